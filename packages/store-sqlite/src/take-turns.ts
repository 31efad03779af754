import type { DatabaseSync } from "node:sqlite";
import { OgwError } from "@opus/grant-rules/errors";
import {
  findConflict,
  readInSteps,
  type Shelves,
  type Turn,
  type TurnResult,
} from "@opus/grant-workflow/store";
import { inTransaction } from "./in-transaction.ts";
import { withSqliteFaults } from "./sqlite-fault.ts";
import type { StoreStatements } from "./store-statements.ts";
import { TurnReads } from "./turn-reads.ts";
import {
  type CommitPlace,
  keepCommit,
  lastPlace,
  type PreparedCommit,
  prepareCommit,
  stateOf,
} from "./write-commit.ts";

/** What turns go through. */
export interface TurnTable {
  readonly database: DatabaseSync;
  readonly statements: StoreStatements;
  readonly shelves: Shelves;
  /** How errors call the store. */
  readonly subject: string;
}

/**
 * Makes decisions one after the other in one transaction, each reading what the ones before it left, and syncs the log
 * once for all of them. A turn that fails is undone alone; when the transaction itself fails, nothing is kept.
 */
export function takeTurns(table: TurnTable, turns: readonly Turn[]): TurnResult[] {
  if (turns.length === 0) return [];
  return inTransaction(table.database, (keep) => {
    const before = dataVersion(table);
    const kept: PreparedCommit[] = [];
    let last = lastPlace(table.statements);
    const file = stateOf(table.statements);
    const results = turns.map((turn): TurnResult => {
      let isWriting = false;
      try {
        const reads = new TurnReads(table.shelves);
        const prepared = decide(reads, turn);
        if (prepared === undefined) return { done: "nothing" };
        const conflict = withSqliteFaults(table.subject, () =>
          findConflict(reads.over(file), prepared.commit),
        );
        if (conflict !== undefined) return { done: "kept", result: conflict };
        isWriting = true;
        last = withSqliteFaults(table.subject, () => keepCommit(table.statements, prepared, last));
        kept.push(prepared);
        return { done: "kept", result: { ok: true, position: last.position } };
      } catch (error) {
        // SQLite itself ends a transaction when the disk fails; the turns before are gone with it.
        if (!table.database.isTransaction) throw error;
        if (isWriting) last = undoLast(table, kept, before);
        return { done: "failed", error };
      }
    });
    keep();
    return results;
  });
}

/** What a turn wants to keep; errors of whoever decides come out as they are. */
function decide(reads: TurnReads, turn: Turn): PreparedCommit | undefined {
  const commit = turn.decide(readInSteps(reads, (loaded) => turn.next(loaded)));
  return commit === undefined ? undefined : prepareCommit(commit);
}

/**
 * Undoes a commit that failed half-way by writing those before it anew. It hardly ever happens, whereas a savepoint for
 * each commit would copy every page that it changes once more.
 *
 * @throws OgwError OGW313 when another process has written in between, so that those before it may not hold any more.
 */
function undoLast(
  { database, statements, subject }: TurnTable,
  kept: readonly PreparedCommit[],
  before: number,
): CommitPlace {
  database.exec("ROLLBACK; BEGIN IMMEDIATE");
  if (dataVersion({ statements }) !== before) throw overtaken(subject);
  let last = lastPlace(statements);
  for (const prepared of kept) last = keepCommit(statements, prepared, last);
  return last;
}

/** Grows whenever another connection has written. */
function dataVersion({ statements }: Pick<TurnTable, "statements">): number {
  return (statements.dataVersion.get() as unknown as readonly [number])[0];
}

function overtaken(subject: string): OgwError {
  return new OgwError({
    code: "OGW313",
    subject,
    problem: "another process wrote to it while one of several decisions, which failed, was undone",
    allowed: "Decisions that are kept together rest on one state",
    remedy: "Try again; nothing of them was kept",
  });
}
