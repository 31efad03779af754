import { described } from "../../document/described.ts";
import { choiceOf, exampleOf } from "../../document/setting-notes.ts";
import { basisSchema, describedText } from "../../document/text-schema.ts";
import * as z from "../../values/zod.ts";
import { assignmentSchema } from "../experts/assignment-schema.ts";
import { rankingRulesSchema } from "../ranking/ranking-rules.ts";
import {
  aggregateSchema,
  divergenceSchema,
  minimaSchema,
  recusedSchema,
  thresholdSchema,
} from "./counting-schema.ts";
import { leadsToSchema } from "./leads-to-schema.ts";
import { totalSchema } from "./points.ts";
import { reductionSchema } from "./reduction-schema.ts";
import { returnSchema } from "./return-schema.ts";
import { membersSchema } from "./round-members-schema.ts";
import { criteriaOf, inviteSchema, roundsSchema } from "./round-schema.ts";

const interviewSchema = described(
  z.strictObject({
    title: describedText("Nazwa rozmowy", "Name of the interview"),
    criteria: criteriaOf("rozmowy", "the interview"),
    members: membersSchema.optional(),
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
  "Jedna rozmowa albo prezentacja po kartach, krócej niż w `rounds`: runda komisji o nazwie `interview`; pomija się, gdy jej nie ma.",
  "One interview or presentation after the cards, shorter than in `rounds`: a round of the committee named `interview`; left out when there is none.",
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
    aggregate: aggregateSchema,
    threshold: thresholdSchema,
    minima: minimaSchema.optional(),
    divergence: divergenceSchema.optional(),
    recused: recusedSchema.optional(),
    minJustification: described(
      z.int().min(0).max(5000),
      "Najmniej znaków wszystkich uzasadnień karty razem; liczy się litery, jak widzi je czytelnik.",
      "Least number of characters of all justifications of a card together; letters count as a reader sees them.",
    ),
    minJustificationPerCriterion: described(
      exampleOf(z.int().min(0).max(5000), 100),
      "Najmniej znaków w uzasadnieniu każdego kryterium (`justifications` karty).",
      "Least number of characters of the justification of each criterion (`justifications` of the card).",
    ).optional(),
    reduction: reductionSchema.optional(),
    return: returnSchema.optional(),
    invite: inviteSchema.optional(),
    interview: interviewSchema.optional(),
    rounds: roundsSchema.optional(),
    leadsTo: leadsToSchema.optional(),
    assignment: assignmentSchema.optional(),
    ranking: rankingRulesSchema,
    basis: basisSchema,
  }),
  "Ocena merytoryczna i lista rankingowa.",
  "Merit assessment and ranking.",
);

/** Merit assessment as the programme states it. */
export type ScoringDocument = z.output<typeof scoringSection>;
