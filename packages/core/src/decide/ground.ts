import { commitmentOfRecord } from "../journal/commitment.ts";
import type { Hash } from "../journal/hash.ts";
import type { AnyProgramme } from "../kernel/any-programme.ts";
import type { RecordReader } from "../kernel/record-reader.ts";
import type { Refusal } from "../kernel/refusal.ts";
import type { PersonalRecord } from "../store/commit.ts";
import { type RowIndex, scopeOf } from "./read-rows.ts";
import { besideFacts, type FoundStream, type Target } from "./situation.ts";

/** What the aggregate gives its plans, made of the streams beside and the records. */
export function groundOf(
  programme: AnyProgramme,
  { aggregate, id, context }: Target,
  beside: readonly FoundStream[],
  payload: unknown,
  records: RecordReader,
): object | Refusal {
  return aggregate.ground({ id, context, programme, beside: beside.map(besideFacts), payload, records });
}

/** What every plan and every statement of reads may look at of its own stream. */
export function planFacts(target: Target, index: RowIndex) {
  const { entry, id, context, stream } = target;
  return {
    id,
    stream,
    context,
    own: context[entry.stage.nouns.name],
    rows: (set: string) => index.values(scopeOf(target, target, set)),
  };
}

/** The records of a stream for a plan, noting which of them it reads. */
export class CitedRecords implements RecordReader {
  readonly #records: readonly PersonalRecord[];
  readonly #hash: Hash;
  readonly #cited = new Map<string, PersonalRecord>();

  constructor(records: readonly PersonalRecord[], hash: Hash) {
    this.#records = records;
    this.#hash = hash;
  }

  commitments(id: string) {
    this.read(id);
    this.under(id);
    return this.cited().filter((one) => one.id === id || one.id.startsWith(`${id}/`));
  }

  read(id: string) {
    const record = this.#records.find((one) => one.id === id);
    if (record !== undefined) this.#cited.set(id, record);
    return record?.value;
  }

  under(id: string) {
    const found = this.#records.filter((record) => record.id.startsWith(`${id}/`));
    for (const record of found) this.#cited.set(record.id, record);
    return found;
  }

  /** What was read, with the commitment that its value and salt give now. */
  cited(): readonly { readonly id: string; readonly commitment: string }[] {
    return [...this.#cited.values()].map((record) => ({
      commitment: commitmentOfRecord(record, this.#hash),
      id: record.id,
    }));
  }
}
