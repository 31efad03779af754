import { described } from "../../document/described.ts";
import { choiceOf, exampleOf } from "../../document/setting-notes.ts";
import { basisSchema, describedText, nameSchema } from "../../document/text-schema.ts";
import * as z from "../../values/zod.ts";
import { criterionSchema } from "./criterion-schema.ts";
import { pointsSchema, totalSchema } from "./points.ts";
import { membersSchema } from "./round-members-schema.ts";

/** A list of criteria, with whose they are. */
export function criteriaOf(pl: string, en: string) {
  return described(
    z.array(criterionSchema).min(1),
    `Kryteria ${pl}; suma ich najwyższych punktów to wszystko, co można zdobyć.`,
    `Criteria of ${en}; their maxima add up to what can be reached.`,
  );
}

/** Who goes on to the next round. */
export const inviteSchema = described(
  exampleOf(
    z.strictObject({
      best: described(
        exampleOf(z.int().min(1).max(100_000), 20),
        "Ilu najlepszych; wszyscy z tyloma punktami co ostatni z nich też są zaproszeni.",
        "How many of the best; everybody with as many points as the last of them is invited, too.",
      ),
    }),
    { best: 20 },
  ),
  "Kto przechodzi do następnej rundy, gdy nie każdy, kto osiągnął próg: listę zaproszonych ogłasza się, gdy wynik rundy mają wszyscy (`invitations.publish`).",
  "Who goes on to the next round, where that is not everybody at or above the threshold: who is invited is published once everybody has a result of the round (`invitations.publish`).",
);

const stepsSchema = described(
  z.strictObject({
    from: described(
      exampleOf(z.int().min(0).max(10_000_000), 100),
      "Od ilu głosów.",
      "From how many votes on.",
    ),
    points: described(exampleOf(pointsSchema, 5), "Ile to punktów.", "How many points that is."),
  }),
  "Próg głosów.",
  "A step of votes.",
);

/** How votes of residents become points. */
const votesSchema = described(
  exampleOf(
    z.strictObject({
      as: described(
        choiceOf({
          perVotes: {
            pl: "Za każde pełne `each` głosów daje się `points` punktów, najwyżej `most`.",
            en: "Each full `each` votes give `points`, `most` at most.",
          },
          inProportion: {
            pl: "Punkty są proporcjonalne: `points` za `each` głosów, także za część z nich, najwyżej `most`.",
            en: "Points are in proportion: `points` for `each` votes, parts of them too, `most` at most.",
          },
          steps: {
            pl: "Punkty najwyższego progu z `steps`, którego głosów starczyło; poniżej pierwszego zero.",
            en: "The points of the highest of `steps` that the votes reach; nothing below the first.",
          },
        }),
        "Jak głosy zamieniają się na punkty.",
        "How votes become points.",
      ),
      each: described(
        exampleOf(z.int().min(1).max(1_000_000), 50),
        "Przy `perVotes` i `inProportion`: za ile głosów są punkty.",
        "With `perVotes` and `inProportion`: for how many votes there are points.",
      ).optional(),
      points: described(
        exampleOf(pointsSchema, 1),
        "Przy `perVotes` i `inProportion`: ile to punktów.",
        "With `perVotes` and `inProportion`: how many points that is.",
      ).optional(),
      most: described(
        exampleOf(pointsSchema, 10),
        "Przy `perVotes` i `inProportion`: najwięcej punktów.",
        "With `perVotes` and `inProportion`: the most points.",
      ).optional(),
      steps: described(
        exampleOf(z.array(stepsSchema).min(1).max(50), [
          { from: 100, points: 5 },
          { from: 300, points: 10 },
        ]),
        "Przy `steps`: progi głosów, rosnąco.",
        "With `steps`: steps of votes, ascending.",
      ).optional(),
    }),
    { as: "perVotes", each: 50, points: 1, most: 10 },
  ),
  "Przy `by: residents`: jak głosy zamieniają się na punkty; liczy się dokładnie, bez zaokrąglania.",
  "With `by: residents`: how votes become points; counted exactly, without rounding.",
);

const roundThresholdSchema = described(
  z.union([
    totalSchema,
    z.strictObject({
      atLeast: described(exampleOf(totalSchema, "20.5"), "Najmniej punktów.", "Least points."),
      of: described(
        choiceOf({
          round: { pl: "Punkty tej rundy.", en: "The points of this round." },
          total: {
            pl: "Wszystkie dotychczasowe punkty, łącznie z tą rundą, bez punktów dodatkowych.",
            en: "All points so far, this round's among them, without bonus points.",
          },
        }),
        "Co porównuje się z progiem.",
        "What is held against the threshold.",
      ),
    }),
  ]),
  "Najmniej punktów, by przejść dalej. Sama liczba to punkty tej rundy.",
  "Least points to go on. A number alone is held against the points of this round.",
);

/** What follows the score cards: an interview, a presentation, a vote. */
export const roundSchema = described(
  z.strictObject({
    id: described(
      exampleOf(nameSchema, "presentation"),
      "Nazwa rundy: litery i cyfry, zaczyna się małą literą.",
      "camelCase name of the round.",
    ),
    title: exampleOf(describedText("Nazwa rundy", "Name of the round"), {
      pl: "Prezentacja",
      en: "Presentation",
    }),
    by: described(
      choiceOf({
        committee: {
          pl: "Karta komisji: rozmowa, prezentacja albo wspólna ocena (`interview.record`), według `criteria`.",
          en: "A card of the committee: an interview, a presentation, a joint assessment (`interview.record`), by `criteria`.",
        },
        residents: {
          pl: "Głosowanie mieszkańców; liczbę głosów zapisuje pracownik (`vote.record`), punkty daje `votes`.",
          en: "A vote of residents; an officer records the number of votes (`vote.record`), `votes` gives the points.",
        },
      }),
      "Kto daje punkty w tej rundzie.",
      "Who gives the points of this round.",
    ),
    criteria: exampleOf(
      criteriaOf("karty komisji, przy `by: committee`", "the committee's card, with `by: committee`"),
      [{ id: "answers", title: { pl: "Odpowiedzi", en: "Answers" }, max: 10 }],
    ).optional(),
    members: membersSchema.optional(),
    votes: votesSchema.optional(),
    threshold: roundThresholdSchema,
    joins: described(
      choiceOf({
        add: { pl: "Dodaje się je.", en: "They are added." },
        replace: { pl: "Zastępują je.", en: "They take their place." },
      }),
      "Czy punkty tej rundy dodaje się do dotychczasowych, czy je zastępują.",
      "Whether the points of this round are added to those so far, or take their place.",
    ),
    invite: inviteSchema.optional(),
    basis: exampleOf(basisSchema.clone(), ["regulations-2018"]),
  }),
  "Jedna runda po kartach.",
  "One round after the cards.",
);

/** Rounds after the score cards, in their order. */
export const roundsSchema = described(
  exampleOf(z.array(roundSchema).min(1).max(9), [
    {
      id: "presentation",
      title: { pl: "Prezentacja", en: "Presentation" },
      by: "committee",
      criteria: [{ id: "answers", title: { pl: "Odpowiedzi", en: "Answers" }, max: 10 }],
      threshold: 5,
      joins: "add",
      basis: ["regulations-2018"],
    },
    {
      id: "residents",
      title: { pl: "Głosowanie mieszkańców", en: "Vote of residents" },
      by: "residents",
      votes: { as: "perVotes", each: 50, points: 1, most: 10 },
      threshold: 0,
      joins: "add",
      basis: ["regulations-2018"],
    },
  ]),
  "Rundy po kartach, w kolejności: rozmowa, prezentacja, głosowanie mieszkańców. Każda mówi, kto daje punkty, jaki jest próg, kto przechodzi dalej i czy jej punkty dodaje się do dotychczasowych.",
  "Rounds after the cards, in order: interview, presentation, vote of residents. Each says who gives the points, its threshold, who goes on and whether its points are added to those so far.",
);

/** One round after the score cards. */
export type RoundDocument = z.output<typeof roundSchema>;
