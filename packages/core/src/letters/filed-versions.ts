import { needList, needObject, needText } from "@opus/grant-rules/errors";
import { agreesWith } from "../lifecycle/ground/answers-checksum.ts";
import { standingFacts } from "../lifecycle/ground/key-facts.ts";
import { CaseReading, type LetterStore } from "./case-then.ts";

/** A version of the answers that was filed. */
export interface FiledVersion {
  readonly version: number;
  /** The entry of the case that took it in. */
  readonly seq: number;
  /** UTC instant by the clock of the server. */
  readonly at: string;
  /** What took it in: `application.submit`, `application.supplement`. */
  readonly by: string;
  /** `sha256:` and 64 hexadecimal digits, as receipts print it. */
  readonly checksum: string;
  /** Whether it is the version that stands now. */
  readonly stands: boolean;
}

const STORE = { of: "filedVersionsOf", name: "the store", is: "a store such as createMemoryStore gives" };
const CASE = { of: "filedVersionsOf", name: "the case", is: "the id of a case" };
const VERSIONS = {
  of: "versionPrinted",
  name: "the list of versions",
  is: "the list that filedVersionsOf gave",
};
const PRINTED = { of: "versionPrinted", name: "the checksum", is: "a text" };

/** Drafts are saved by these, not filed. */
const OF_DRAFTS: ReadonlySet<string> = new Set(["application.start", "application.edit"]);

/**
 * Every version of the answers that a case has filed, in order, with the hour, and the checksum that its receipt prints, proved
 * from the first entry on.
 *
 * @param id of the case
 * @throws OgwError OGW340 when the journal does not prove the case, OGW306 and OGW308 when the store has lost or changed the
 * version of the programme that it pins.
 * @example
 * ```ts
 * import { createMemoryStore, filedVersionsOf } from "@opus/grant-workflow";
 *
 * (await filedVersionsOf(createMemoryStore(), "a-1")).map(({ version, checksum }) => `${version} ${checksum}`); // []
 * ```
 */
export async function filedVersionsOf(store: LetterStore, id: string): Promise<readonly FiledVersion[]> {
  needObject(store, STORE, ["journal", "records", "programme"]);
  needText(id, CASE);
  const reading = await CaseReading.of(store, `case:${id}`);
  if (reading === undefined) return [];
  const now = reading.now();
  const standing = now === undefined ? undefined : standingFacts(now.context).answersVersion;
  return reading.entries.flatMap(({ seq, at, event }) => {
    const { type: by, answersVersion: version } = event;
    if (typeof version !== "number" || OF_DRAFTS.has(by)) return [];
    return [{ version, seq, at, by, checksum: reading.checksum(version), stands: version === standing }];
  });
}

/**
 * The version whose checksum a print has; undefined where it is that of none.
 *
 * @param versions those of the case
 * @param copied the checksum as somebody copied it from the print: whole, or its first digits, twelve at least; blanks and
 * `sha256:` count for nothing
 * @example
 * ```ts
 * import { versionPrinted } from "@opus/grant-workflow";
 *
 * versionPrinted([], "sha256: 44136fa355b3"); // undefined
 * ```
 */
export function versionPrinted(versions: readonly FiledVersion[], copied: string): FiledVersion | undefined {
  needList(versions, VERSIONS);
  needText(copied, PRINTED);
  return versions.findLast(({ checksum }) => agreesWith(checksum, copied));
}
