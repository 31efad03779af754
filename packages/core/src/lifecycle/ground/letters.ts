import type { LocalisedText } from "@opus/grant-rules";
import { described } from "../../document/described.ts";
import { SchemaNotes } from "../../values/schema-notes.ts";
import * as z from "../../values/zod.ts";

/** What people are told of a letter to the applicant. */
export interface LetterWords {
  /** What the letter is called. */
  readonly title: LocalisedText;
  /** What it tells. */
  readonly tells: LocalisedText;
  /** What the applicant can do, or has to do, when it has come. */
  readonly next: LocalisedText;
}

/** After a letter that ends the case. */
export const nothingMore: LocalisedText = {
  pl: "Nic w tej sprawie; ewentualne środki odwoławcze określa regulamin naboru.",
  en: "Nothing more in this case; remedies, if any, are those of the call's regulations.",
};

/** After a letter that confirms something. */
export const justWait: LocalisedText = {
  pl: "Czekać; nic nie trzeba robić.",
  en: "Wait; nothing has to be done.",
};

/** The letter about an application that is left unconsidered, at the formal check or after a return. */
export const leftUnconsideredLetter: LetterWords = {
  title: { pl: "pozostawienie bez rozpatrzenia", en: "left unconsidered" },
  tells: {
    pl: "Braki nie zostały uzupełnione w terminie albo nie można ich uzupełnić; albo zwrócony wniosek nie wrócił w terminie.",
    en: "What was missing was not supplemented in time, or cannot be; or a returned application did not come back in time.",
  },
  next: nothingMore,
};

/** Letters by name. */
export type Letters = Readonly<Record<string, LetterWords>>;

/** The letters that each schema made by `letterSchema` lists. */
export const listedLetters = new SchemaNotes<Letters>();

/**
 * The letters of a stage, as the parameters of its effect `notifyApplicant`; a text is rendered from the letter's name,
 * the application's number and the journal beside it. A letter that is not listed does not compile.
 */
export function letterSchema<const Name extends string>(letters: Readonly<Record<Name, LetterWords>>) {
  const schema = described(
    z.strictObject({ letter: z.enum(Object.keys(letters) as Name[]), number: z.string().nullable() }),
    "pismo do wnioskodawcy",
    "letter to the applicant",
  );
  listedLetters.add(schema, letters);
  return schema;
}

/** A context from which a letter takes the application's number. */
export interface Numbered {
  readonly context: { readonly submission: { readonly number: string | null } };
}

/** The wish that one of the stage's letters goes to the applicant. */
export function letter<const Name extends string>(name: Name) {
  return {
    effect: "notifyApplicant",
    params: ({ context }: Numbered) => ({ letter: name, number: context.submission.number }),
  } as const;
}
