import * as z from "../values/zod.ts";
import { described } from "./described.ts";
import { countedAs, countSchema, sumSchema } from "./limit-schema.ts";
import { choiceOf, exampleOf } from "./setting-notes.ts";
import { basisSchema, describedText, nameSchema } from "./text-schema.ts";

const withinSchema = described(
  z.union([
    choiceOf({
      programme: {
        pl: "We wszystkich naborach programu, ile ich było.",
        en: "In all calls of the programme, as many as there were.",
      },
    }),
    described(
      z.strictObject({
        lastYears: described(
          exampleOf(z.int().min(1).max(50), 3),
          "Ile lat kalendarzowych razem z rokiem złożenia wniosku.",
          "How many calendar years, that of the submission among them.",
        ),
        mode: described(
          exampleOf(nameSchema.clone(), "smallGrant"),
          "Tryb: liczą się wszystkie programy w magazynie, które go podają; bez niego tylko ten program.",
          "The mode: all programmes of the store that state it count; without it this programme alone.",
        ).optional(),
      }),
      "Ostatnie lata: wnioski według roku złożenia, dotacje według roku przyznania.",
      "The last years: applications by the year of submission, grants by the year of the award.",
    ),
  ]),
  "Gdzie i jak dawno się szuka.",
  "Where, and how far back.",
);

const endedSchema = described(
  exampleOf(
    z
      .array(
        described(
          choiceOf({
            funded: { pl: "Rozliczony.", en: "Settled." },
            terminated: { pl: "Umowa rozwiązana.", en: "The agreement was terminated." },
            revoked: {
              pl: "Dotacja cofnięta po odwołaniu innego wniosku.",
              en: "The grant was withdrawn after another's appeal.",
            },
            resigned: { pl: "Rezygnacja z dotacji.", en: "The grant was declined." },
            withdrawn: { pl: "Wniosek wycofany.", en: "The application was withdrawn." },
            leftUnconsidered: { pl: "Pozostawiony bez rozpatrzenia.", en: "Left unconsidered." },
            formallyRejected: { pl: "Odrzucony formalnie.", en: "Rejected at the formal check." },
            belowThreshold: { pl: "Poniżej progu.", en: "Below the threshold." },
          }),
          "Zakończenie sprawy.",
          "How a case ended.",
        ),
      )
      .min(1),
    ["terminated"],
  ),
  "Liczą się tylko sprawy, które tak się zakończyły. Gdy pominięte: wszystkie poza wycofanymi i tymi z unieważnionego naboru.",
  "Only cases count that ended so. Left out: all but those withdrawn and those of an annulled call.",
);

/** Something that is counted of what the parties of an application applied for, or were granted, before it. */
export const earlierSchema = described(
  z.strictObject({
    id: described(
      exampleOf(nameSchema, "grantsBefore"),
      "Nazwa: litery i cyfry; reguła pyta o `case.earlier.<nazwa>`.",
      "camelCase name; a rule asks for `case.earlier.<name>`.",
    ),
    title: exampleOf(describedText("Nazwa dla ludzi", "Name for people"), {
      pl: "Wcześniejsze dotacje wnioskodawcy",
      en: "Earlier grants of the applicant",
    }),
    count: countSchema,
    sum: sumSchema,
    as: described(
      exampleOf(countedAs, ["applicant"]),
      "W jakich rolach liczy się podmiot, we wniosku i przedtem; jedna sprawa liczy się raz. Gdy wniosek nie podaje żadnego z tych numerów, wartość jest nieznana; dla tego, kogo formularz o nie nie pyta, wynosi zero.",
      "In which roles a party counts, in the application and before it; one case counts once. Where the application tells none of these numbers, the value is unknown; for whom the form does not ask for them it is zero.",
    ),
    within: withinSchema,
    ended: endedSchema.optional(),
    basis: exampleOf(basisSchema.clone(), ["regulations-2018#4"]),
  }),
  "Jeden fakt o tym, co było przed wnioskiem.",
  "One fact about what was before the application.",
);

/** Something that is counted of what was before an application. */
export type EarlierDocument = z.output<typeof earlierSchema>;
