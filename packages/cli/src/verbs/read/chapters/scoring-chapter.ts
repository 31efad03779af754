import { roundsOf } from "@opus/grant-workflow";
import type { Reading } from "../ground/reading.ts";
import type { Draft, Provision } from "../ground/regulations.ts";
import { allocationNotes } from "./allocation-notes.ts";
import { countingNotes } from "./counting-notes.ts";
import { criterion } from "./criterion-note.ts";
import { inviteNotes, roundProvision } from "./round-provision.ts";

type Scoring = Reading["document"]["scoring"];

/** Merit assessment: criteria, threshold, the rounds after the cards, the order of the list. */
export function scoringChapter(reading: Reading): Draft {
  const { document, say, basis } = reading;
  const { scoring } = document;
  return {
    title: say({ pl: "Ocena merytoryczna", en: "Merit assessment" }),
    paragraphs: [
      {
        title: say({ pl: "Karty oceny", en: "Score cards" }),
        provisions: [{ ...cards(scoring, reading), basis: basis(scoring.basis) }],
      },
      ...roundsOf(scoring).map((round) => ({
        title: say(round.title),
        provisions: [{ ...roundProvision(round, reading), basis: basis(round.basis) }],
      })),
      { title: say({ pl: "Lista rankingowa", en: "Ranking" }), provisions: [ranking(scoring, reading)] },
    ],
  };
}

function cards(scoring: Scoring, reading: Reading): Provision {
  const { experts, criteria } = scoring;
  return {
    text: reading.say({
      pl:
        experts === 1
          ? "Każdy wniosek ocenia 1 ekspert, według kryteriów:"
          : `Każdy wniosek ocenia niezależnie od siebie ${experts} ekspertów, według kryteriów:`,
      en:
        experts === 1
          ? "Each application is scored by 1 expert. The criteria:"
          : `Each application is scored by ${experts} experts, each blind to the others. The criteria:`,
    }),
    items: criteria.map((one) => criterion(one, reading, scoring.minima)),
    notes: [...countingNotes(scoring, reading), ...inviteNotes(scoring, reading)],
  };
}

function ranking(scoring: Scoring, reading: Reading): Provision {
  const { ranking: rules, criteria } = scoring;
  const { ties, fit } = rules;
  const { say } = reading;
  const all = [...criteria, ...roundsOf(scoring).flatMap((round) => round.criteria ?? [])];
  return {
    text: say({
      pl: "Wnioski układa się według punktów. Przy równej liczbie rozstrzyga kolejno:",
      en: "Applications are put in the order of their points. Equal ones are told apart by, in turn:",
    }),
    items: ties.map((tie) => {
      if (tie === "earlierSubmission")
        return say({ pl: "wcześniejsze złożenie", en: "the earlier submission" });
      const title = all.find(({ id }) => id === tie.criterion)?.title;
      const name = title === undefined ? tie.criterion : say(title);
      return say({ pl: `więcej punktów w kryterium „${name}”`, en: `more points for “${name}”` });
    }),
    notes: [
      fit === "strict"
        ? say({
            pl: "Gdy kolejny wniosek nie mieści się w reszcie puli, przyznawanie się kończy.",
            en: "Awarding ends where the next application does not fit into the rest of the pool.",
          })
        : say({
            pl: "Wniosek, który nie mieści się w reszcie puli, pomija się, a pieniądze dostają dalsze, które się mieszczą.",
            en: "An application that does not fit into the rest of the pool is passed over, and lower ranks that fit are awarded.",
          }),
      ...allocationNotes(rules, reading),
    ],
  };
}
