import {
  inBothLanguages,
  type JsonSchema,
  ownCopy,
  type RuleVocabulary,
  ruleCasesJsonSchema,
  ruleSchemaDefinitions,
} from "@opus/grant-rules";
import { z } from "zod";
import { conditionalKeywords } from "../forms/form-keywords.ts";
import { isPlainObject } from "../forms/plain-object.ts";
import { reservedFacts } from "./fact-schema.ts";
import { programmeDescriptions } from "./programme-descriptions.ts";
import { ownNames } from "./programme-names.ts";
import { programmeSchema } from "./programme-schema.ts";
import { factSchemaOf, generalVocabulary, objectAt, programmeVocabulary } from "./programme-vocabulary.ts";
import { nameSchema } from "./text-schema.ts";

/**
 * The JSON Schema (draft 2020-12) of programme documents, rules and forms included, with a description of every
 * member in Polish and English, so that editors complete and check a programme file while it is written.
 *
 * @param document a programme, parsed from JSON and perhaps unfinished: the schema then offers its fields, parameters,
 * territories, sources and criteria, and takes no others
 * @example
 * programmeJsonSchema().$schema; // "https://json-schema.org/draft/2020-12/schema"
 */
export function programmeJsonSchema(document?: unknown): JsonSchema {
  const general = z.toJSONSchema(programmeSchema, { io: "input" }) as JsonSchema;
  const vocabulary = document === undefined ? generalVocabulary : programmeVocabulary(document);
  const writer = new ProgrammeSchemaWriter({
    recordClasses: { propertyNames: { pattern: z.toJSONSchema(nameSchema).pattern } },
    ...(document === undefined ? {} : ownNames(document)),
  });
  return ownCopy({
    ...(writer.write(general, "") as JsonSchema),
    title: "Grant programme",
    ...strictRules,
    $defs: definitions(vocabulary),
  });
}

/**
 * The JSON Schema (draft 2020-12) of the file `rule-cases.json` beside a programme.
 *
 * @param document the programme, whose rules and fields are then offered
 * @example
 * ruleCasesFileJsonSchema().required; // ["cases"]
 */
export function ruleCasesFileJsonSchema(document?: unknown): JsonSchema {
  if (document === undefined) return ruleCasesJsonSchema();
  return ruleCasesJsonSchema(programmeVocabulary(document), factSchemaOf(document));
}

const defined = (name: string): JsonSchema => ({ $ref: `#/$defs/${name}` });

/** Parts of a programme whose schema stands in `$defs`, by path. */
const definedParts: Readonly<Record<string, JsonSchema>> = {
  form: {
    allOf: [defined("form")],
    properties: { properties: { propertyNames: { not: { enum: reservedFacts } } } },
  },
  "settlement.form": defined("form"),
  parameters: defined("parameters"),
  territories: { type: "object", allOf: [defined("territories")] },
  "rules[]": defined("ruleShape"),
};

/** The expressions of a profile that is not strict are none that this schema could know. */
const strictRules = {
  if: { properties: { profile: { not: { const: "strict" } } }, required: ["profile"] },
  else: { properties: { rules: { items: defined("rule") } } },
};

function definitions(vocabulary: RuleVocabulary): JsonSchema {
  const rules = ruleSchemaDefinitions(vocabulary);
  const inConditions = Object.entries(objectAt(rules.formField?.properties)).filter(([keyword]) =>
    conditionalKeywords.has(keyword),
  );
  const { properties, items, ...others } = Object.fromEntries(inConditions);
  const fields = { type: "object", additionalProperties: defined("formCondition") };
  return {
    ...rules,
    formCondition: {
      type: "object",
      properties: {
        ...others,
        properties: { ...objectAt(properties), ...fields },
        items: { ...objectAt(items), ...defined("formCondition") },
      },
      additionalProperties: false,
    },
  };
}

/** The schema below a path with descriptions, references to `$defs`, and the names of one programme. */
class ProgrammeSchemaWriter {
  readonly #own: Readonly<Record<string, JsonSchema>>;

  constructor(own: Readonly<Record<string, JsonSchema>>) {
    this.#own = own;
  }

  write(schema: unknown, path: string): unknown {
    if (!isPlainObject(schema)) return schema;
    const text = programmeDescriptions[path];
    const description = text === undefined ? {} : { description: inBothLanguages(text) };
    const part = path.endsWith("basis[]") ? defined("basis") : definedParts[path];
    if (part !== undefined) return { ...description, ...part };
    return { ...schema, ...description, ...this.#below(schema, path), ...this.#own[path] };
  }

  #below({ properties, items, additionalProperties, anyOf }: JsonSchema, path: string): JsonSchema {
    return {
      ...(isPlainObject(properties) ? { properties: this.#members(properties, path) } : {}),
      ...(items === undefined ? {} : { items: this.write(items, `${path}[]`) }),
      ...(isPlainObject(additionalProperties)
        ? { additionalProperties: this.write(additionalProperties, `${path}.*`) }
        : {}),
      ...(Array.isArray(anyOf) ? { anyOf: anyOf.map((one) => this.write(one, path)) } : {}),
    };
  }

  #members(properties: JsonSchema, path: string): JsonSchema {
    return Object.fromEntries(
      Object.entries(properties).map(([name, schema]) => [
        name,
        this.write(schema, path === "" ? name : `${path}.${name}`),
      ]),
    );
  }
}
