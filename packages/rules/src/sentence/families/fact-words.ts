import { CALCULATION_TYPES } from "../../calculations/calculation-document.ts";
import { plainValue } from "../../explain/stored-value.ts";
import type { Parameter } from "../../parameters/parameter.ts";
import { named } from "../words/name-words.ts";
import { printLiteral } from "../words/print-literal.ts";
import { asCondition, likeOther, type OperatorWords } from "../words/sayer.ts";
import { kindOf } from "../words/value-kind.ts";
import { both, condition, quoted, text, type ValueWords } from "../words/words.ts";

/** Words of the operators that read facts, parameters, tables and calculations. */
export const factWords: Readonly<Record<string, OperatorWords>> = {
  var: ([path], say) => (typeof path === "string" ? say.field(path) : undefined),
  param: ([id], { named: { parameters } }) => {
    const parameter = typeof id === "string" ? parameters.get(id) : undefined;
    return parameter === undefined ? undefined : parameterWords(parameter);
  },
  lookup: ([id, key, otherwise], say) => {
    const table = typeof id === "string" ? say.named.parameters.get(id) : undefined;
    if (table === undefined) return undefined;
    const { of } = say.value(key);
    const row = both((lang) =>
      lang === "pl"
        ? `z tabeli ${quoted(table.title).pl} dla ${of.pl}`
        : `of ${of.en} in the table ${quoted(table.title).en}`,
    );
    const words: ValueWords = {
      is: "value",
      kind: kindOf(table.type),
      name: text(`wartość ${row.pl}`, `the value ${row.en}`),
      of: text(`wartości ${row.pl}`, `the value ${row.en}`),
    };
    return otherwise === undefined
      ? words
      : otherwiseWords(
          words,
          likeOther(say.value(otherwise), words),
          text("gdy tabela nie ma takiego wiersza", "where the table has no such row"),
        );
  },
  calc: ([id], { named: { calculations } }) => {
    const calculation = typeof id === "string" ? calculations.get(id) : undefined;
    return calculation === undefined
      ? undefined
      : named(calculation.title, kindOf(CALCULATION_TYPES[calculation.type]));
  },
  known: ([field], say) => {
    const { name } = say.value(field);
    return condition(
      text(`podano: ${name.pl}`, `${name.en} is stated`),
      text(`nie podano: ${name.pl}`, `${name.en} is not stated`),
    );
  },
  absent: ([field], say) => {
    const { name } = say.value(field);
    return condition(
      text(`nie podano: ${name.pl}`, `${name.en} is not stated`),
      text(`podano: ${name.pl}`, `${name.en} is stated`),
    );
  },
  coalesce: ([field, otherwise], say) => {
    const words = say.value(field);
    const other = likeOther(say.value(otherwise), words);
    const blank = text("a gdy tego nie podano", "where it is not stated");
    if (words.kind !== "boolean") return otherwiseWords(words, other, blank);
    const { yes, no } = asCondition(words);
    const added = text(` (${blank.pl}: ${other.name.pl})`, ` (${other.name.en} ${blank.en})`);
    return condition(text(yes.pl + added.pl, yes.en + added.en), text(no.pl + added.pl, no.en + added.en));
  },
};

/** A value, and what stands for it where there is none. */
function otherwiseWords(
  words: ValueWords,
  other: ValueWords,
  where: { readonly pl: string; readonly en: string },
): ValueWords {
  const added = text(` (${where.pl}: ${other.name.pl})`, ` (${other.name.en} ${where.en})`);
  const { at: _at, before: _before, formula: _formula, ...kept } = words;
  return {
    ...kept,
    name: text(words.name.pl + added.pl, words.name.en + added.en),
    of: text(words.of.pl + added.pl, words.of.en + added.en),
  };
}

/** A parameter: its value where it has one alone, otherwise its name. */
function parameterWords(parameter: Parameter): ValueWords {
  const { title, type, values, table } = parameter;
  const kind = kindOf(type);
  const words = named(title, kind);
  const only = values.length === 1 && !table ? values[0] : undefined;
  const value = only === undefined ? undefined : plainValue(type, only.value);
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") return words;
  const shown = printLiteral(value, { kind });
  const name = text(`${shown.pl} (${quoted(title).pl})`, `${shown.en} (${quoted(title).en})`);
  const days = kind === "date" || kind === "instant" ? { at: name, before: name } : {};
  return { is: "value", kind, name, of: name, ...days, isAmount: true };
}
