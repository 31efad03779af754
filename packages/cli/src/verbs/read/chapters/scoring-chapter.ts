import { roundsOf } from "@opus/grant-workflow";
import type { Reading } from "../ground/reading.ts";
import type { Draft, Provision } from "../ground/regulations.ts";
import { allocationNotes } from "./allocation-notes.ts";
import { countingNotes, decimal, points } from "./counting-notes.ts";
import { inviteNotes, roundProvision } from "./round-provision.ts";

type Scoring = Reading["document"]["scoring"];
type Criterion = Scoring["criteria"][number];

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
      pl: `Każdy wniosek ocenia niezależnie od siebie tylu ekspertów: ${experts}, według kryteriów:`,
      en: `Each application is scored by this many experts, each blind to the others: ${experts}. The criteria:`,
    }),
    items: criteria.map((one) => criterion(one, reading, scoring.minima)),
    notes: [...countingNotes(scoring, reading), ...inviteNotes(scoring, reading)],
  };
}

/** One criterion with its scale. */
export function criterion(
  { title, max, min, step, weight }: Criterion,
  reading: Reading,
  minima?: Scoring["minima"],
): string {
  const { say } = reading;
  const scale = say({
    pl: `od 0 do ${decimal(max, reading)} pkt`,
    en: `0 to ${points(max, reading)}`,
  });
  return [
    `${say(title)}: ${scale}`,
    ...(step === undefined
      ? []
      : [
          say({
            pl: `co ${decimal(step, reading)} pkt`,
            en: `in steps of ${points(step, reading)}`,
          }),
        ]),
    ...(min === undefined
      ? []
      : [
          minima === undefined
            ? say({
                pl: `na każdej karcie co najmniej ${least(min, reading)}`,
                en: `at least ${least(min, reading)} on every card`,
              })
            : say({ pl: `minimum ${least(min, reading)}`, en: `minimum ${least(min, reading)}` }),
        ]),
    ...(weight === undefined
      ? []
      : [say({ pl: `waga ${decimal(weight, reading)}`, en: `weight ${decimal(weight, reading)}` })]),
  ].join(", ");
}

function least(min: NonNullable<Criterion["min"]>, reading: Reading): string {
  if (typeof min !== "object") return points(min, reading);
  return reading.say({ pl: `${min.ofMax} największej liczby`, en: `${min.ofMax} of the most points` });
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
