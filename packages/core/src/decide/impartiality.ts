import type { Actor } from "../journal/entry.ts";
import { type RefusalReason, reason } from "../kernel/refusal.ts";
import { type Relation, relationWords } from "../kernel/relation-kinds.ts";
import { type RowIndex, scopeOf, unstatedRow } from "./read-rows.ts";
import type { Target } from "./situation.ts";

/** Parties that an actor stands for or is bound to: oneself first. */
export function boundParties({ id }: Pick<Actor, "id">, relations: readonly Relation[]): readonly Relation[] {
  return [{ party: id, as: "applicant" }, ...relations];
}

/** The rows that tell whether an actor has a part in what stands beside a stream, by their keys. */
export function partyReads(target: Target, actor: Actor, relations: readonly Relation[]) {
  const parties = partiesOf(target, actor);
  if (parties === undefined) return [];
  const scope = scopeOf(target, target, parties.set);
  return boundParties(actor, relations).map(({ party }) => ({ scope, key: party }));
}

/** What binds an actor to a matter. */
export interface Bond extends Relation {
  /** Whether it is the stream's own matter, and not one beside it. */
  readonly isOwn: boolean;
}

/**
 * What binds an actor to a stream or to what stands beside it; undefined for who is impartial. The one place where that
 * is found out, for every command: whoever is bound decides nothing there, and is shown nothing of it.
 *
 * @throws OgwError OGW456 when it was not read whether the actor has applied in the call.
 */
export function bondOf(
  target: Target,
  actor: Actor,
  relations: readonly Relation[],
  index: RowIndex,
): Bond | undefined {
  const parties = partiesOf(target, actor);
  if (parties === undefined) return undefined;
  const bound = boundParties(actor, relations);
  const own = bound.find(({ party }) => parties.own.includes(party));
  if (own !== undefined) return { ...own, isOwn: true };
  const scope = scopeOf(target, target, parties.set);
  const beside = bound.find(({ party }) => {
    if (!index.covers(scope, party)) throw unstatedRow(target.entry.spec.type, scope, party);
    return index.get(scope, party) !== undefined;
  });
  return beside === undefined ? undefined : { ...beside, isOwn: false };
}

function partiesOf({ aggregate, id, context }: Target, actor: Actor) {
  return aggregate.parties?.({ id, context, actor });
}

/**
 * Why somebody who is bound must not decide.
 *
 * @param isNamed whether the party is named: to an expert about to score, who has to know whom the bond is with; to others
 * it would tell whose case it is
 */
export function partial(bond: Bond, isNamed: boolean): RefusalReason {
  const told = isNamed ? bond : { as: bond.as };
  return bond.isOwn ? partInCase(told) : partBeside(told);
}

/** What is left to do: the register and the journal name whom it does not concern. */
const another = {
  pl: "Rozstrzyga osoba niezwiązana z żadnym wnioskiem w tym naborze; przekaż jej sprawę. Ekspert może się wyłączyć (review.recuse).",
  en: "Somebody without a part in any application of this call decides; hand it over. An expert may be recused (review.recuse).",
};

function partInCase(bond: Told): RefusalReason {
  return reason(
    "OGW234",
    {
      pl: `Nikt nie rozstrzyga we własnej sprawie (${named(bond, "pl")}).`,
      en: `Nobody decides on a case they have a part in (${named(bond, "en")}).`,
    },
    another,
  );
}

function partBeside(bond: Told): RefusalReason {
  return reason(
    "OGW235",
    {
      pl: `Kto ma udział we wniosku z tego naboru, nie rozstrzyga w tym naborze (${named(bond, "pl")}).`,
      en: `Whoever has a part in an application of this call does not decide in it (${named(bond, "en")}).`,
    },
    another,
  );
}

/** A bond as far as it is told. */
type Told = Pick<Relation, "as"> & Partial<Relation>;

/** How somebody is bound, and to whom where that is told. */
function named({ as, party }: Told, language: "pl" | "en"): string {
  return party === undefined ? relationWords[as][language] : `${relationWords[as][language]}: ${party}`;
}
