import { OgwError } from "@opus/grant-rules/errors";
import { balanceKey } from "../journal/postings.ts";
import type { StreamFacts } from "../kernel/aggregate.ts";
import type { Read } from "../kernel/command.ts";
import { sharedScope } from "../kernel/shared-scope.ts";
import type { ReadRows, RegistryRow, RowRead, SeenRows } from "../store/commit.ts";
import { compareText } from "../store/compare-text.ts";
import type { Target } from "./situation.ts";

/** Name of the set of balances, which every aggregate has and no stage writes by hand. */
export const balancesSet = "balances";
/** What a transfer without a line is for. */
export const wholeGrant = "grant";

/** The full name of a set's scope; sets that all streams share stand under a name that no stream gives. */
export function scopeOf(facts: StreamFacts, { aggregate }: Pick<Target, "aggregate">, set: string): string {
  return aggregate.shared?.includes(set) === true ? sharedScope(set) : `${aggregate.scope(facts)}/${set}`;
}

/** A command's read as the store takes it. */
export function rowRead(target: Pick<Target, "aggregate" | "id" | "context">, read: Read): RowRead {
  const scope = scopeOf(target, target, read.set);
  if ("key" in read) return { scope, key: read.key };
  if ("from" in read) return { scope, from: read.from, below: read.below };
  return { scope };
}

/** The key under which an account's balance stands. */
export function accountKey(
  target: Pick<Target, "aggregate" | "id" | "context">,
  account: string,
  line = target.aggregate.line?.(target) ?? wholeGrant,
): string {
  const { aggregate } = target;
  return balanceKey({ account: aggregate.account(account, target), source: aggregate.scope(target), line });
}

/** The rows that a decision was given, found by scope and key, and what it may say of those that are not there. */
export class RowIndex {
  readonly #reads: readonly ReadRows[];
  readonly #rows = new Map<string, Map<string, RegistryRow>>();

  constructor(reads: readonly ReadRows[]) {
    this.#reads = reads;
    for (const { rows } of reads) {
      for (const row of rows) {
        const scope = this.#rows.get(row.scope) ?? new Map<string, RegistryRow>();
        this.#rows.set(row.scope, scope.set(row.key, row));
      }
    }
  }

  /** All rows that were read of a scope, by key. */
  of(scope: string): ReadonlyMap<string, RegistryRow> {
    return this.#rows.get(scope) ?? new Map();
  }

  /** The values of a scope's rows, by key. */
  values(scope: string): ReadonlyMap<string, RegistryRow["value"]> {
    const values = new Map<string, RegistryRow["value"]>();
    this.#rows.get(scope)?.forEach(({ value }, key) => {
      values.set(key, value);
    });
    return values;
  }

  get(scope: string, key: string): RegistryRow | undefined {
    return this.#rows.get(scope)?.get(key);
  }

  /** Whether a read has covered this row, so that its absence is known. */
  covers(scope: string, key: string): boolean {
    if (this.get(scope, key) !== undefined) return true;
    return this.#reads.some(({ read }) => {
      if (read.scope !== scope) return false;
      if ("key" in read) return read.key === key;
      return "from" in read ? compareText(read.from, key) <= 0 && compareText(key, read.below) < 0 : true;
    });
  }

  /** Whether the same read was made already. */
  has(read: RowRead): boolean {
    return this.#reads.some((made) => isSameRead(made.read, read));
  }

  /** What the commit has to find unchanged. */
  seen(): readonly SeenRows[] {
    return this.#reads.map(({ read, rows, version }) => {
      if ("key" in read) return seenRow(read, rows[0]);
      if ("from" in read) {
        return {
          ...read,
          rows: rows.map((row) => ({ key: row.key, version: row.version, entry: row.entry })),
        };
      }
      return { scope: read.scope, version };
    });
  }
}

function seenRow(
  read: { readonly scope: string; readonly key: string },
  row: RegistryRow | undefined,
): SeenRows {
  return row === undefined ? { ...read, version: 0 } : { ...read, version: row.version, entry: row.entry };
}

/** Whether two reads name the same rows. */
export function isSameRead(left: RowRead, right: RowRead): boolean {
  if (left.scope !== right.scope) return false;
  if ("key" in left) return "key" in right && left.key === right.key;
  if ("from" in left) return "from" in right && left.from === right.from && left.below === right.below;
  return !("key" in right) && !("from" in right);
}

/** The error of a command that touches a row it has not stated. */
export function unstatedRow(command: string, scope: string, key: string): OgwError {
  return new OgwError({
    code: "OGW456",
    subject: `command "${command}"`,
    problem: `it writes or asks for the row ${JSON.stringify(key)} of ${scope}, which it has not stated`,
    allowed:
      "A command states every row that it reads or writes, and the commit fails when one has changed meanwhile",
    remedy: 'Name the row in the command\'s "reads", or the account in its "balances"',
  });
}
