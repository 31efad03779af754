import type { Lang, LocalisedText } from "@opus/grant-rules/errors";
import { formatMoney, parseMoney } from "@opus/grant-rules/money";
import { createSentences, type Sentences } from "@opus/grant-rules/sentence";
import type { Programme } from "@opus/grant-workflow";
import { composeFactSchema } from "@opus/grant-workflow/facts";
import { basisInWords } from "../../../wording/basis-in-words.ts";
import { civilDay } from "../../../wording/local-time.ts";

/** What every chapter is given: the programme, how its rules are said, and the language. */
export interface Reading {
  readonly programme: Programme;
  readonly document: Programme["document"];
  readonly sentences: Sentences;
  readonly lang: Lang;
  say(text: LocalisedText): string;
  /** A decimal in złoty as an amount. */
  money(decimal: string): string;
  /** A civil date in words. */
  day(date: string): string;
  /** Legal bases in words: the document's title and the place in it. */
  basis(written: readonly string[]): readonly string[];
}

/** Prepares the reading of a programme in one language. */
export function readingOf(programme: Programme, lang: Lang): Reading {
  const { document } = programme;
  const { parameters, calculations, territories, profile } = document;
  const source = { form: composeFactSchema(document), parameters, calculations, territories, profile };
  return {
    programme,
    document,
    lang,
    sentences: createSentences(source),
    say: (text) => text[lang],
    day: (date) => civilDay(date, lang),
    basis: (written) => [...new Set(written)].map((one) => basisInWords(document, one, lang)),
    money: (decimal) => {
      const read = parseMoney(decimal);
      return read.ok ? formatMoney(read.grosze, lang) : decimal;
    },
  };
}
