import { readCalculations } from "../calculations/read-calculations.ts";
import type { LocalisedText } from "../errors/index.ts";
import { needObject } from "../errors/index.ts";
import type { JsonSchema } from "../form/json-schema.ts";
import { readForm } from "../form/read-form.ts";
import { withTextFormats } from "../formats/standard-formats.ts";
import type { TextFormats } from "../formats/text-format.ts";
import { readParameters } from "../parameters/read-parameters.ts";
import { jsonLogicLanguage } from "../plug/json-logic-language.ts";
import { readRegisters } from "../territories/read-registers.ts";
import { rounded } from "./families/number-words.ts";
import { OPERATOR_WORDS } from "./operator-words.ts";
import { type ReadableRule, type RuleSentence, ruleSentence } from "./rule-sentence.ts";
import { named } from "./words/name-words.ts";
import { Sayer } from "./words/sayer.ts";

/** What sentences are made from: the parts of a programme that rules may name, as plain JSON. */
export interface SentenceSource {
  /** Object schema of the facts of the rules. */
  readonly form: JsonSchema;
  readonly parameters?: unknown;
  readonly calculations?: unknown;
  readonly territories?: unknown;
  /** The language of rules that name none; `strict` when left out. */
  readonly profile?: unknown;
  /** Formats that fields may have beside those of every form. */
  readonly formats?: TextFormats;
}

/** Puts the rules of one programme into sentences, in Polish and English. */
export interface Sentences {
  /** A rule as a sentence; it never fails: what has no words is shown as it is written. */
  rule(rule: ReadableRule): RuleSentence;
  /** A condition as a clause: `kwota „Wkład” wynosi co najmniej 200,00 zł`. */
  condition(written: unknown): LocalisedText;
  /** A value as a phrase: `20% kwoty „Wnioskowana kwota”`. */
  value(written: unknown): LocalisedText;
  /** Of what a named calculation is made, with its rounding; undefined where there is none of the name. */
  calculation(id: string): LocalisedText | undefined;
  /** What a field, by its path, is called as the subject of a sentence. */
  field(path: string): LocalisedText | undefined;
}

const SOURCE = {
  of: "createSentences",
  name: "the source",
  is: "an object { form }, the schema of the facts",
};

/**
 * Prepares to put rules into sentences. Fields are called by their titles, choices by their labels, literals are printed as
 * people write them; operators that are not the language's own are shown as they are written.
 *
 * @throws OgwError OGW410 when there is no form.
 * @example
 * const form = { type: "object", properties: { sum: { type: "string", format: "money", "x-title": { pl: "Kwota", en: "Amount" } } } };
 * createSentences({ form }).rule({ require: { "<=": [{ var: "sum" }, 5000] } }).text.en; // "The amount is at most PLN 5,000.00."
 */
export function createSentences(source: SentenceSource): Sentences {
  needObject(source, SOURCE, ["form"]);
  const { form, profile, formats } = source;
  const calculations = readCalculations(source.calculations, "", []);
  const { shape } = readForm(form, "", [], withTextFormats(formats));
  const names = {
    parameters: readParameters(source.parameters, "", []),
    calculations,
    registers: readRegisters(source.territories, "", []),
  };
  const say = new Sayer(names, OPERATOR_WORDS, [shape]);
  const isStrict = ({ language }: ReadableRule) =>
    language === undefined
      ? profile === undefined || profile === "strict"
      : language === jsonLogicLanguage.id;
  return {
    rule: (rule) => ruleSentence(rule, say, isStrict(rule)),
    condition: (written) => say.condition(written).yes,
    value: (written) => say.value(written).name,
    field: (path) => say.field(path)?.name,
    calculation: (id) => {
      const calculation = calculations.get(id);
      if (calculation === undefined) return undefined;
      const { is, of, round } = calculation;
      const list = of === undefined ? undefined : say.field(of);
      const words = say.inside(list?.items).value(is);
      if (round === undefined || round === "exact") return words.name;
      const { kind } = named(calculation.title, words.kind);
      return rounded({ ...words, kind }, round.to.num / round.to.den, round.mode).name;
    },
  };
}
