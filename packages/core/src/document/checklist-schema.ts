import * as z from "../values/zod.ts";
import { described } from "./described.ts";
import { choiceOf, exampleOf } from "./setting-notes.ts";
import { basisSchema, describedText, factPathSchema, idSchema, nameSchema } from "./text-schema.ts";

/** Rows that a checklist may have at most. */
const MOST_ROWS = 100;

/** What may follow when a person answers a row with "no". */
export const rowConsequences = ["supplement", "leaveUnconsidered", "reject"] as const;

const ruleName = (pl: string, en: string, example: string) => described(exampleOf(idSchema, example), pl, en);

const rowSchema = described(
  z.strictObject({
    id: described(
      exampleOf(nameSchema, "signedByBoard"),
      "Nazwa wiersza: litery i cyfry; po niej pracownik odpowiada.",
      "camelCase name of the row; an officer answers it by this name.",
    ),
    title: exampleOf(describedText("Co się sprawdza", "What is checked"), {
      pl: "Wniosek podpisały osoby uprawnione",
      en: "The application is signed by those entitled to",
    }),
    rule: ruleName(
      "Reguła oceny formalnej, która rozstrzyga wiersz; pominięta, gdy odpowiada osoba.",
      "The rule of the formal check that decides the row; left out where a person answers.",
      "signed",
    ).optional(),
    no: described(
      choiceOf({
        supplement: {
          pl: "Brak można uzupełnić: wezwanie wymienia wiersz i odblokowuje jego pola.",
          en: "It can be mended: the call to supplement names the row and unlocks its fields.",
        },
        leaveUnconsidered: {
          pl: "Wniosek pozostaje bez rozpatrzenia.",
          en: "The application is left unconsidered.",
        },
        reject: { pl: "Wniosek zostaje odrzucony.", en: "The application is rejected." },
      } satisfies Record<(typeof rowConsequences)[number], object>),
      "Co wynika z odpowiedzi „nie”; podaje się, gdy odpowiada osoba, bo reguła mówi to sama.",
      'What follows from "no"; stated where a person answers, since a rule says it itself.',
    ).optional(),
    fields: described(
      z
        .array(
          described(
            exampleOf(factPathSchema.clone(), "attachments.statute"),
            "Ścieżka pola, grupy albo listy formularza.",
            "Path of a field, a group or a list of the form.",
          ),
        )
        .min(1)
        .max(50),
      "Pola, o których jest wiersz: te odblokowuje wezwanie, a zmienione każą odpowiedzieć od nowa. Bez nich wiersz dotyczy całego wniosku i po każdym uzupełnieniu czeka na nową odpowiedź.",
      "Fields that the row is about: a call to supplement unlocks them, and once they have changed the row is to be answered anew. Without them it is about the whole application and waits for a new answer after every supplement.",
    ).optional(),
    when: described(
      z.strictObject({
        rule: ruleName("Identyfikator reguły programu.", "Id of a rule of the programme.", "is-association"),
      }),
      "Kiedy wiersz dotyczy wniosku: gdy reguła jest spełniona. Bez tego mówi o tym osoba, która odpowiada („nie dotyczy”).",
      'When the row applies: when the rule is met. Left out, whoever answers says so ("not applicable").',
    ).optional(),
    basis: exampleOf(basisSchema.clone(), ["regulations-2018#12"]),
  }),
  "Jeden wiersz karty.",
  "One row of the checklist.",
);

/** One row of the checklist of the formal check, as a programme states it. */
export type ChecklistRowDocument = z.output<typeof rowSchema>;

/** The checklist of the formal check (karta oceny formalnej), as a programme states it. */
export const checklistSchema = described(
  exampleOf(z.array(rowSchema).min(1).max(MOST_ROWS), [
    {
      id: "signedByBoard",
      title: {
        pl: "Wniosek podpisały osoby uprawnione",
        en: "The application is signed by those entitled to",
      },
      no: "supplement",
      fields: ["attachments"],
      basis: ["regulations-2018#12"],
    },
  ]),
  "Karta oceny formalnej: wiersze, na które odpowiada osoba albo reguła. Bez odpowiedzi na każdy ocena formalna się nie zakończy.",
  "The checklist of the formal check: rows that a person or a rule answers. The check cannot be concluded while one is unanswered.",
);
