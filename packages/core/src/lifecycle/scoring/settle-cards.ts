import { type RefusalReason, reason, refuse } from "../../kernel/refusal.ts";
import * as z from "../../values/zod.ts";
import { standingFacts } from "../ground/key-facts.ts";
import { afterCards } from "./after-cards.ts";
import { reasonText } from "./card-care.ts";
import { type CardRuling, rulings } from "./card-record.ts";
import { type Cards, cardsNeeded } from "./counted-cards.ts";
import { totalPoints } from "./criterion-points.ts";
import { justificationFaults } from "./justification.ts";
import { ownRowsRead } from "./own-rows.ts";
import { numberedId } from "./record-ids.ts";
import { givenScores, keptScores, scoreFaults } from "./score-card.ts";
import { scoringKit as s } from "./scoring-nouns.ts";
import type { ScoringDocument } from "./scoring-section.ts";

/**
 * Settles cards that diverge, with reasons: the result stands with all of them, a third expert is asked for, or some of
 * the cards make it up.
 */
export const reviewSettle = s.command({
  type: "review.settle",
  by: ["operator"],
  decides: true,
  title: { pl: "Rozstrzygnij rozbieżność kart", en: "Settle the divergence of cards" },
  payload: z.strictObject({
    does: z.enum(rulings),
    /** Experts whose cards make up the result. */
    cards: z.array(z.string()).min(1).max(10).optional(),
    reason: reasonText,
  }),
  documents: true,
  reads: (facts) => [...ownRowsRead(facts)],
  plan(input) {
    const { stream, own, section, payload } = input;
    const { does, cards = [] } = payload;
    const fault = settlingFault({ does, cards: [...new Set(cards)] }, own, section);
    if (fault !== undefined) return refuse(fault);
    const ruling = { does, cards: [...new Set(cards)] };
    const after = afterCards(input, { ruling });
    return {
      events: [{ stream, event: { type: "review.settle", ...ruling, ...after.told } }],
      verdicts: after.verdicts,
      records: [
        { id: numberedId("settling", own.written), class: "assessment", value: { reason: payload.reason } },
      ],
      rows: after.rows,
    };
  },
});

/** Records the one card that the committee agreed on, once the cards of all experts are in. */
export const reviewAgree = s.command({
  type: "review.agree",
  by: ["committee"],
  decides: true,
  title: { pl: "Zapisz uzgodnioną kartę", en: "Record the agreed card" },
  payload: z.strictObject({ scores: givenScores, justification: z.string().max(20_000) }),
  documents: true,
  reads: (facts) => [...ownRowsRead(facts)],
  plan(input) {
    const { stream, own, section, payload, context } = input;
    const faults = [
      ...scoreFaults(section.criteria, payload.scores),
      ...justificationFaults(payload, { ...section, minJustificationPerCriterion: 0 }),
    ];
    if (faults.length > 0) return refuse(...faults);
    const scores = keptScores(payload.scores);
    const agreed = {
      scores,
      total: totalPoints(section.criteria, scores),
      version: standingFacts(context).answersVersion,
    };
    const after = afterCards(input, { agreed });
    return {
      events: [{ stream, event: { type: "review.agree", ...agreed, ...after.told } }],
      verdicts: after.verdicts,
      records: [
        {
          id: numberedId("agreed", own.written),
          class: "assessment",
          value: { justification: payload.justification },
        },
      ],
      rows: after.rows,
    };
  },
});

interface Asked extends Pick<Cards, "cards" | "recused" | "aside"> {
  readonly expertsNeeded: number;
}

function settlingFault(
  { does, cards: named }: CardRuling,
  own: Asked,
  section: ScoringDocument,
): RefusalReason | undefined {
  const { cards, expertsNeeded } = own;
  const known = cards.slice(0, expertsNeeded).map(({ expert }) => expert);
  const hasThird = expertsNeeded > cardsNeeded(section, own);
  if (does === "callThird" && hasThird) return thirdIsThere();
  if (does !== "cardsDecide") return named.length === 0 ? undefined : namesNobody(does);
  return named.length > 0 && named.every((expert) => known.includes(expert)) ? undefined : whoDecides(known);
}

function thirdIsThere(): RefusalReason {
  return {
    ...reason(
      "OGW688",
      { pl: "Trzecia karta już jest.", en: "There is a third card already." },
      {
        pl: "Zostaw wynik (letStand) albo wskaż karty, które o nim stanowią (cardsDecide).",
        en: "Let the result stand (letStand), or say which cards make it up (cardsDecide).",
      },
    ),
    pointer: "/does",
  };
}

function namesNobody(does: string): RefusalReason {
  return {
    ...reason("OGW688", {
      pl: `Przy „${does}” nie wskazuje się kart; „cards” jest tylko przy cardsDecide.`,
      en: `With "${does}" no cards are named; "cards" goes with cardsDecide alone.`,
    }),
    pointer: "/cards",
  };
}

function whoDecides(known: readonly string[]): RefusalReason {
  return {
    ...reason(
      "OGW688",
      {
        pl: "Nie wiadomo, które karty stanowią o wyniku.",
        en: "It is not said which cards make up the result.",
      },
      {
        pl: `Podaj w „cards” ekspertów spośród: ${known.join(", ")}.`,
        en: `Name in "cards" some of: ${known.join(", ")}.`,
      },
    ),
    pointer: "/cards",
  };
}
