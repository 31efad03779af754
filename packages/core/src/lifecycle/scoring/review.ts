import type { Actor } from "../../journal/entry.ts";
import { reason, refuse } from "../../kernel/refusal.ts";
import * as z from "../../values/zod.ts";
import { standingFacts } from "../ground/key-facts.ts";
import type { ExpertRow } from "../ground/sets.ts";
import { totalPoints } from "./criterion-points.ts";
import { numberOf } from "./own-place.ts";
import { rankedRow, rankedStanding } from "./ranked-standing.ts";
import { boundTo, expertReads, notOpenTo } from "./review-declare.ts";
import { type CardRecord, givenScores, keptScores, scoreFaults } from "./score-card.ts";
import { scoringKit as s } from "./scoring-nouns.ts";
import type { ScoringDocument } from "./scoring-section.ts";
import { reachesThreshold } from "./standing.ts";

/**
 * Records one expert's card. Cards are blind: nobody but the engine sees another card before all are in.
 * The last card decides between the threshold's two sides, by an exact mean or sum and each card's minima.
 */
export const reviewRecord = s.command({
  type: "review.record",
  by: ["expert"],
  decides: true,
  title: { pl: "Zapisz kartę oceny", en: "Record a score card" },
  payload: z.strictObject({
    /** The expert's declaration of impartiality for this application. */
    impartial: z.literal(true),
    scores: givenScores,
    justification: z.string().max(20_000),
  }),
  open: ({ own, actor }) => takenPart(own, actor) ?? notOpenTo(own, actor),
  documents: true,
  reads: (facts) => [{ set: "standings", key: numberOf(facts.context) }, ...expertReads(facts)],
  plan(input) {
    const { stream, section, own, payload, actor, context } = input;
    const bound = boundTo(input);
    if (bound !== undefined) return refuse(bound);
    const faults = scoreFaults(section.criteria, payload.scores);
    if (payload.justification.trim().length < section.minJustification) {
      return refuse(...faults, tooShort(section.minJustification));
    }
    if (faults.length > 0) return refuse(...faults);
    const scores = keptScores(payload.scores);
    const card = {
      expert: actor.id,
      scores,
      total: totalPoints(section.criteria, scores),
      version: standingFacts(context).answersVersion,
    };
    const cards = [...own.cards, card];
    const outcome = outcomeOf(cards, own.expertsNeeded, section);
    const isRanked = outcome === "reached" && section.interview === undefined;
    const ranked = isRanked ? rankedStanding(input, cards, null) : undefined;
    const standing = ranked?.standing ?? null;
    return {
      events: [{ stream, event: { type: "review.record", ...card, outcome, standing } }],
      verdicts: ranked?.verdicts ?? [],
      records: [
        { id: `card/${actor.id}`, class: "assessment", value: { justification: payload.justification } },
      ],
      rows: ranked === undefined ? [] : [rankedRow(input, ranked)],
    };
  },
});

/** Declares a conflict of interest: this expert scores no card of this application any more. */
export const reviewRecuse = s.command({
  type: "review.recuse",
  by: ["expert"],
  decides: false,
  title: { pl: "Wyłącz się z oceny", en: "Recuse from the review" },
  payload: z.strictObject({ reason: z.enum(["applicant", "partner", "other"]) }),
  open: ({ own, actor }) => takenPart(own, actor),
  reads: ({ own, actor }) => (own.assigned === undefined ? [] : [{ set: "experts", key: actor.id }]),
  plan: ({ stream, payload, actor, rows }) => ({
    events: [{ stream, event: { type: "review.recuse", expert: actor.id, reason: payload.reason } }],
    rows: withOneLess(actor.id, rows("experts")),
  }),
});

/** Whom an application leaves has one less, so that the next draw counts what is left to do. */
function withOneLess(expert: string, experts: ReadonlyMap<string, ExpertRow>) {
  const row = experts.get(expert);
  if (row === undefined) return [];
  const value = { ...row, files: Math.max(0, row.files - 1) };
  return [{ op: "update" as const, set: "experts" as const, key: expert, value }];
}

/** What the cards come to so far: open while some are missing, then one side of the threshold or the other. */
function outcomeOf(cards: readonly CardRecord[], needed: number, section: ScoringDocument) {
  if (cards.length < needed) return "open";
  return reachesThreshold(cards, section) ? "reached" : "missed";
}

interface Parts {
  readonly cards: readonly CardRecord[];
  readonly recused: readonly string[];
}

/** Nobody scores twice, nor after a recusal; asked for anybody, somebody else may still be found. */
function takenPart({ cards, recused }: Parts, actor: Actor | undefined) {
  if (actor === undefined) return undefined;
  const hasPart = recused.includes(actor.id) || cards.some(({ expert }) => expert === actor.id);
  return hasPart ? alreadyTookPart(actor.id) : undefined;
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

function tooShort(min: number) {
  return reason(
    "OGW233",
    { pl: "Uzasadnienie jest zbyt krótkie.", en: "The justification is too short." },
    { pl: `Napisz co najmniej ${min} znaków.`, en: `Write at least ${min} characters.` },
  );
}
