import type { GrantEffect } from "./grant-effects.ts";
import { type LetterWords, listedLetters } from "./ground/letters.ts";
import { grantLifecycle } from "./lifecycle.ts";

/** Name of a letter to the applicant, as the effects `notifyApplicant` carry it: `receipt`, `awarded`. */
export type LetterName = Extract<GrantEffect, { readonly type: "notifyApplicant" }>["params"]["letter"];

/**
 * Every letter to the applicant by its name, in the order of the stages that send them: what it is called, what it
 * tells, and what the applicant can do then.
 *
 * @example
 * letterTitles.get("receipt")?.title.en; // "receipt"
 */
export const letterTitles: ReadonlyMap<LetterName, LetterWords> = new Map(
  grantLifecycle.stages.flatMap(({ nouns }) =>
    Object.values(nouns.effects).flatMap(
      (schema) => Object.entries(listedLetters.get(schema) ?? {}) as [LetterName, LetterWords][],
    ),
  ),
);
