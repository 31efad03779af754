import { readCalculations } from "../calculations/read-calculations.ts";
import { isPlainObject } from "../document/plain-object.ts";
import { type LocalisedText, needObject } from "../errors/index.ts";
import { readParameters } from "../parameters/read-parameters.ts";
import type { RuleSetInput } from "../rule-set/rule-set-input.ts";
import { readRegisters } from "../territories/read-registers.ts";
import { factVocabulary } from "./fact-vocabulary.ts";
import type { NamedValue, RuleVocabulary } from "./vocabulary.ts";

/** What a vocabulary is read from; a half-written programme gives the names it has so far. */
export type VocabularySource = Pick<RuleSetInput, "form"> &
  Partial<Pick<RuleSetInput, "rules" | "parameters" | "calculations" | "territories">>;

/**
 * The names that rules of one programme may use: its facts, parameters, tables, calculations, territories,
 * registers and rules.
 *
 * @example
 * ruleVocabulary({ form: { type: "object", properties: { agreed: { type: "boolean" } } } }).facts?.[0]?.name; // "agreed"
 */
export function ruleVocabulary(source: VocabularySource): RuleVocabulary {
  needObject(source, {
    of: "ruleVocabulary",
    name: "the source",
    is: "an object { form, rules, parameters, calculations, territories }",
  });
  const { form, rules, parameters, calculations, territories } = source;
  const known = [...readParameters(parameters, "", []).values()];
  const registers = [...readRegisters(territories, "", []).values()];
  const named = (tables: boolean) =>
    known.filter(({ table }) => table === tables).map(({ id, title }) => ({ name: id, meaning: title }));
  return {
    ...factVocabulary(form),
    parameters: named(false),
    tables: named(true),
    calculations: [...readCalculations(calculations, "", [])].map(([name, known]) => ({
      name,
      ...(known === undefined ? {} : { meaning: known.title }),
    })),
    territories: registers.flatMap(({ areas, streets, localities }) => [
      ...[...areas.values()].map(({ code, title }) => ({ name: code, meaning: title })),
      ...[...streets.values()].map(({ code, name }) => ({ name: code, meaning: { pl: name, en: name } })),
      ...[...localities.values()].map(({ code, names: [name = code] }) => ({
        name: code,
        meaning: { pl: name, en: name },
      })),
    ]),
    registers: registers.map(({ id, source }) => ({ name: id, meaning: source })),
    rules: namedParts(rules),
  };
}

/**
 * Names of the parts of a list that have an `id`, with their titles.
 *
 * @example
 * namedParts([{ id: "kpa", title: { pl: "KPA", en: "KPA" } }])[0]?.name; // "kpa"
 */
export function namedParts(written: unknown): readonly NamedValue[] {
  const parts: readonly unknown[] = Array.isArray(written) ? written : [];
  return parts.filter(isPlainObject).flatMap(({ id, title }) => {
    if (typeof id !== "string") return [];
    return [isText(title) ? { name: id, meaning: title } : { name: id }];
  });
}

function isText(value: unknown): value is LocalisedText {
  return isPlainObject(value) && typeof value.pl === "string" && typeof value.en === "string";
}
