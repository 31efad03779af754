import { Validator } from "@cfworker/json-schema";
import type { JsonSchema } from "@opus/grant-rules";
import { isPlainObject, joinPointer, valueAt } from "@opus/grant-rules/document";
import { createFormValidator } from "./create-form-validator.ts";
import type { Fault } from "./fault.ts";
import type { FormValidatorFactory } from "./form-validator.ts";
import type { OwnKeywords } from "./own-keywords.ts";

/** Keywords of the interpreter that only say "something below is wrong". */
const SUMMARIES: ReadonlySet<string> = new Set([
  "properties",
  "items",
  "allOf",
  "if",
  "then",
  "else",
  "false",
]);

/**
 * Makes a form validator that interprets the schema: for browsers, edge workers and every place where code
 * generation is forbidden. Gives the same problems as the validator of `@opus/grant-workflow/ajv`.
 *
 * @throws OgwError OGW151 when the form cannot be used.
 * @example
 * const form = { type: "object", properties: { title: { type: "string" } }, required: ["title"] };
 * createInterpretedFormValidator(form).validate({})[0]?.code; // "OGW210"
 */
export const createInterpretedFormValidator: FormValidatorFactory = (form, options) =>
  createFormValidator(form, options, (prepared, keywords) => {
    const validator = new Validator(prepared, "2020-12", false);
    return (value) => [
      ...validator
        .validate(value)
        .errors.filter(({ keyword }) => !SUMMARIES.has(keyword))
        .map(({ keyword, keywordLocation, instanceLocation }) => ({
          keyword,
          schema: holderOf(prepared, keywordLocation),
          pointer: plainPointer(instanceLocation),
        })),
      ...ownFaults(prepared, value, "", keywords),
    ];
  });

/** The schema that holds the keyword at a location such as `#/properties/title/type`. */
function holderOf(prepared: JsonSchema, location: string): JsonSchema {
  const holder = valueAt(prepared, plainPointer(location.slice(0, location.lastIndexOf("/"))));
  return isPlainObject(holder) ? holder : {};
}

/** A location as a JSON Pointer: without its `#` and with names as they are written. */
function plainPointer(location: string): string {
  return decodeURIComponent(location.replace(/^#/, ""));
}

/** Faults of our own keywords, which the interpreter does not know. */
function ownFaults(
  schema: JsonSchema,
  value: unknown,
  pointer: string,
  keywords: OwnKeywords,
): readonly Fault[] {
  const faults: Fault[] = Object.entries(keywords)
    .filter(([keyword, holds]) => schema[keyword] !== undefined && !holds(schema[keyword], value, schema))
    .map(([keyword]) => ({ keyword, schema, pointer }));
  const { properties, items } = schema;
  if (isPlainObject(properties) && isPlainObject(value)) {
    const members = Object.keys(value).filter((name) => Object.hasOwn(properties, name));
    const inner = members.map((name) => [properties[name], value[name], joinPointer(pointer, name)] as const);
    return [
      ...faults,
      ...inner.flatMap(([one, member, at]) => ownFaults(one as JsonSchema, member, at, keywords)),
    ];
  }
  if (!isPlainObject(items) || !Array.isArray(value)) return faults;
  return [
    ...faults,
    ...value.flatMap((item, index) => ownFaults(items, item, joinPointer(pointer, index), keywords)),
  ];
}
