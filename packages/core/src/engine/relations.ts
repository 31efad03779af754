import { describeValue, OgwError } from "@opus/grant-rules/errors";
import type { Actor, Asker, StreamId } from "../journal/entry.ts";
import { readSnapshot } from "../journal/snapshot.ts";
import type { Lifecycle } from "../kernel/lifecycle.ts";
import { type Relation, type RelationOf, relationKinds } from "../kernel/relation-kinds.ts";
import { actsForOthers } from "../lifecycle/sight/case-standing.ts";
import type { Store } from "../store/store.ts";

/** What the register of relations is asked: about whom, and what the matter is. */
export interface RelationsQuestion {
  readonly actor: Asker;
  /** Id of the case that is to be decided or shown; missing for a call. */
  readonly case?: string;
  /** Id of the call. */
  readonly call?: string;
  /** Pseudonymous ids of those whose matter it is: the applicant of the case. */
  readonly parties: readonly string[];
}

/**
 * The embedder's register of who is bound to whom: board members, patrons, advisers, kin. It is asked before every
 * command of somebody who acts for others, and before a case is shown to anybody but its applicant. It may answer with everything that it
 * knows of the actor; the engine looks which of these parties have applied in the call.
 *
 * @example
 * ```ts
 * import type { Relations } from "@opus/grant-workflow";
 *
 * const boards = new Map([["officer-7", ["org-12"]]]);
 * export const relations: Relations = {
 *   of: ({ actor }) => (boards.get(actor.id) ?? []).map((party) => ({ party, as: "board" })),
 * };
 * ```
 */
export interface Relations {
  /** Parties that the actor has a part in or is bound to, 200 at most; empty for none. */
  of(question: RelationsQuestion): readonly Relation[] | Promise<readonly Relation[]>;
}

/** How many parties one actor may be bound to: each is a row that is read. */
const MOST = 200;
const LONGEST = 200;

/** What asking rests on. */
interface Asking {
  readonly lifecycle: Lifecycle;
  readonly store: Pick<Store, "load">;
  readonly relations: Relations | undefined;
}

/**
 * Asks the register about an actor and a stream; nothing is decided or shown when it fails.
 *
 * @throws OgwError OGW334 when it answers something else than a list of relations.
 */
export async function askRelations(
  { lifecycle, store, relations }: Asking,
  actor: Asker,
  stream: StreamId,
): Promise<readonly Relation[]> {
  if (relations === undefined || !actsForOthers(actor)) return [];
  const aggregate = lifecycle.aggregateOf(stream);
  if (aggregate?.parties === undefined) return [];
  const id = stream.slice(aggregate.prefix.length + 1);
  const kept = await store.load(stream);
  const facts = kept === undefined ? undefined : { id, context: readSnapshot(stream, kept).context, actor };
  const about = facts === undefined ? {} : aggregate.about?.(facts);
  const parties = facts === undefined ? [] : (aggregate.parties(facts)?.own ?? []);
  return checked(await relations.of({ actor, ...about, [aggregate.prefix]: id, parties }));
}

/**
 * The same about several people, one after the other.
 *
 * @throws OgwError OGW334 when the register answers something else than a list of relations.
 */
export async function askRelationsOf(
  asking: Asking,
  actors: readonly Actor[],
  stream: StreamId,
): Promise<readonly RelationOf[]> {
  const found: RelationOf[] = [];
  for (const actor of actors) {
    for (const relation of await askRelations(asking, actor, stream))
      found.push({ ...relation, of: actor.id });
  }
  return found;
}

function checked(told: unknown): readonly Relation[] {
  if (!Array.isArray(told)) throw misfit(`${describeValue(told)} is no list`);
  if (told.length > MOST) throw misfit(`it named ${told.length} parties`);
  return told.map(relationOf);
}

function relationOf(told: unknown): Relation {
  const { party, as } = (typeof told === "object" && told !== null ? told : {}) as Partial<Relation>;
  const isNamed = typeof party === "string" && party !== "" && party.length <= LONGEST;
  if (!isNamed || as === undefined || !relationKinds.includes(as)) {
    throw misfit(`${describeValue(told)} is no relation`);
  }
  return { party, as };
}

function misfit(problem: string): OgwError {
  return new OgwError({
    code: "OGW334",
    subject: "relations.of()",
    problem,
    allowed: `It answers a list of at most ${MOST} relations { party, as }, where as is one of ${relationKinds.join(", ")}`,
    remedy: "Correct the register's answer; nothing was decided or shown",
  });
}
