import type { DatabaseSync } from "node:sqlite";
import {
  type CommitResult,
  readInSteps,
  type Shelves,
  type Turn,
  type TurnResult,
} from "@opus/grant-workflow/store";
import { inTransaction } from "./in-transaction.ts";
import { withSqliteFaults } from "./sqlite-fault.ts";
import type { StoreStatements } from "./store-statements.ts";
import {
  type CommitPlace,
  conflictOf,
  keepCommit,
  lastPlace,
  type PreparedCommit,
  prepareCommit,
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
  const isAlone = turns.length === 1;
  return inTransaction(table.database, (keep) => {
    let last = lastPlace(table.statements);
    const results = turns.map((turn): TurnResult => {
      try {
        const prepared = decide(table, turn);
        if (prepared === undefined) return { done: "nothing" };
        const kept = keepTurn(table, prepared, { last, isAlone });
        if ("ok" in kept) return { done: "kept", result: kept };
        last = kept;
        return { done: "kept", result: { ok: true, position: kept.position } };
      } catch (error) {
        // SQLite itself ends a transaction when the disk fails; the turns before are gone with it.
        if (!table.database.isTransaction) throw error;
        return { done: "failed", error };
      }
    });
    // A turn alone needs no savepoint: what it left when it failed goes with the transaction.
    if (!isAlone || results[0]?.done !== "failed") keep();
    return results;
  });
}

/** What a turn wants to keep; errors of whoever decides come out as they are. */
function decide({ shelves }: TurnTable, turn: Turn): PreparedCommit | undefined {
  const commit = turn.decide(readInSteps(shelves, (loaded) => turn.next(loaded)));
  return commit === undefined ? undefined : prepareCommit(commit);
}

/** Keeps a commit unless something speaks against it. */
function keepTurn(
  { database, statements, subject }: TurnTable,
  prepared: PreparedCommit,
  { last, isAlone }: { readonly last: CommitPlace; readonly isAlone: boolean },
): CommitResult | CommitPlace {
  return withSqliteFaults(subject, () => {
    const conflict = conflictOf(statements, prepared);
    if (conflict !== undefined) return conflict;
    if (isAlone) return keepCommit(statements, prepared, last);
    statements.beginTurn.run();
    try {
      const place = keepCommit(statements, prepared, last);
      statements.endTurn.run();
      return place;
    } catch (error) {
      if (database.isTransaction) undoTurn(statements);
      throw error;
    }
  });
}

function undoTurn({ undoTurn, endTurn }: StoreStatements): void {
  undoTurn.run();
  endTurn.run();
}
