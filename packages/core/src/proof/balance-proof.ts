import { balancesSet } from "../decide/read-rows.ts";
import type { JournalEntry, StreamId } from "../journal/entry.ts";
import { balanceKey } from "../journal/postings.ts";
import type { Store } from "../store/store.ts";
import { type JournalFault, journalFault } from "./journal-fault.ts";

interface Account {
  readonly scope: string;
  readonly key: string;
  /** What the postings that went by come to. */
  sum: number;
  /** How many writes of its balance went by. */
  writes: number;
}

/**
 * Proves balances against postings: every posting moves the balance of its account, nothing else does, and what an
 * account holds is the sum of its postings. An account that its own stream alone writes is proved entry by entry and
 * forgotten with the stream; of those that several streams write, such as the pool of a call, the sum is held against
 * the kept balance in the end.
 */
export class BalanceProof {
  readonly #store: Pick<Store, "rows">;
  readonly #own = new Map<string, Account>();
  readonly #shared = new Map<string, Account>();
  #faults: JournalFault[] = [];

  constructor(store: Pick<Store, "rows">) {
    this.#store = store;
  }

  /** Takes the next entry of a stream. */
  take(entry: JournalEntry): void {
    const moved = movedBy(entry);
    const written = entry.registry.filter(({ scope }) => scope.endsWith(`/${balancesSet}`));
    const once = new Set(written.map(idOf));
    let isSound =
      written.length === moved.size && once.size === moved.size && [...once].every((id) => moved.has(id));
    for (const row of written) {
      const account = this.#accountOf(entry.stream, row);
      const isNext = row.version === account.writes + 1;
      account.sum += moved.get(idOf(row)) ?? 0;
      account.writes += 1;
      const amount = row.op === "remove" ? undefined : row.value.amount;
      if (isNext && this.#own.has(idOf(row)) && amount !== account.sum) isSound = false;
    }
    if (!isSound) this.#faults.push(balanceFault(entry.stream, entry.seq));
  }

  /** Ends a stream: accounts that others write too wait for them. Answers what is wrong with the stream's own. */
  async endStream(): Promise<readonly JournalFault[]> {
    for (const [id, account] of this.#own) {
      const { rows } = await this.#store.rows({ scope: account.scope, key: account.key });
      if (rows[0]?.version === account.writes) continue;
      const shared = this.#shared.get(id) ?? { ...account, sum: 0, writes: 0 };
      shared.sum += account.sum;
      this.#shared.set(id, shared);
    }
    this.#own.clear();
    const faults = this.#faults;
    this.#faults = [];
    return faults;
  }

  /**
   * What is wrong with the accounts that several streams write, once all of them went by; those whose row is at fault
   * already are left out.
   */
  async end(isAtFault: (scope: string, key: string) => boolean): Promise<readonly JournalFault[]> {
    const faults: JournalFault[] = [];
    for (const { scope, key, sum } of this.#shared.values()) {
      if (isAtFault(scope, key)) continue;
      const { rows } = await this.#store.rows({ scope, key });
      if (rows[0]?.value.amount !== sum) faults.push(balanceFault(streamOf(key), 0));
    }
    return faults;
  }

  #accountOf(stream: StreamId, { scope, key }: { readonly scope: string; readonly key: string }): Account {
    const accounts = key.startsWith(`${stream}/`) ? this.#own : this.#shared;
    const id = idOf({ scope, key });
    const account = accounts.get(id) ?? { scope, key, sum: 0, writes: 0 };
    accounts.set(id, account);
    return account;
  }
}

/** What an entry moves, by the row of the account's balance. */
function movedBy({ postings }: JournalEntry): ReadonlyMap<string, number> {
  const moved = new Map<string, number>();
  for (const posting of postings) {
    const id = idOf({ scope: `${posting.source}/${balancesSet}`, key: balanceKey(posting) });
    moved.set(id, (moved.get(id) ?? 0) + posting.amount);
  }
  return moved;
}

const idOf = ({ scope, key }: { readonly scope: string; readonly key: string }) =>
  JSON.stringify([scope, key]);
const streamOf = (key: string) => key.slice(0, key.indexOf("/")) as StreamId;

function balanceFault(stream: StreamId, seq: number): JournalFault {
  return journalFault(
    stream,
    seq,
    "OGW513",
    "salda nie wynikają z zapisów księgowych",
    "its balances do not follow from the postings",
  );
}
