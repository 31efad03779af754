import { appealLetters } from "../ground/appeal-letters.ts";
import { letterSchema } from "../ground/letters.ts";

/** Letters about appeals against the outcome of the formal check. */
export const appealsLetters = letterSchema(appealLetters);
