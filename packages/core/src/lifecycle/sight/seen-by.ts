import type { Actor } from "../../journal/entry.ts";
import { roleNameOf } from "../../kernel/permissions.ts";
import type { ValueClass } from "../ground/value-classes.ts";
import { type CaseAsked, caseStanding, hasAllCards, type KnownBeside } from "./case-standing.ts";
import { type CallStanding, type CaseStanding, callSight, caseSight } from "./sight-table.ts";

/** What one actor may see of one stream. */
export interface Seen {
  readonly id: string;
  /** The role as its holder goes by it. */
  readonly role: string;
  /** Whether they look at it as an expert, who knows their own card. */
  readonly isExpert: boolean;
  readonly standing: CaseStanding | CallStanding;
  /** Empty when nothing of the stream is meant for the actor. */
  readonly classes: ReadonlySet<ValueClass>;
  /** Of which class cards are that somebody else gave, now. */
  readonly othersCards: "cards" | "openCards";
  /** Experts whose card was taken out; it is a matter of their recusal from then on. */
  readonly recused: readonly string[];
}

const caseClasses = setsOf(caseSight);
const callClasses = setsOf(callSight);

/** What an actor may see of a case. */
export function seenOfCase(
  actor: Actor,
  context: CaseAsked,
  state: readonly string[],
  beside: KnownBeside = {},
): Seen {
  const standing = caseStanding(actor, context, state, beside);
  const othersCards = hasAllCards(context.scoring) ? "cards" : "openCards";
  const { recused } = context.scoring;
  return { ...lookingOn(actor), standing, classes: caseClasses[standing], othersCards, recused };
}

/** Whether what its reader is told of a case is provisional: its applicant, before the list of the call. */
export function isProvisional({ standing }: Pick<Seen, "standing">): boolean {
  return standing === "applicantWhileScored";
}

/** What an actor may see of a call. */
export function seenOfCall(actor: Actor): Seen {
  const standing = callStandings.get(actor.role) ?? "nobody";
  return {
    ...lookingOn(actor),
    standing,
    classes: callClasses[standing],
    othersCards: "openCards",
    recused: [],
  };
}

function lookingOn(actor: Actor) {
  return { id: actor.id, role: roleNameOf(actor), isExpert: actor.role === "expert" };
}

/** What somebody sees who stands to a stream in several ways at once: all of it; undefined for who stands in none. */
export function seenTogether([first, ...others]: readonly Seen[]): Seen | undefined {
  if (first === undefined || others.length === 0) return first;
  const all = [first, ...others];
  const { standing } = all.find((one) => one.classes.size > 0) ?? first;
  return {
    ...first,
    standing,
    isExpert: all.some((one) => one.isExpert),
    classes: new Set(all.flatMap(({ classes }) => [...classes])),
  };
}

const callStandings: ReadonlyMap<string, CallStanding> = new Map([
  ["applicant", "public"],
  ["expert", "public"],
  ["system", "public"],
  ["officer", "staff"],
  ["committee", "staff"],
  ["decisionMaker", "staff"],
  ["accountant", "staff"],
  ["operator", "callOperator"],
  ["monitor", "planner"],
]);

/** Whether a value of a class is shown; of a card, whose it is decides. Without a class it is shown to nobody. */
export function isSeen(seen: Seen, name: string | undefined, giver?: string): boolean {
  if (name === "cards" && giver !== undefined) return seen.classes.has(cardClass(seen, giver));
  if (name === "experts" && giver === seen.id && seen.isExpert) return true;
  // Of an unfinished card not even that it is there.
  if (name === "drafts" && giver !== seen.id) return false;
  return name !== undefined && seen.classes.has(name as ValueClass);
}

function cardClass({ id, isExpert, othersCards, recused }: Seen, giver: string): ValueClass {
  if (recused.includes(giver)) return "recusals";
  return isExpert && id === giver ? "ownCard" : othersCards;
}

function setsOf<Name extends string>(
  table: Readonly<Record<Name, { readonly sees: readonly ValueClass[] }>>,
): Readonly<Record<Name, ReadonlySet<ValueClass>>> {
  return Object.fromEntries(
    Object.entries<{ readonly sees: readonly ValueClass[] }>(table).map(([name, { sees }]) => [
      name,
      new Set(sees),
    ]),
  ) as unknown as Record<Name, ReadonlySet<ValueClass>>;
}
