import { type Grosze, grosze } from "@opus/grant-rules/money";
import type { JournalEntry, Json } from "@opus/grant-workflow";

type Row = Readonly<Record<string, Json>>;

/** Sets that tell whose turn it is in a continuous call, and how much money there is. */
const FOLLOWED = /\/(?:queue|offers|standings|budgets)$/;
const NONE: ReadonlyMap<string, Row> = new Map();

/**
 * Rows and money as entries have written them so far: what a store would say at this moment, also while a resumed
 * simulation catches up with a store that is ahead.
 */
export class FollowedRows {
  readonly #sets = new Map<string, Map<string, Row>>();
  readonly #free = new Map<string, number>();

  /** Takes in an entry; each is taken in once. */
  take({ registry, postings }: Pick<JournalEntry, "registry" | "postings">): void {
    for (const change of registry) {
      if (!FOLLOWED.test(change.scope)) continue;
      const rows = this.#sets.get(change.scope) ?? new Map<string, Row>();
      this.#sets.set(change.scope, rows);
      if (change.op === "remove") rows.delete(change.key);
      else rows.set(change.key, change.value as Row);
    }
    for (const { account, line, amount } of postings) {
      if (!account.endsWith("/free")) continue;
      const key = `${account} ${line}`;
      this.#free.set(key, (this.#free.get(key) ?? 0) + amount);
    }
  }

  /** The rows of a set of a call, or of one that all calls share (`*`). */
  rows(call: string, set: "queue" | "offers" | "standings" | "budgets"): ReadonlyMap<string, Row> {
    return this.#sets.get(`${call}/${set}`) ?? NONE;
  }

  /** What is free of a pool of a call. */
  free(call: string, pool: string): Grosze {
    return grosze(this.#free.get(`call:${call}/free ${pool}`) ?? 0);
  }
}
