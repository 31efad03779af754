import { described } from "../../document/described.ts";
import { idIn } from "../../document/own-names.ts";
import { choiceOf, exampleOf } from "../../document/setting-notes.ts";
import { basisSchema } from "../../document/text-schema.ts";
import * as z from "../../values/zod.ts";
import { type RestoredTerm, restoredTerms } from "../ground/restoring.ts";

const words = {
  supplement: { pl: "Termin uzupełnienia wniosku.", en: "The term for a supplement." },
  formalAppeal: {
    pl: "Termin odwołania od wyniku oceny formalnej.",
    en: "The term to appeal against the outcome of the formal check.",
  },
  revision: {
    pl: "Termin poprawienia zwróconego wniosku.",
    en: "The term to revise a returned application.",
  },
  signing: { pl: "Termin podpisania umowy.", en: "The term to sign the agreement." },
  reportSupplement: { pl: "Termin uzupełnienia sprawozdania.", en: "The term to supplement the report." },
} as const satisfies Readonly<Record<RestoredTerm, { readonly pl: string; readonly en: string }>>;

/** Who may restore a term. */
export const restorers = ["officer", "operator", "decisionMaker", "accountant"] as const;

const termSchema = described(
  z.strictObject({
    term: described(choiceOf(words), "Termin, który można przywrócić.", "The term that may be restored."),
    withinDays: described(
      exampleOf(z.int().min(1).max(60), 7),
      "W ciągu ilu dni od ustania przyczyny składa się prośbę, razem z samą czynnością; dnia ustania się nie liczy, a wolny ostatni dzień przechodzi na roboczy (KPA art. 57, 58).",
      "Within how many days of the end of the cause the request is filed, together with the act itself; the day of its end is not counted, and a free last day rolls to a working day (KPA art. 57, 58).",
    ),
    by: described(
      z.union([
        choiceOf({
          officer: { pl: "Pracownik.", en: "An officer." },
          operator: { pl: "Operator.", en: "The operator." },
          decisionMaker: { pl: "Decydent.", en: "The decision maker." },
          accountant: { pl: "Księgowość.", en: "The accountant." },
        }),
        idIn("/roles/named"),
      ]),
      "Kto rozstrzyga o przywróceniu tego terminu; inni nie mogą. Gdy program nazywa własne role, jedna z nich.",
      "Who decides on the restoration of this term; nobody else may. One of the programme's own roles, where it names any.",
    ),
    basis: basisSchema,
  }),
  "Jeden termin, który można przywrócić.",
  "One term that may be restored.",
);

/** Restoration of terms, as a programme states it (KPA art. 58). */
export const restorationSection = described(
  exampleOf(
    z.strictObject({
      terms: described(
        z.array(termSchema).min(1).max(restoredTerms.length),
        "Terminy, które można przywrócić, każdy raz.",
        "Terms that may be restored, each once.",
      ),
      basis: basisSchema,
    }),
    {
      terms: [{ term: "supplement", withinDays: 7, by: "decisionMaker", basis: ["regulations"] }],
      basis: ["regulations"],
    },
  ),
  "Przywrócenie terminu, któremu wnioskodawca uchybił bez swojej winy; pominięte, gdy żadnego się nie przywraca. Dopóki można o nie prosić (`deadlines.restoration`), nic z upływu terminu nie wynika.",
  "Restoration of a term that the applicant missed without fault; left out where none is restored. As long as it can be asked for (`deadlines.restoration`), nothing follows from the end of the term.",
).optional();

/** Restoration of terms, as a programme states it. */
export type RestorationDocument = NonNullable<z.output<typeof restorationSection>>;
