import * as z from "zod";
import { described } from "../../document/described.ts";

/** A letter to the applicant; its text is rendered from the code, the number and the journal beside it. */
export const letterSchema = described(
  z.strictObject({ letter: z.string(), number: z.string().nullable() }),
  "pismo do wnioskodawcy",
  "letter to the applicant",
);

/** A context from which a letter takes the application's number. */
export interface Numbered {
  readonly context: { readonly submission: { readonly number: string | null } };
}

/** The wish that a state's letter goes to the applicant when it is entered. */
export function letter(code: string) {
  return {
    effect: "notifyApplicant",
    params: ({ context }: Numbered) => ({ letter: code, number: context.submission.number }),
  } as const;
}
