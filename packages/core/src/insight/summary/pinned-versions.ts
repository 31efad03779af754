import type { CompiledRuleSet } from "@opus/grant-rules";
import { loadKeptProgramme, type ProgrammeShelf } from "../../programme/kept-programme.ts";
import type { ProgrammeDocument } from "../../programme/shape/programme-schema.ts";

/** One version of a programme, as a summary reads it. */
export interface ProgrammeVersion {
  readonly document: ProgrammeDocument;
  readonly rules: CompiledRuleSet;
  readonly hash: string;
  /** Those of calls that state members of their own. */
  readonly ofCalls?: readonly ProgrammeVersion[];
}

/** A version, and how many cases pin it. */
export interface CountedVersion extends ProgrammeVersion {
  readonly cases: number;
}

/** The versions of one programme that the streams of a store pin, each loaded once. */
export class PinnedVersions {
  readonly #store: ProgrammeShelf;
  readonly #given: ProgrammeVersion | undefined;
  readonly #versions = new Map<string, ProgrammeVersion>();
  readonly #cases = new Map<string, number>();

  /** @param given a version that is loaded already; it leads the others, whatever it is called */
  constructor(store: ProgrammeShelf, given: ProgrammeVersion | undefined) {
    this.#store = store;
    this.#given = given;
    if (given === undefined) return;
    for (const version of [given, ...(given.ofCalls ?? [])]) this.#versions.set(version.hash, version);
  }

  /**
   * The version that a stream pins.
   *
   * @throws OgwError OGW306 when the store does not hold it, OGW308 when it holds another text under its hash.
   */
  async of(hash: string): Promise<ProgrammeVersion> {
    const known = this.#versions.get(hash);
    if (known !== undefined) return known;
    const { document, rules } = await loadKeptProgramme(this.#store, hash);
    const version = { document, rules, hash };
    this.#versions.set(hash, version);
    return version;
  }

  /** Notes that one more case pins a version. */
  addCase({ hash }: ProgrammeVersion): void {
    this.#cases.set(hash, (this.#cases.get(hash) ?? 0) + 1);
  }

  /** All versions: the given one first, then from the latest to the earliest. */
  latestFirst(): readonly CountedVersion[] {
    return [...this.#versions.values()]
      .sort((left, right) => this.#givenFirst(left, right) || compareVersions(right, left))
      .map(({ document, rules, hash, ofCalls = [] }) => ({
        document,
        rules,
        hash,
        ofCalls,
        cases: this.#cases.get(hash) ?? 0,
      }));
  }

  #givenFirst(left: ProgrammeVersion, right: ProgrammeVersion): number {
    const place = ({ hash }: ProgrammeVersion) => (hash === this.#given?.hash ? 0 : 1);
    return place(left) - place(right);
  }
}

/** By their three numbers; two documents of one number, which nobody should publish, by their hashes. */
function compareVersions(left: ProgrammeVersion, right: ProgrammeVersion): number {
  const [ours, theirs] = [left, right].map(({ document }) => document.version.split(".").map(Number));
  for (const [index, number] of (ours ?? []).entries()) {
    const difference = number - (theirs?.[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return left.hash < right.hash ? -1 : 1;
}
