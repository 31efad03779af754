import { comparingWords } from "./families/comparing-words.ts";
import { conditionWords } from "./families/condition-words.ts";
import { constantWords, dateWords } from "./families/date-words.ts";
import { factWords } from "./families/fact-words.ts";
import { listWords } from "./families/list-words.ts";
import { numberWords } from "./families/number-words.ts";
import { setWords } from "./families/set-words.ts";
import { placeWords, textWords } from "./families/text-words.ts";
import type { OperatorWords } from "./words/sayer.ts";

/** The words of every operator, by its name. */
export const OPERATOR_WORDS: ReadonlyMap<string, OperatorWords> = new Map(
  Object.entries({
    ...factWords,
    ...conditionWords,
    ...comparingWords,
    ...setWords,
    ...numberWords,
    ...listWords,
    ...dateWords,
    ...constantWords,
    ...placeWords,
    ...textWords,
  }),
);
