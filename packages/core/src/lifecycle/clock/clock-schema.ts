import { described } from "../../document/described.ts";
import { idIn } from "../../document/own-names.ts";
import { choiceOf, exampleOf } from "../../document/setting-notes.ts";
import { basisSchema, describedText, nameSchema } from "../../document/text-schema.ts";
import * as z from "../../values/zod.ts";

/** Terms that a decision may move: those in which an applicant has to act. */
export const clockTerms = [
  "paper",
  "supplement",
  "revision",
  "signing",
  "report",
  "reportSupplement",
] as const;

/** A term that a decision may move. */
export type ClockTerm = (typeof clockTerms)[number];

const words = {
  paper: { pl: "Termin podpisanego papieru.", en: "The term for the signed paper." },
  supplement: { pl: "Termin uzupełnienia wniosku.", en: "The term for a supplement." },
  revision: {
    pl: "Termin poprawienia zwróconego wniosku.",
    en: "The term to revise a returned application.",
  },
  signing: { pl: "Termin podpisania umowy.", en: "The term to sign the agreement." },
  report: { pl: "Termin sprawozdania.", en: "The term for the report." },
  reportSupplement: { pl: "Termin uzupełnienia sprawozdania.", en: "The term to supplement the report." },
} as const satisfies Readonly<Record<ClockTerm, { readonly pl: string; readonly en: string }>>;

const termMember = () => choiceOf(words);

/** Who may extend a term or suspend its clock. */
export const extenders = ["officer", "operator", "decisionMaker", "accountant"] as const;

const byMember = (pl: string, en: string) =>
  described(
    exampleOf(
      z
        .array(
          described(
            z.union([
              choiceOf({
                officer: { pl: "Pracownik.", en: "An officer." },
                operator: { pl: "Operator.", en: "The operator." },
                decisionMaker: { pl: "Decydent.", en: "The decision maker." },
                accountant: { pl: "Księgowość.", en: "The accountant." },
              }),
              idIn("/roles/named"),
            ]),
            "Rola, która może. Gdy program nazywa własne role, jedna z nich.",
            "A role that may. One of the programme's own roles, where it names any.",
          ),
        )
        .min(1)
        .max(20),
      ["officer", "operator"],
    ),
    pl,
    en,
  );

const extensionSchema = described(
  z.strictObject({
    term: described(termMember(), "Termin, który można przedłużyć.", "The term that may be extended."),
    atMostDays: described(
      exampleOf(z.int().min(1).max(366), 14),
      "O ile dni najwyżej, licząc od ostatniego dnia terminu sprzed tej decyzji.",
      "By how many days at most, counted from the last day that the term had before the decision.",
    ),
    times: described(
      exampleOf(z.int().min(1).max(10), 1),
      "Ile razy można przedłużyć ten sam termin.",
      "How many times one and the same term may be extended.",
    ),
    by: byMember(
      "Kto może przedłużyć ten termin i odmówić przedłużenia; inni nie mogą.",
      "Who may extend this term, and refuse to; nobody else may.",
    ),
    onRequest: described(
      exampleOf(z.boolean(), true).optional(),
      "Czy wnioskodawca może o to prosić, zanim termin minie; prośba terminu nie wstrzymuje. Domyślnie nie może.",
      "Whether the applicant may ask for it before the term is over; asking does not stop the term. By default they may not.",
    ),
    basis: basisSchema,
  }),
  "Jeden termin, który można przedłużyć.",
  "One term that may be extended.",
);

const causeSchema = described(
  z.strictObject({
    id: described(
      exampleOf(nameSchema, "systemDown"),
      "Krótka nazwa przyczyny: litery i cyfry; po niej pracownik ją podaje.",
      "camelCase name of the cause; an officer gives it by this name.",
    ),
    title: exampleOf(
      describedText("Przyczyna, jak podaje się ją wnioskodawcy", "The cause, as the applicant is told it"),
      { pl: "System naboru nie działał", en: "The system of the call was down" },
    ),
  }),
  "Jedna przyczyna zawieszenia.",
  "One cause of a suspension.",
);

const suspensionSchema = described(
  z.strictObject({
    terms: described(
      z
        .array(
          described(
            termMember(),
            "Termin, którego bieg można zawiesić.",
            "A term whose clock may be suspended.",
          ),
        )
        .min(1)
        .max(clockTerms.length),
      "Terminy, których bieg można zawiesić. Zawiesza się ten, który akurat biegnie.",
      "Terms whose clock may be suspended. The one that happens to run is.",
    ),
    causes: described(
      z.array(causeSchema).min(1).max(20),
      "Przyczyny, z których wolno zawiesić; innych się nie przyjmuje.",
      "Causes for which it may be suspended; no others are accepted.",
    ),
    by: byMember(
      "Kto może zawiesić i podjąć bieg terminu; inni nie mogą.",
      "Who may suspend and resume the clock; nobody else may.",
    ),
    longestDays: described(
      exampleOf(z.int().min(1).max(366), 30).optional(),
      "Ile dni najdłużej powinno trwać zawieszenie. Gdy miną, operator dostaje przypomnienie; termin sam się nie podejmuje. Pominięte, gdy nie ma takiej granicy.",
      "How many days a suspension should last at most. Once they are over the operator is reminded; no term is resumed by itself. Left out where there is no such bound.",
    ),
    basis: basisSchema,
  }),
  "Zawieszenie biegu terminu decyzją: termin stoi, a po podjęciu biegnie tyle dni, ile w nim zostało.",
  "Suspension of the clock by a decision: the term stands still, and once resumed it runs for as many days as were left of it.",
);

/** What decisions may do to the terms of a case, as a programme states it. */
export const clockSection = described(
  exampleOf(
    z.strictObject({
      extend: described(
        z.array(extensionSchema).min(1).max(clockTerms.length),
        "Terminy, które można przedłużyć decyzją z uzasadnieniem; pominięte, gdy żadnego.",
        "Terms that may be extended by a decision with reasons; left out where none may.",
      ).optional(),
      suspend: suspensionSchema.optional(),
      basis: basisSchema,
    }),
    {
      extend: [
        {
          term: "supplement",
          atMostDays: 14,
          times: 1,
          by: ["officer", "operator"],
          basis: ["regulations"],
        },
      ],
      suspend: {
        terms: ["supplement"],
        causes: [
          {
            id: "systemDown",
            title: { pl: "System naboru nie działał", en: "The system of the call was down" },
          },
        ],
        by: ["officer", "operator"],
        basis: ["regulations"],
      },
      basis: ["regulations"],
    },
  ),
  "Które terminy sprawy można przedłużyć i których bieg zawiesić; pominięte, gdy żadna decyzja terminów nie zmienia.",
  "Which terms of a case may be extended and whose clock may be suspended; left out where no decision moves a term.",
).optional();

/** What decisions may do to terms, as a programme states it. */
export type ClockDocument = NonNullable<z.output<typeof clockSection>>;
