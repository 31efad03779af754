import { caseRecords, trailClass } from "../decide/case-records.ts";
import type { Actor } from "../journal/entry.ts";
import type { JsonObject } from "../values/json.ts";
import type { CaseContext } from "../machines/case-context.ts";
import type { PersonalRecord } from "../ports/store.ts";

/** What one actor may see of a case. */
export interface CaseForActor {
  readonly context: CaseContext;
  /** Current answers; personal parts only for those who deal with the person. */
  readonly answers: JsonObject;
  /** Current final report, empty before one is filed. */
  readonly report: JsonObject;
}

/**
 * Cuts a case down to what an actor may see; undefined when the case is none of the actor's.
 *
 * Experts and committee see no personal values, and an expert sees no other card before locking an own one (blind
 * assessment). Applicants see their own case only, and no cards or points while it is being scored.
 */
export function caseForActor(
  actor: Actor,
  context: CaseContext,
  state: readonly string[],
  records: readonly PersonalRecord[],
): CaseForActor | undefined {
  if (actor.role === "applicant" && actor.id !== context.applicant) return undefined;
  const isBlind = actor.role === "expert" || actor.role === "committee";
  const visible = isBlind ? records.filter(({ class: name }) => name === trailClass) : records;
  const documents = caseRecords(visible);
  return {
    context: visibleContext(actor, context, state),
    answers: context.answersVersion === 0 ? {} : documents.answers(context.answersVersion),
    report: context.reportVersion === 0 ? {} : documents.report(context.reportVersion),
  };
}

function visibleContext(actor: Actor, context: CaseContext, state: readonly string[]): CaseContext {
  const isScored = state.some((path) => path.startsWith("scoring."));
  if (actor.role === "applicant" && isScored) return { ...context, cards: [], recused: [], standing: null };
  if (actor.role !== "expert") return context;
  const own = context.cards.filter(({ expert }) => expert === actor.id);
  if (own.length > 0 && context.cards.length >= context.expertsNeeded) return context;
  return { ...context, applicant: "", cards: own, recused: [], standing: null };
}
