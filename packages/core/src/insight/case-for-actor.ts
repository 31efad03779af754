import { needList, needObject } from "@opus/grant-rules/errors";
import { trailClass } from "../document/record-class-schema.ts";
import type { Actor } from "../journal/entry.ts";
import type { CaseContext } from "../lifecycle/case/grant-machine.ts";
import { caseRecords } from "../lifecycle/ground/case-records.ts";
import { standingFacts } from "../lifecycle/ground/key-facts.ts";
import type { PersonalRecord } from "../store/commit.ts";
import type { JsonObject } from "../values/json.ts";
import { recordReader } from "./record-reader.ts";

/** What one actor may see of a case. */
export interface CaseForActor {
  readonly context: CaseContext;
  /** Current answers; personal parts only for those who deal with the person. */
  readonly answers: JsonObject;
  /** Current final report, empty before one is filed. */
  readonly report: JsonObject;
}

const ACTOR = { of: "caseForActor", name: "the actor", is: "an object { role, id }" };
const CONTEXT = { of: "caseForActor", name: "the context", is: "the context of a case, from its view" };
const STATE = { of: "caseForActor", name: "the state", is: "the list of active states, from its view" };
const RECORDS = {
  of: "caseForActor",
  name: "the list of records",
  is: "the records of the case, from its store",
};

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
  needObject(actor, ACTOR, ["role", "id"]);
  needObject(context, CONTEXT, ["submission", "scoring", "settlement"]);
  needList(state, STATE);
  needList(records, RECORDS);
  if (actor.role === "applicant" && actor.id !== context.submission.applicant) return undefined;
  const isBlind = actor.role === "expert" || actor.role === "committee";
  const visible = isBlind ? records.filter(({ class: name }) => name === trailClass) : records;
  const documents = caseRecords(recordReader(visible));
  const { answersVersion } = standingFacts(context);
  const { reportVersion } = context.settlement;
  return {
    context: visibleContext(actor, context, state),
    answers: answersVersion === 0 ? {} : documents.answers(answersVersion),
    report: reportVersion === 0 ? {} : documents.report(reportVersion),
  };
}

function visibleContext(actor: Actor, context: CaseContext, state: readonly string[]): CaseContext {
  const isScored = state.some((path) => path.startsWith("scoring."));
  const { scoring } = context;
  if (actor.role === "applicant" && isScored) {
    return { ...context, scoring: { ...scoring, cards: [], recused: [], standing: null } };
  }
  if (actor.role !== "expert") return context;
  const own = scoring.cards.filter(({ expert }) => expert === actor.id);
  if (own.length > 0 && scoring.cards.length >= scoring.expertsNeeded) return context;
  return {
    ...context,
    submission: { ...context.submission, applicant: "" },
    scoring: { ...scoring, cards: own, recused: [], standing: null },
  };
}
