import { needObject, needText } from "@opus/grant-rules/errors";
import { type Attachment, attachmentsIn } from "../answers/attachments.ts";
import { recordReader } from "../insight/record-reader.ts";
import { caseRecords } from "../lifecycle/ground/case-records.ts";
import { loadKeptProgramme } from "../programme/kept-programme.ts";
import type { LetterStore } from "./case-then.ts";

/** An attachment that a case still tells of, and in which versions of its answers. */
export interface KeptAttachment extends Attachment {
  readonly hash: string;
  readonly versions: readonly number[];
}

const STORE = { of: "keptAttachments", name: "the store", is: "a store such as createMemoryStore gives" };
const CASE = { of: "keptAttachments", name: "the case", is: "the id of a case" };

/**
 * The attachments that any version of a case's answers still names by its hash: whose bytes the host has to keep. Those that
 * are named no more, since their records were erased, may be deleted.
 *
 * @param id of the case
 * @throws OgwError OGW306 and OGW308 when the store has lost or changed the version of the programme that the case pins.
 * @example
 * ```ts
 * import { createMemoryStore, keptAttachments } from "@opus/grant-workflow";
 *
 * (await keptAttachments(createMemoryStore(), "a-1")).map(({ hash }) => hash); // []
 * ```
 */
export async function keptAttachments(store: LetterStore, id: string): Promise<readonly KeptAttachment[]> {
  needObject(store, STORE, ["journal", "records", "programme"]);
  needText(id, CASE);
  const [first] = await store.journal(`case:${id}`, { limit: 1 });
  if (first === undefined) return [];
  const { document } = await loadKeptProgramme(store, first.programme.hash);
  const records = await store.records(`case:${id}`);
  const documents = caseRecords(recordReader(records));
  const versions = records.flatMap((record) => /^answers\/(\d+)$/.exec(record.id)?.[1] ?? []).map(Number);
  const kept = new Map<string, KeptAttachment>();
  for (const version of versions.sort((one, other) => one - other)) {
    for (const attachment of attachmentsIn(document.form, documents.answers(version))) {
      const { hash, pointer } = attachment;
      if (hash === null) continue;
      const before = kept.get(`${hash} ${pointer}`);
      kept.set(`${hash} ${pointer}`, {
        ...attachment,
        hash,
        versions: [...(before?.versions ?? []), version],
      });
    }
  }
  return [...kept.values()];
}
