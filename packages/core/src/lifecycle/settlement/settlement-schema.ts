import { described } from "../../document/described.ts";
import { fieldOrCalculation, idIn } from "../../document/own-names.ts";
import { formSchema } from "../../document/programme-parts.ts";
import { choiceOf } from "../../document/setting-notes.ts";
import { basisSchema, describedText, nameSchema } from "../../document/text-schema.ts";
import * as z from "../../values/zod.ts";

const indicatorSchema = described(
  z.strictObject({
    id: described(
      nameSchema,
      "Nazwa wskaźnika: litery i cyfry, zaczyna się małą literą.",
      "camelCase name of the indicator.",
    ),
    title: describedText("Nazwa wskaźnika", "Name of the indicator"),
    planned: described(
      fieldOrCalculation("/form", "integer"),
      "Ścieżka liczby zaplanowanej we wniosku albo obliczenie, które ją daje; liczba całkowita.",
      "Path of the planned number in the application form, or a calculation of it; integer.",
    ),
    achieved: described(
      fieldOrCalculation("/settlement/form", "integer"),
      "Ścieżka liczby osiągniętej w sprawozdaniu albo obliczenie, które ją daje; liczba całkowita.",
      "Path of the achieved number in the report form, or a calculation of it; integer.",
    ),
  }),
  "Jeden wskaźnik.",
  "One indicator.",
);

const bandsSchema = described(
  z.strictObject({
    full: described(
      z.int().min(1).max(100),
      "Od tego stopnia grant rozlicza się w całości.",
      "From here on the grant is settled whole.",
    ),
    proportional: described(
      z.int().min(0).max(100),
      "Od tego stopnia proporcjonalnie; poniżej wcale.",
      "From here on it is settled in proportion; below, not at all.",
    ),
  }),
  "Stopnie realizacji, w procentach planu, od których rozlicza się grant.",
  "Degrees of realisation, in percent of the plan, from which the grant is settled.",
);

/** Final report and settlement (sprawozdanie końcowe, rozliczenie) as a programme states them. */
export const settlementSchema = described(
  z.strictObject({
    form: described(
      formSchema,
      "Formularz sprawozdania końcowego, zapisany tak jak formularz wniosku (JSON Schema).",
      "The form of the final report, written as the application form is (JSON Schema).",
    ),
    spent: described(
      fieldOrCalculation("/settlement/form", "money"),
      "Ścieżka kwoty wydanej z grantu, w sprawozdaniu, albo obliczenie, które ją daje.",
      "Path of the sum spent from the grant in the report, or a calculation of it; money.",
    ),
    supplements: described(
      z.int().min(0).max(5),
      "Ile razy grantobiorca może uzupełnić sprawozdanie.",
      "How many times the grantee may supplement the final report.",
    ),
    indicators: described(
      z.array(indicatorSchema).min(1),
      "Co zaplanowano we wniosku, a osiągnięto w sprawozdaniu.",
      "What is planned in the application and achieved in the report.",
    ),
    participants: described(
      idIn("/settlement/indicators"),
      "Wskaźnik, który liczy uczestników.",
      "The indicator that counts participants.",
    ),
    aggregate: described(
      choiceOf({
        mean: { pl: "Średnia wskaźników.", en: "The mean of the indicators." },
        lowest: { pl: "Najniższy ze wskaźników.", en: "The lowest of the indicators." },
      }),
      "Jak z kilku wskaźników powstaje jeden stopień realizacji; każdy liczy się najwyżej w 100 %.",
      "How several indicators make one degree of realisation; each is capped at 100 %.",
    ),
    bands: bandsSchema,
    proportionalBase: described(
      choiceOf({
        acceptedSpending: {
          pl: "Z uznanych wydatków.",
          en: "Of the spending that was accepted.",
        },
        grant: {
          pl: "Z wypłaconej kwoty, jednak nie więcej niż uznane wydatki.",
          en: "Of what was paid, but no more than the accepted spending.",
        },
      }),
      "Z czego liczy się część proporcjonalną.",
      "What the proportional part is taken of.",
    ),
    basis: basisSchema,
  }),
  "Sprawozdanie końcowe i rozliczenie.",
  "Final report and settlement.",
);

/** Settlement as the programme states it. */
export type SettlementDocument = z.output<typeof settlementSchema>;
