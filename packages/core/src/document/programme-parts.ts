import { SchemaNotes } from "../values/schema-notes.ts";
import { exampleOf } from "./setting-notes.ts";
import { jsonObjectSchema } from "./text-schema.ts";

/** Parts of a programme document with a language of their own; a reader of that language knows their shape. */
export type ProgrammePart =
  | "applicationForm"
  | "form"
  | "parameters"
  | "calculations"
  | "territories"
  | "rule";

/** Which part a schema stands for; copies of the schema stand for the same part. */
export const programmeParts = new SchemaNotes<{ readonly part: ProgrammePart }>();

function partSchema(part: ProgrammePart) {
  const schema = jsonObjectSchema.clone();
  programmeParts.add(schema, { part });
  return schema;
}

/** The application form, whose fields are the facts of the rules. */
export const applicationFormSchema = exampleOf(partSchema("applicationForm"), {
  type: "object",
  required: ["project", "budget"],
  properties: {
    project: { type: "object", properties: { title: { type: "string", maxLength: 200 } } },
    budget: { type: "object", properties: { requested: { type: "string", format: "money" } } },
  },
});

/** Any other form, such as the report. */
export const formSchema = exampleOf(partSchema("form"), {
  type: "object",
  required: ["spent"],
  properties: { spent: { type: "string", format: "money" }, participants: { type: "integer", minimum: 0 } },
});

/** Dated values that rules read. */
export const parametersSchema = partSchema("parameters");

/** Values that are computed, by name. */
export const calculationsSchema = partSchema("calculations");

/** Registers of places that rules ask. */
export const territoriesSchema = partSchema("territories");

/** One rule. */
export const ruleSchema = partSchema("rule");
