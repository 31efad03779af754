import type { RuleOutcome } from "@opus/grant-rules";
import { toCivilDate } from "@opus/grant-rules/calendar";
import { z } from "zod";
import { withValues } from "../../answers/index.ts";
import { askRules } from "../../assessment/ask-rules.ts";
import type { Plan } from "../../decide/plan.ts";
import { type CasePlanInput, caseCommand, refuse } from "../../decide/plan.ts";
import { reason } from "../../decide/reasons.ts";
import type { JsonObject } from "../../values/json.ts";
import type { StandingRecord } from "../../machines/case-context.ts";
import { moneyOf } from "../../money/json-money.ts";
import { scoreFaults, totalPoints } from "../../scoring/score-card.ts";
import { reachesThreshold, standingOf } from "../../scoring/standing.ts";

const scoresSchema = z.record(z.string(), z.int());

/**
 * Records one expert's card. Cards are blind: nobody but the engine sees another card before all are in.
 * The last card decides between the threshold's two sides, by an exact mean or sum and each card's minima.
 */
export const reviewRecord = caseCommand({
  type: "review.record",
  by: ["expert"],
  title: { pl: "Zapisz kartę oceny", en: "Record a score card" },
  payload: z.strictObject({
    /** The expert's declaration of impartiality for this application. */
    impartial: z.literal(true),
    scores: scoresSchema,
    justification: z.string().max(20_000),
  }),
  plan(input) {
    const {
      programme,
      payload,
      actor,
      case: { context },
    } = input;
    const { scoring } = programme.document;
    if (actor.id === context.applicant) return refuse(ownApplication());
    const faults = scoreFaults(scoring.criteria, payload.scores);
    if (payload.justification.trim().length < scoring.minJustification) {
      return refuse(...faults, tooShort(scoring.minJustification));
    }
    if (faults.length > 0) return refuse(...faults);
    if (hasTakenPart(input)) return refuse(alreadyTookPart(actor.id));
    const card = { expert: actor.id, scores: payload.scores, total: totalPoints(payload.scores) };
    const cards = [...context.cards, card];
    const isLast = cards.length >= context.expertsNeeded;
    const reached = isLast && reachesThreshold(cards, scoring);
    const isRanked = reached && scoring.interview === undefined;
    const bonus = isRanked ? bonusPoints(input) : undefined;
    const standing = bonus === undefined ? null : standingOf(cards, null, bonus.points, scoring);
    return {
      event: { type: "review.record", ...card, reachedThreshold: reached, standing },
      verdicts: bonus?.outcomes ?? [],
      records: [
        { id: `card/${actor.id}`, class: "assessment", value: { justification: payload.justification } },
      ],
      ...rankedRow(input, standing),
    };
  },
});

/** Declares a conflict of interest: this expert scores no card of this application any more. */
export const reviewRecuse = caseCommand({
  type: "review.recuse",
  by: ["expert"],
  title: { pl: "Wyłącz się z oceny", en: "Recuse from the review" },
  payload: z.strictObject({ reason: z.enum(["applicant", "partner", "other"]) }),
  plan(input) {
    if (hasTakenPart(input)) return refuse(alreadyTookPart(input.actor.id));
    return { event: { type: "review.recuse", expert: input.actor.id, reason: input.payload.reason } };
  },
});

/** Records the committee's interview; with it the application is ranked or ends below the threshold. */
export const interviewRecord = caseCommand({
  type: "interview.record",
  by: ["committee"],
  title: { pl: "Zapisz wynik rozmowy", en: "Record the interview" },
  payload: z.strictObject({ scores: scoresSchema, minutes: z.string().max(20_000) }),
  plan(input) {
    const {
      programme,
      payload,
      case: { context },
    } = input;
    const { scoring } = programme.document;
    const faults = scoreFaults(scoring.interview?.criteria ?? [], payload.scores);
    if (faults.length > 0) return refuse(...faults);
    const total = totalPoints(payload.scores);
    const bonus = bonusPoints(input);
    const standing = standingOf(context.cards, total, bonus.points, scoring);
    const reachedThreshold = total >= (scoring.interview?.threshold ?? 0);
    return {
      event: { type: "interview.record", scores: payload.scores, total, reachedThreshold, standing },
      verdicts: bonus.outcomes,
      records: [{ id: "interview", class: "assessment", value: { minutes: payload.minutes } }],
      ...(reachedThreshold ? rankedRow(input, standing) : {}),
    };
  },
});

/** Bonus points by the programme's scoring rules; what is still open counts with its certain part. */
function bonusPoints(input: CasePlanInput<unknown>): { points: number; outcomes: readonly RuleOutcome[] } {
  const {
    programme,
    call,
    case: { context },
    records,
  } = input;
  const form = programme.document.form as JsonObject;
  const answers = records.answers(context.answersVersion);
  const filled = withValues(form, answers, records.findings(context.findingsVersion));
  const outcomes = askRules(programme, "scoring", {
    answers: "answers" in filled ? filled.answers : answers,
    call,
    zone: programme.document.zone,
    submittedAt: context.submittedAt,
    number: context.number,
    on: toCivilDate(context.submittedAt ?? input.now, programme.document.zone),
  });
  const points = outcomes.reduce((sum, outcome) => sum + (outcome.points?.lo ?? 0), 0);
  return { points, outcomes };
}

/** The row by which the call knows that this application is ready to be ranked. */
function rankedRow(
  { case: { id, context } }: CasePlanInput<unknown>,
  standing: StandingRecord | null,
): Pick<Plan<never>, "registry"> {
  if (standing === null || context.number === null) return {};
  const requested = context.requested ?? "0.00";
  moneyOf(requested);
  const value = { case: id, requested, standing: standing as unknown as JsonObject };
  return { registry: [{ op: "insert", scope: "standings", key: context.number, value }] };
}

function hasTakenPart({ case: { context }, actor }: CasePlanInput<unknown>): boolean {
  return context.recused.includes(actor.id) || context.cards.some(({ expert }) => expert === actor.id);
}

function alreadyTookPart(expert: string) {
  return reason(
    "OGW232",
    {
      pl: `Ekspert „${expert}” ocenił już ten wniosek albo się z niego wyłączył.`,
      en: `Expert "${expert}" has already scored this application or was recused from it.`,
    },
    { pl: "Wyznacz innego eksperta.", en: "Assign another expert." },
  );
}

function ownApplication() {
  return reason(
    "OGW234",
    {
      pl: "Nikt nie ocenia własnego wniosku.",
      en: "Nobody scores an application of their own.",
    },
    { pl: "Wyznacz innego eksperta.", en: "Assign another expert." },
  );
}

function tooShort(min: number) {
  return reason(
    "OGW233",
    { pl: "Uzasadnienie jest zbyt krótkie.", en: "The justification is too short." },
    { pl: `Napisz co najmniej ${min} znaków.`, en: `Write at least ${min} characters.` },
  );
}
