import type { DatabaseSync } from "node:sqlite";
import {
  dueMoment,
  type EffectClaim,
  type EffectOutcome,
  type OutboxEffect,
  type StreamId,
} from "@opus/grant-workflow/store";
import { inTransaction } from "./in-transaction.ts";
import { type EffectRow, keptEffects } from "./kept-effects.ts";
import { placeOfEffect } from "./kept-entry.ts";
import { limitOf } from "./read-rows.ts";
import type { WorkStatements } from "./work-statements.ts";

/** Takes on effects, the first of each queue alone; asks for the lock only when there are some. */
export function claimEffects(
  database: DatabaseSync,
  statements: WorkStatements,
  claim: EffectClaim,
): OutboxEffect[] {
  const [now, until] = [dueMoment(claim.now, "now"), dueMoment(claim.until, "end of a claim")];
  if (claim.limit <= 0 || claimablePlaces(statements, claim, now, 1).length === 0) return [];
  return inTransaction(database, (keep) => {
    const rows = claimablePlaces(statements, claim, now, claim.limit).map((position) => {
      statements.claimEffect.run(until, claim.token, until, position);
      return statements.effect.get(position) as unknown as EffectRow;
    });
    keep();
    return keptEffects(statements, rows);
  });
}

/** Where claimable effects stand, oldest first. */
function claimablePlaces(
  statements: WorkStatements,
  { kinds }: EffectClaim,
  now: number,
  limit: number,
): number[] {
  const places: number[] = [];
  for (const kind of new Set(kinds ?? column<string>(statements.readyKinds.all()))) {
    places.push(...column<number>(statements.untriedEffects.all(kind, limitOf({ limit }))));
    places.push(...column<number>(statements.triedEffects.all(kind, now, limitOf({ limit }))));
  }
  return places.sort((left, right) => left - right).slice(0, limit);
}

function column<T>(rows: readonly unknown[]): T[] {
  return (rows as readonly (readonly [T])[]).map(([value]) => value);
}

/** Notes what became of effects; answers the ids of those that are not the worker's any more. */
export function settleEffects(
  database: DatabaseSync,
  statements: WorkStatements,
  token: string,
  outcomes: readonly EffectOutcome[],
): string[] {
  if (outcomes.length === 0) return [];
  return inTransaction(database, (keep) => {
    const others = outcomes.filter((outcome) => !settle(statements, token, outcome));
    keep();
    return others.map(({ id }) => id);
  });
}

function settle(statements: WorkStatements, token: string, outcome: EffectOutcome): boolean {
  const found = placeInQueue(statements, outcome.id);
  if (found === undefined || found.token !== token) return false;
  const { position, stream, kind } = found;
  if (outcome.outcome === "failed") {
    const after = dueMoment(outcome.after, `next attempt at ${outcome.id}`);
    statements.delayEffect.run(after, outcome.reason, after, position);
    return true;
  }
  if (outcome.outcome === "performed") {
    statements.markPerformed.run(position);
    statements.removeEffect.run(position);
  } else statements.setEffectAside.run(outcome.reason, position);
  statements.raiseFirst.run(stream, kind);
  return true;
}

/** Lets effects be tried again at once; answers how many of them there are. */
export function retryEffects(
  database: DatabaseSync,
  statements: WorkStatements,
  ids: readonly string[],
): number {
  if (ids.length === 0) return 0;
  return inTransaction(database, (keep) => {
    let found = 0;
    for (const id of new Set(ids)) {
      const place = placeInQueue(statements, id) ?? placeSetAside(statements, id);
      if (place === undefined) continue;
      found += 1;
      // One that was set aside may come before the one that is first now.
      statements.lowerFirst.run(place.stream, place.kind);
      statements.retryEffect.run(place.position);
      statements.raiseFirst.run(place.stream, place.kind);
    }
    keep();
    return found;
  });
}

/** Gives back the deadlines and effects of a worker. */
export function releaseWork(database: DatabaseSync, statements: WorkStatements, token: string): void {
  inTransaction(database, (keep) => {
    statements.releaseDeadlines.run(token);
    statements.releaseEffects.run(token);
    keep();
  });
}

interface OutboxPlace {
  readonly position: number;
  readonly stream: StreamId;
  readonly kind: string;
  readonly token: string | null;
}

function placeInQueue(statements: WorkStatements, id: string): OutboxPlace | undefined {
  return placeBy(id, ({ stream, seq, index }) =>
    statements.effectInQueue.get(stream, stream, stream, seq, index),
  );
}

function placeSetAside(statements: WorkStatements, id: string): OutboxPlace | undefined {
  return placeBy(id, ({ stream, seq, index }) => statements.effectSetAside.get(stream, seq, index));
}

type PlaceOfEffect = NonNullable<ReturnType<typeof placeOfEffect>>;

function placeBy(id: string, find: (place: PlaceOfEffect) => unknown): OutboxPlace | undefined {
  const place = placeOfEffect(id);
  if (place === undefined) return undefined;
  const row = find(place) as readonly [position: number, kind: string, token: string | null] | undefined;
  return row === undefined
    ? undefined
    : { position: row[0], stream: place.stream, kind: row[1], token: row[2] };
}
