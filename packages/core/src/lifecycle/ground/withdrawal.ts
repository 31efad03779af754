import { described } from "../../document/described.ts";
import * as z from "../../values/zod.ts";
import { type LetterWords, letter, nothingMore } from "./letters.ts";
import { amountSchema } from "./slice-schemas.ts";

/** An application taken back before any agreement; `released` is what the published list had promised it. */
export const withdrawalEvent = described(
  z.strictObject({ released: amountSchema, pool: z.string().optional() }),
  "wycofanie wniosku",
  "application withdrawn",
);

/** The letter that confirms it, whichever stage the application was in. */
export const withdrawnLetter: LetterWords = {
  title: { pl: "potwierdzenie wycofania", en: "receipt of the withdrawal" },
  tells: {
    pl: "Wniosek jest wycofany; to, co obiecywała mu lista, wraca do puli.",
    en: "The application is withdrawn; what the list had promised it goes back to the pool.",
  },
  next: nothingMore,
};

/** The end of a stage in which the applicant took the application back. */
export const withdrawnEnd = {
  name: { pl: "Wycofany", en: "Withdrawn" },
  applicantName: { pl: "Wniosek wycofany", en: "Application withdrawn" },
  entry: [letter("withdrawn")],
} as const;
