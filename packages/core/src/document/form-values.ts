import { SchemaNotes } from "../values/schema-notes.ts";
import * as z from "../values/zod.ts";

/** Whose form the values inside a payload answer: that of the application, or of the final report. */
export type AnsweredForm = "application" | "report";

/** Which form the values of a payload belong to; it stands with the schema. */
export const answeredForms = new SchemaNotes<{ readonly form: AnsweredForm }>();

/** Answers to a form, by the names of its fields; what they are is the form's to say. */
export function answersTo(form: AnsweredForm) {
  const schema = z.record(z.string(), z.unknown());
  answeredForms.add(schema, { form });
  return schema;
}

/** One value for a place of a form, named by a JSON Pointer. */
export function patchOf(form: AnsweredForm) {
  const schema = z.strictObject({ path: z.string().startsWith("/"), value: z.json() });
  answeredForms.add(schema, { form });
  return schema;
}
