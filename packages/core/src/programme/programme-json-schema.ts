import {
  inBothLanguages,
  type JsonSchema,
  ownCopy,
  type RuleVocabulary,
  ruleCasesJsonSchema,
  ruleSchemaDefinitions,
} from "@opus/grant-rules";
import { needObject } from "@opus/grant-rules/errors";
import {
  conditionalKeywords,
  everyFormat,
  type FormOptions,
  type TextFormats,
  withTextFormats,
} from "@opus/grant-rules/form";
import { words } from "../document/described.ts";
import { ownNames } from "../document/own-names.ts";
import { writtenAs } from "../document/own-schema.ts";
import { type ProgrammePart, programmeParts } from "../document/programme-parts.ts";
import { recordClassesSchema, trailClass } from "../document/record-class-schema.ts";
import { choiceWords, settingNotes } from "../document/setting-notes.ts";
import { citationSchema, nameSchema } from "../document/text-schema.ts";
import type { Lifecycle } from "../kernel/lifecycle.ts";
import { grantLifecycle } from "../lifecycle/lifecycle.ts";
import { builtSchema } from "../values/deferred-schema.ts";
import * as z from "../values/zod.ts";
import { withPlainForms } from "./plain-forms.ts";
import { namesFrom } from "./programme-names.ts";
import { factSchemaOf, generalVocabulary, objectAt, programmeVocabulary } from "./programme-vocabulary.ts";
import { reservedFacts } from "./shape/fact-schema.ts";
import { programmeSchemaOf } from "./shape/programme-schema.ts";
import { writtenShape } from "./written-shape.ts";

/** Which programmes a JSON Schema is for. */
export interface ProgrammeSchemaOptions extends FormOptions {
  /** The lifecycle whose sections and terms programmes state; that of grants by default. */
  readonly lifecycle?: Lifecycle;
}

const OPTIONS = {
  of: "programmeJsonSchema",
  name: "the object of options",
  is: "an object such as { formats }, or nothing",
};

/**
 * The JSON Schema (draft 2020-12) of programme documents, rules and forms included, with a description of every
 * member in Polish and English, so that editors complete and check a programme file while it is written.
 *
 * @param document a programme, parsed from JSON and perhaps unfinished: the schema then offers its fields, parameters,
 * territories, sources and criteria, and takes no others
 * @example
 * programmeJsonSchema().$schema; // "https://json-schema.org/draft/2020-12/schema"
 */
export function programmeJsonSchema(document?: unknown, options: ProgrammeSchemaOptions = {}): JsonSchema {
  needObject(options, OPTIONS);
  const plain = withPlainForms(document).value;
  const vocabulary = document === undefined ? generalVocabulary : programmeVocabulary(plain);
  const written = z.toJSONSchema(programmeSchemaOf(options.lifecycle ?? grantLifecycle), {
    io: "input",
    override: ({ zodSchema, jsonSchema }) => write(zodSchema, jsonSchema, plain),
  });
  return ownCopy({
    ...writtenShape(written as JsonSchema),
    title: "Grant programme",
    ...strictRules,
    $defs: definitions(vocabulary, withTextFormats(options.formats, everyFormat)),
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
  const plain = withPlainForms(document).value;
  return ruleCasesJsonSchema(programmeVocabulary(plain), factSchemaOf(plain));
}

const defined = (name: string): JsonSchema => ({ $ref: `#/$defs/${name}` });

/** How the parts of a programme look whose schemas stand in `$defs`. */
const definedParts: Readonly<Record<ProgrammePart, JsonSchema>> = {
  applicationForm: {
    allOf: [defined("form")],
    properties: { properties: { propertyNames: { not: { enum: reservedFacts } } } },
  },
  form: defined("form"),
  parameters: defined("parameters"),
  calculations: defined("calculations"),
  territories: { type: "object", allOf: [defined("territories")] },
  rule: defined("ruleShapeOrUse"),
};

/** Adds what people are told of a schema, and puts what this document and `$defs` say in its place. */
function write(schema: z.core.$ZodType, written: Record<string, unknown>, document: unknown): void {
  const part = schema === builtSchema(citationSchema) ? defined("basis") : partOf(schema);
  if (part !== undefined) {
    for (const keyword of Object.keys(written)) delete written[keyword];
    Object.assign(written, part);
  }
  Object.assign(written, noted(schema));
  const text = words.get(schema);
  if (text !== undefined) describe(written, inBothLanguages(text));
  const source = ownNames.get(schema)?.source;
  if (source !== undefined && document !== undefined) Object.assign(written, namesFrom(source, document));
  if (schema === builtSchema(recordClassesSchema)) {
    written.propertyNames = { pattern: z.toJSONSchema(nameSchema).pattern, not: { const: trailClass } };
  }
}

/** What the words of a choice mean, an example of a setting, and what it is when it is left out. */
function noted(schema: z.core.$ZodType): JsonSchema {
  const choices = choiceWords.get(schema);
  const { example, usual } = settingNotes.get(schema) ?? {};
  return {
    ...(choices === undefined
      ? {}
      : { markdownEnumDescriptions: Object.values(choices).map(inBothLanguages) }),
    ...(usual === undefined ? {} : { default: usual }),
    ...(example === undefined ? {} : { examples: [example] }),
  };
}

/** What a union is, each of its branches is. */
function describe(written: Record<string, unknown>, description: string): void {
  written.description = description;
  const branches: readonly Record<string, unknown>[] = Array.isArray(written.anyOf) ? written.anyOf : [];
  for (const branch of branches) branch.description ??= description;
}

function partOf(schema: z.core.$ZodType): JsonSchema | undefined {
  const member = writtenAs.get(schema)?.member;
  if (member !== undefined) return { $ref: `#/properties/${member}` };
  const part = programmeParts.get(schema)?.part;
  return part === undefined ? undefined : definedParts[part];
}

/** The expressions of a profile that is not strict are none that this schema could know. */
const strictRules = {
  if: { properties: { profile: { not: { const: "strict" } } }, required: ["profile"] },
  else: { properties: { rules: { items: defined("ruleOrUse") } } },
};

function definitions(vocabulary: RuleVocabulary, formats: TextFormats): JsonSchema {
  const rules = ruleSchemaDefinitions(vocabulary);
  const keywords = objectAt(rules.formField?.properties);
  const inConditions = Object.entries(keywords).filter(([keyword]) => conditionalKeywords.has(keyword));
  const { properties, items, ...others } = Object.fromEntries(inConditions);
  const fields = { type: "object", additionalProperties: defined("formCondition") };
  const format = {
    ...objectAt(keywords.format),
    enum: Object.keys(formats),
    markdownEnumDescriptions: Object.values(formats).map(({ name: { pl, en } }) =>
      inBothLanguages({ pl: `Tekst, który jest ${pl}.`, en: `A text that is ${en}.` }),
    ),
  };
  return {
    ...rules,
    formField: { ...rules.formField, properties: { ...keywords, format } },
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
