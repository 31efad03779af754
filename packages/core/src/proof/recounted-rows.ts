import type { JournalEntry } from "../journal/entry.ts";
import type { AnyProgramme } from "../kernel/any-programme.ts";
import type { Lifecycle } from "../kernel/lifecycle.ts";
import type { JsonObject } from "../values/json.ts";
import { type JournalFault, journalFault, safely } from "./journal-fault.ts";

/**
 * Holds what entries worked out of rows that others wrote against those rows, as they stood before them in the order of
 * all commits. It keeps the rows of those sets alone that some entry was worked out of, so that it needs no room for
 * others.
 */
export class RecountedRows {
  readonly #lifecycle: Lifecycle;
  readonly #find: (hash: string) => Promise<AnyProgramme | undefined>;
  readonly #sets = new Map<string, Map<string, JsonObject>>();

  constructor(lifecycle: Lifecycle, find: (hash: string) => Promise<AnyProgramme | undefined>) {
    this.#lifecycle = lifecycle;
    this.#find = find;
  }

  /** Takes an entry before the commits go by. */
  expect(entry: JournalEntry): void {
    const recount = this.#lifecycle.aggregateOf(entry.stream)?.recountsRows;
    if (recount === undefined) return;
    for (const scope of safely(() => recount.sets(entry)) ?? []) this.#sets.set(scope, new Map());
  }

  /** Takes the entries of one commit, in the order of all commits, and answers what is wrong with them. */
  async follow(entries: readonly JournalEntry[]): Promise<readonly JournalFault[]> {
    const faults: JournalFault[] = [];
    for (const entry of entries) if (!(await this.#isSound(entry))) faults.push(unfounded(entry));
    for (const { registry } of entries) {
      for (const change of registry) {
        const rows = this.#sets.get(change.scope);
        if (change.op === "remove") rows?.delete(change.key);
        else rows?.set(change.key, change.value);
      }
    }
    return faults;
  }

  async #isSound(entry: JournalEntry): Promise<boolean> {
    const aggregate = this.#lifecycle.aggregateOf(entry.stream);
    const recount = aggregate?.recountsRows;
    if (aggregate === undefined || recount === undefined) return true;
    const programme = await this.#find(entry.programme.hash);
    // Whether the version is there that it pins is asked elsewhere.
    if (programme === undefined) return true;
    const id = entry.stream.slice(aggregate.prefix.length + 1);
    const rows = (scope: string) => this.#sets.get(scope) ?? new Map<string, JsonObject>();
    return safely(() => recount.isSound({ id, entry, programme, rows })) === true;
  }
}

function unfounded({ stream, seq }: JournalEntry): JournalFault {
  const pl =
    "wpis nie wynika z wierszy rejestru, z których powstał: miejsca, oferty albo pieniędzy na liście";
  const en =
    "it does not follow from the rows that it was worked out of: a place, an offer or money on the list";
  return journalFault(stream, seq, "OGW508", pl, en);
}
