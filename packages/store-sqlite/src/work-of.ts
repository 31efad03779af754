import type { DatabaseSync } from "node:sqlite";
import type { OutboxEffect, OutboxPage, Store } from "@opus/grant-workflow/store";
import { type EffectRow, keptEffects } from "./kept-effects.ts";
import { limitOf } from "./read-rows.ts";
import { withSqliteFaults } from "./sqlite-fault.ts";
import { claimDeadlines } from "./work-on-deadlines.ts";
import { claimEffects, releaseWork, retryEffects, settleEffects } from "./work-on-effects.ts";
import { type WorkStatements, workStatements } from "./work-statements.ts";

/** What of a store workers need, and the list of what waits for them. */
export type Work = Pick<
  Store,
  "claimDeadlines" | "claimEffects" | "settleEffects" | "release" | "retryEffects" | "outbox"
>;

/** Claims and their outcomes, each in one transaction. */
export function workOf(database: DatabaseSync, subject: string): Work {
  const statements = withSqliteFaults(subject, () => workStatements(database));
  const run = async <T>(work: () => T): Promise<T> => withSqliteFaults(subject, work);
  return {
    claimDeadlines: (claim) => run(() => claimDeadlines(database, statements, claim)),
    claimEffects: (claim) => run(() => claimEffects(database, statements, claim)),
    settleEffects: (token, outcomes) => run(() => settleEffects(database, statements, token, outcomes)),
    release: (token) => run(() => releaseWork(database, statements, token)),
    retryEffects: (ids) => run(() => retryEffects(database, statements, ids)),
    outbox: (page = {}) => run(() => outboxAfter(statements, page)),
  };
}

function outboxAfter(statements: WorkStatements, page: OutboxPage): OutboxEffect[] {
  const { after = 0, isSetAside } = page;
  const asked = isSetAside ? statements.effectsSetAside : statements.effectsOnTheirWay;
  const statement = isSetAside === undefined ? statements.effects : asked;
  return keptEffects(statements, statement.all(after, limitOf(page)) as unknown as EffectRow[]);
}
