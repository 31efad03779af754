import type { Actor } from "../journal/entry.ts";
import { type RefusalReason, reason } from "../kernel/refusal.ts";
import { type RowIndex, scopeOf, unstatedRow } from "./read-rows.ts";
import type { RelationKind } from "./relation-kinds.ts";
import type { Target } from "./situation.ts";

/** A party that an actor has a part in, or is bound to. */
export interface Relation {
  /** Pseudonymous id of the party, as it stands for the applicant of a case. */
  readonly party: string;
  readonly as: RelationKind;
}

/** Parties that an actor stands for or is bound to: oneself first. */
export function boundParties({ id }: Actor, relations: readonly Relation[]): readonly Relation[] {
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
export interface Bond {
  readonly as: RelationKind;
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
  if (own !== undefined) return { as: own.as, isOwn: true };
  const scope = scopeOf(target, target, parties.set);
  const beside = bound.find(({ party }) => {
    if (!index.covers(scope, party)) throw unstatedRow(target.entry.spec.type, scope, party);
    return index.get(scope, party) !== undefined;
  });
  return beside === undefined ? undefined : { as: beside.as, isOwn: false };
}

function partiesOf({ aggregate, id, context }: Target, actor: Actor) {
  return aggregate.parties?.({ id, context, actor });
}

/** Why somebody who is bound must not decide. */
export function partial({ as, isOwn }: Bond): RefusalReason {
  return isOwn ? partInCase(as) : partBeside(as);
}

const words: Readonly<Record<RelationKind, { readonly pl: string; readonly en: string }>> = {
  applicant: { pl: "wnioskodawca", en: "the applicant" },
  member: { pl: "członek", en: "a member" },
  board: { pl: "członek władz", en: "on the board" },
  patron: { pl: "patron", en: "the patron" },
  partner: { pl: "partner", en: "a partner" },
  adviser: { pl: "doradca", en: "an adviser" },
  employee: { pl: "pracownik", en: "an employee" },
  kin: { pl: "osoba bliska", en: "kin" },
  other: { pl: "osoba powiązana", en: "bound to a party" },
};

/** What is left to do: the register and the journal name whom it does not concern. */
const another = {
  pl: "Rozstrzyga osoba niezwiązana z żadnym wnioskiem w tym naborze; przekaż jej sprawę. Ekspert może się wyłączyć (review.recuse).",
  en: "Somebody without a part in any application of this call decides; hand it over. An expert may be recused (review.recuse).",
};

function partInCase(as: RelationKind): RefusalReason {
  return reason(
    "OGW234",
    {
      pl: `Nikt nie rozstrzyga we własnej sprawie (${words[as].pl}).`,
      en: `Nobody decides on a case they have a part in (${words[as].en}).`,
    },
    another,
  );
}

function partBeside(as: RelationKind): RefusalReason {
  return reason(
    "OGW235",
    {
      pl: `Kto ma udział we wniosku z tego naboru, nie rozstrzyga w tym naborze (${words[as].pl}).`,
      en: `Whoever has a part in an application of this call does not decide in it (${words[as].en}).`,
    },
    another,
  );
}
