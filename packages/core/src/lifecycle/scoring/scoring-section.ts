import { described } from "../../document/described.ts";
import { choiceOf } from "../../document/setting-notes.ts";
import { basisSchema, describedText } from "../../document/text-schema.ts";
import * as z from "../../values/zod.ts";
import { assignmentSchema } from "../experts/assignment-schema.ts";
import { rankingRulesSchema } from "../ranking/ranking-rules.ts";
import { criterionSchema } from "./criterion-schema.ts";
import { totalSchema } from "./points.ts";

/** A list of criteria, with whose they are. */
function criteriaOf(pl: string, en: string) {
  return described(
    z.array(criterionSchema).min(1).max(100),
    `Kryteria ${pl}; suma ich najwyższych punktów to wszystko, co można zdobyć.`,
    `Criteria of ${en}; their maxima add up to what can be reached.`,
  );
}

const interviewSchema = described(
  z.strictObject({
    title: describedText("Nazwa rozmowy", "Name of the interview"),
    criteria: criteriaOf("rozmowy", "the interview"),
    threshold: described(
      totalSchema,
      "Najmniej punktów z rozmowy, by trafić na listę.",
      "Least sum of interview points to be ranked.",
    ),
    combine: described(
      choiceOf({
        add: { pl: "Dodaje się je.", en: "They are added." },
        replace: { pl: "Zastępują je.", en: "They take their place." },
      }),
      "Czy punkty z rozmowy dodaje się do punktów z kart, czy je zastępują.",
      "Whether interview points add to the cards' points or take their place.",
    ),
    basis: basisSchema,
  }),
  "Rozmowa albo prezentacja po kartach; pomija się, gdy jej nie ma.",
  "Interview or presentation after the cards; left out when there is none.",
);

/** Merit assessment (ocena merytoryczna) and ranking, as a programme states them. */
export const scoringSection = described(
  z.strictObject({
    experts: described(
      z.int().min(1).max(9),
      "Ilu ekspertów ocenia każdy wniosek, niezależnie od siebie.",
      "Number of experts who score each application, each blind to the others.",
    ),
    criteria: criteriaOf("karty oceny", "the score card"),
    aggregate: described(
      choiceOf({
        mean: { pl: "Średnia kart.", en: "The mean of the cards." },
        sum: { pl: "Suma kart.", en: "The sum of the cards." },
      }),
      "Czy z progiem i w rankingu porównuje się średnią, czy sumę kart.",
      "Whether the cards' mean or sum is compared with the threshold and ranked.",
    ),
    threshold: described(
      totalSchema,
      "Najmniejszy wynik z kart, przed punktami dodatkowymi.",
      "Least aggregate of the cards, before bonus points.",
    ),
    minJustification: described(
      z.int().min(0).max(5000),
      "Najmniej znaków w uzasadnieniu eksperta.",
      "Least number of characters of an expert's justification.",
    ),
    interview: interviewSchema.optional(),
    assignment: assignmentSchema.optional(),
    ranking: rankingRulesSchema,
    basis: basisSchema,
  }),
  "Ocena merytoryczna i lista rankingowa.",
  "Merit assessment and ranking.",
);

/** Merit assessment as the programme states it. */
export type ScoringDocument = z.output<typeof scoringSection>;
