import type { JsonSchema } from "../form/json-schema.ts";
import { type NamedPattern, patternNames, rulePattern } from "../patterns/rule-patterns.ts";
import type { FieldSlot, FieldsSlot, PatternSlot, SlotValue, ValueSlot } from "../patterns/shape/pattern.ts";
import { closedObject, defined, described, inBothLanguages } from "./described.ts";
import { type NamedValue, nameAmong, type RuleVocabulary } from "./vocabulary.ts";

/** Members of a rule that a use of a pattern may state as well; the others are the pattern's. */
const OF_RULE = [
  "id",
  "title",
  "kind",
  "severity",
  "moments",
  "consequences",
  "when",
  "whenUnknown",
  "basis",
  "effective",
  "messages",
  "note",
];

const patternName = described("Nazwa wzoru reguły.", "Name of the pattern of rules.", defined("patternName"));

/**
 * The definition of a use of a pattern: the names of the patterns, and of each its slots with what may stand in them.
 *
 * @param members the members of a rule, of which a use states some
 */
export function patternDefinitions(
  vocabulary: RuleVocabulary,
  members: Readonly<Record<string, JsonSchema>>,
): Readonly<Record<string, JsonSchema>> {
  const patterns = patternNames().map((name) => rulePattern(name) as NamedPattern);
  const own = Object.entries(members).filter(([name]) => OF_RULE.includes(name));
  return {
    patternName: described("Nazwa wzoru reguły.", "Name of the pattern of rules.", {
      enum: patterns.map(({ name }) => name),
      markdownEnumDescriptions: patterns.map(({ sentence }) => inBothLanguages(sentence)),
    }),
    patternUse: {
      ...closedObject(
        {
          ...Object.fromEntries(own),
          pattern: patternName,
          with: described(
            "Wartości dla wzoru, według nazw jego miejsc.",
            "Values for the pattern, by its slots.",
            {
              type: "object",
            },
          ),
          for: described(
            "Kogo reguła dotyczy: pole wyboru albo tak/nie → wartość lub lista wartości.",
            "Whom the rule is about: a choice or yes/no field → a value, or a list of values.",
            { type: "object", minProperties: 1, propertyNames: fieldPath(vocabulary) },
          ),
        },
        ["id", "pattern", "with", "basis"],
      ),
      allOf: patterns.map((pattern) => ({
        if: { properties: { pattern: { const: pattern.name } }, required: ["pattern"] },
        // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
        then: { properties: { with: slotsSchema(pattern, vocabulary) } },
      })),
      defaultSnippets: patterns.map(snippet),
    },
    ruleOrUse: either("rule"),
    ruleShapeOrUse: either("ruleShape"),
  };
}

/** A rule, or a use of a pattern, which its member `pattern` tells. */
function either(rule: string): JsonSchema {
  return {
    // While its value is not written yet, `if` sees none; an editor offers the names all the same.
    properties: { pattern: patternName },
    if: { type: "object", required: ["pattern"] },
    // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
    then: defined("patternUse"),
    else: defined(rule),
  };
}

function snippet({ name, title, slots, sentence }: NamedPattern): JsonSchema {
  const values = Object.entries(slots).filter(([, { otherwise }]) => otherwise === undefined);
  return {
    label: `${title.pl} / ${title.en}`,
    description: inBothLanguages(sentence),
    body: {
      id: name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
      pattern: name,
      with: Object.fromEntries(values.map(([slot, { example }]) => [slot, example])),
      basis: [],
    },
  };
}

function slotsSchema({ slots, explanation }: NamedPattern, vocabulary: RuleVocabulary): JsonSchema {
  const entries = Object.entries(slots);
  const required = entries.filter(([, { otherwise }]) => otherwise === undefined).map(([name]) => name);
  return described(
    explanation.pl,
    explanation.en,
    closedObject(
      Object.fromEntries(
        entries.map(([name, slot]) => [
          name,
          described(slot.words.pl, slot.words.en, {
            ...slotSchema(slot, vocabulary),
            examples: [slot.example],
          }),
        ]),
      ),
      required,
    ),
  );
}

function slotSchema(slot: PatternSlot, vocabulary: RuleVocabulary): JsonSchema {
  switch (slot.kind) {
    case "field":
      return fieldSchema(slot, vocabulary);
    case "fields":
      return { type: "array", minItems: slot.least ?? 1, uniqueItems: true, items: fieldPath(vocabulary) };
    case "choices":
      return { type: "array", minItems: 1, uniqueItems: true, items: { type: "string" } };
    case "territory":
      return nameAmong(vocabulary.territories);
    case "table":
      return nameAmong(vocabulary.tables);
    default:
      return valueSchema(slot, vocabulary);
  }
}

function fieldSchema(
  { of, within }: FieldSlot | (FieldsSlot & { within?: string }),
  vocabulary: RuleVocabulary,
) {
  if (within !== undefined) return nameAmong(itemPaths(vocabulary));
  const path = fieldPath(vocabulary);
  const computed = of === "money" || of === "number" || of === "date";
  return computed ? { anyOf: [path, reference("calc", vocabulary.calculations)] } : path;
}

/** Paths of the form as slots name them, without the way from inside a list. */
function fieldPath({ facts }: RuleVocabulary): JsonSchema {
  return nameAmong(facts?.filter(({ name }) => !name.startsWith("$.")));
}

function itemPaths({ itemFacts }: RuleVocabulary): readonly NamedValue[] | undefined {
  return itemFacts
    ?.filter(({ name }) => name.startsWith("@"))
    .map((item) => ({ ...item, name: item.name.replace(/^@\./, "") }));
}

const CONSTANTS: Readonly<Record<SlotValue, JsonSchema>> = {
  money: { type: ["string", "number"], pattern: "^\\d+(\\.\\d{1,2})?$", minimum: 0 },
  number: { type: "integer" },
  percent: { type: ["string", "number"], pattern: "^\\d+(\\.\\d{1,2})?$", minimum: 0 },
  date: { type: "string", format: "date" },
};

function valueSchema({ kind }: ValueSlot, vocabulary: RuleVocabulary): JsonSchema {
  const { parameters, calculations } = vocabulary;
  return {
    anyOf: [
      CONSTANTS[kind],
      reference("param", parameters),
      reference("calc", calculations),
      closedObject({ var: fieldPath(vocabulary) }, ["var"]),
    ],
  };
}

function reference(word: string, names: readonly NamedValue[] | undefined): JsonSchema {
  return closedObject({ [word]: nameAmong(names) }, [word]);
}
