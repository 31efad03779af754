import { OgwError } from "@opus/grant-rules/errors";
import type { Posting, RowChange } from "../journal/entry.ts";
import { balanceChanges } from "../journal/postings.ts";
import type { EndRow } from "../kernel/aggregate.ts";
import type { AnyRowWrite } from "../kernel/command.ts";
import type { JsonObject } from "../values/json.ts";
import { balancesSet, type RowIndex, unstatedRow } from "./read-rows.ts";

/** Turns a command's writes into row changes with their versions; a row written twice in one commit goes on counting. */
export class RowWriter {
  readonly #command: string;
  readonly #index: RowIndex;
  readonly #versions = new Map<string, number>();
  readonly #balances = new Map<string, number>();
  /** What plans and ends have written so far, by row; undefined once it was removed. */
  readonly #written = new Map<string, JsonObject | undefined>();

  constructor(command: string, index: RowIndex) {
    this.#command = command;
    this.#index = index;
  }

  /** A write that a plan asked for. */
  change(scope: string, write: AnyRowWrite): RowChange {
    const { op, key } = write;
    const version = this.#next(scope, key, op);
    this.#written.set(`${scope}\n${key}`, write.op === "remove" ? undefined : (write.value as JsonObject));
    if (write.op === "remove") return { key, op: "remove", scope, version };
    return { key, op: write.op, scope, value: write.value as JsonObject, version };
  }

  /** A write that depends on what the row says, as the entries before it in the commit have left it. */
  amend(scope: string, { set, key, value: valueAfter }: EndRow): readonly RowChange[] {
    const before = this.#standing(scope, key);
    const value = valueAfter(before);
    if (value === undefined || (value === null && before === undefined)) return [];
    if (value === null) return [this.change(scope, { op: "remove", set, key })];
    return [this.change(scope, { op: before === undefined ? "insert" : "update", set, key, value })];
  }

  #standing(scope: string, key: string): JsonObject | undefined {
    const id = `${scope}\n${key}`;
    if (this.#written.has(id)) return this.#written.get(id);
    return this.#index.get(scope, key)?.value as JsonObject | undefined;
  }

  /** The balances that an entry's postings come to. */
  balances(scope: string, postings: readonly Posting[]): readonly RowChange[] {
    const full = `${scope}/${balancesSet}`;
    return [...balanceChanges(postings)].map(([key, change]) => {
      const id = `${full}\n${key}`;
      const kept = this.#index.get(full, key);
      const before = this.#balances.get(id) ?? Number(kept?.value.amount ?? 0);
      const isNew = kept === undefined && !this.#versions.has(id);
      this.#balances.set(id, before + change);
      const value = { amount: before + change };
      return this.change(full, { op: isNew ? "insert" : "update", set: balancesSet, key, value });
    });
  }

  #next(scope: string, key: string, op: AnyRowWrite["op"]): number {
    if (!this.#index.covers(scope, key)) throw unstatedRow(this.#command, scope, key);
    const id = `${scope}\n${key}`;
    const before = this.#versions.get(id) ?? this.#index.get(scope, key)?.version ?? 0;
    if ((op === "insert") !== (before === 0)) throw wrongWrite(this.#command, scope, key, op);
    this.#versions.set(id, before + 1);
    return before + 1;
  }
}

function wrongWrite(command: string, scope: string, key: string, op: string): OgwError {
  return new OgwError({
    code: "OGW457",
    subject: `command "${command}"`,
    problem: `it would ${op} the row ${JSON.stringify(key)} of ${scope}, which ${op === "insert" ? "is there already" : "is not there"}`,
    allowed:
      "A row is inserted where the command has read none, and updated or removed where it has read one",
    remedy: "Look at the rows that the plan is given before it writes, and refuse where they do not fit",
  });
}
