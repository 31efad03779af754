import type { ProgrammeHead } from "../document/head-schema.ts";
import { inCanonicalOrder } from "../journal/canonical-text.ts";
import { commitmentOf } from "../journal/commitment.ts";
import type { EntryBody, StreamId } from "../journal/entry.ts";
import type { Hash } from "../journal/hash.ts";
import type { AnyProgramme } from "../kernel/any-programme.ts";
import type { NewRecord } from "../kernel/command.ts";
import type { PersonalRecord } from "../store/commit.ts";
import type { TermGround } from "./counted-term.ts";
import type { DecisionInput } from "./decision.ts";
import { keptUntil, retentionByTerms } from "./retention.ts";

/** With what records are made. */
export interface Recording {
  readonly programme: AnyProgramme;
  readonly input: Pick<DecisionInput, "hash" | "salt" | "now">;
  /** Id of the call whose case the records are of. */
  readonly call: string;
}

/** Records with a salt of their own each, and the last day they are kept. */
export function saltedRecords(
  stream: string,
  seq: number,
  records: readonly NewRecord[],
  { programme, input, call }: Recording,
): readonly PersonalRecord[] {
  const document = programme.document as ProgrammeHead;
  return records.map((record) => ({
    stream: stream as StreamId,
    seq,
    ...record,
    value: inCanonicalOrder(record.value),
    salt: input.hash(`${input.salt}\n${stream}\n${record.id}`),
    keepUntil: keptUntil(record.class, document, { at: input.now, call }),
  }));
}

/** What an entry holds of records: commitments, and no value. */
export function commitments(records: readonly PersonalRecord[], hash: Hash): EntryBody["records"] {
  return records.map(({ id, class: recordClass, salt, value }) => ({
    class: recordClass,
    commitment: commitmentOf(salt, value, hash),
    id,
  }));
}

/** New records whose class is kept until a term ends, with the day as their stream stands now. */
export function keptByTerms(
  records: readonly PersonalRecord[],
  ground: TermGround,
): readonly PersonalRecord[] {
  if (records.length === 0) return records;
  const days = retentionByTerms(ground);
  return records.map((record) => ({ ...record, keepUntil: days.get(record.class) ?? record.keepUntil }));
}
