import type { Actor, Asker } from "../../journal/entry.ts";
import type { BesideFacts } from "../../kernel/aggregate.ts";
import { type Acting, actingFor, everActing } from "../ground/acting.ts";
import { type Assigned, expertAccess } from "../scoring/assigned-experts.ts";
import type { CardRecord } from "../scoring/card-record.ts";
import { isDecided } from "../scoring/list-beside.ts";
import { type Committee, hasLeft } from "../scoring/round-members.ts";
import type { CaseStanding } from "./sight-table.ts";

/** What of a case says who stands how to it. */
export interface CaseAsked {
  readonly submission: Acting;
  readonly scoring: {
    readonly cards: readonly CardRecord[];
    readonly recused: readonly string[];
    readonly allFiled: boolean;
    readonly committee?: Committee | undefined;
    readonly assigned?: Assigned | undefined;
    /** There once its published result was looked at again. */
    readonly corrected?: object | null | undefined;
    /** There once its result was appealed, which it can be only after the list. */
    readonly appealed?: object | undefined;
  };
  readonly agreement: { readonly concludedAt: string | null };
}

/** Whether somebody acts for others, so that a part of their own in the matter keeps them from it. */
export function actsForOthers({ role }: Pick<Asker, "role">): boolean {
  return role !== "applicant" && role !== "system";
}

/** Whether no card is missing; until then cards are blind. */
export function hasAllCards({ allFiled }: CaseAsked["scoring"]): boolean {
  return allFiled;
}

/** What is known of a case beside it: whether the actor has a part in it or in one beside it, and whether its call is decided. */
export interface KnownBeside {
  readonly isBound?: boolean;
  /** The list of its call is published, or the call was annulled: nothing of the assessment is provisional any more. */
  readonly isDecided?: boolean;
}

/** Whether the call of a case is decided, by the streams beside the case; not as long as they are not known. */
export function decidedBeside(beside: readonly BesideFacts[] | undefined): Pick<KnownBeside, "isDecided"> {
  const [call] = beside ?? [];
  return { isDecided: call !== undefined && isDecided(call.state) };
}

/** States that an application comes to by the published list alone. */
const AFTER_LIST: readonly string[] = ["scoring.onReserve", "scoring.offeredPart", "scoring.offeredRest"];

/**
 * How an actor stands to a case; see {@link caseSight} for what follows from it.
 *
 * @param state active states, dotted
 */
export function caseStanding(
  actor: Actor,
  context: CaseAsked,
  state: readonly string[],
  { isBound = false, isDecided: isOver = false }: KnownBeside,
): CaseStanding {
  const { submission, scoring, agreement } = context;
  const isOwn = (actor.role === "applicant" ? actingFor : everActing)(submission).includes(actor.id);
  const isListed = isOver || scoring.corrected !== undefined || scoring.appealed !== undefined;
  const isScored =
    !isListed && state.some((path) => path.startsWith("scoring.") && !AFTER_LIST.includes(path));
  const isDraft = state.every((path) => path.startsWith("submission.") || path === "discarded");
  if (actor.role === "applicant") {
    if (!isOwn) return "nobody";
    return isScored ? "applicantWhileScored" : "applicant";
  }
  if (actor.role === "system") return "system";
  // A draft is its applicant's; who has a part in the case has none in deciding it.
  if (isDraft || isOwn || isBound) return "nobody";
  switch (actor.role) {
    case "expert":
      return expertStanding(actor.id, scoring, state);
    case "committee":
      if (hasLeft(scoring, actor.id)) return "nobody";
      return hasAllCards(scoring) ? "committee" : "staffBefore";
    case "accountant":
    case "monitor":
      return isConcluded(agreement, state) ? actor.role : "staffBefore";
    case "officer":
    case "decisionMaker":
    case "operator":
      return actor.role;
    default:
      return "nobody";
  }
}

function isConcluded({ concludedAt }: CaseAsked["agreement"], state: readonly string[]): boolean {
  return concludedAt !== null || state.some((path) => path.split(".")[0] === "execution");
}

const standings = { notAssigned: "nobody", toDeclare: "expertToDeclare", open: "expertToScore" } as const;

function expertStanding(id: string, scoring: CaseAsked["scoring"], state: readonly string[]): CaseStanding {
  if (scoring.recused.includes(id)) return "nobody";
  if (scoring.cards.some(({ expert }) => expert === id)) {
    return hasAllCards(scoring) ? "expertAfterAll" : "expertWithCard";
  }
  if (!state.includes("scoring.underMeritReview")) return "nobody";
  return standings[expertAccess(scoring, id)];
}
