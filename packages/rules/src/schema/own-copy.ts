import type { JsonSchema } from "../form/json-schema.ts";

/**
 * A copy that shares nothing with what this package keeps: language services and bundlers resolve references inside
 * the schema that they are given.
 */
export function ownCopy<Schema extends Readonly<Record<string, JsonSchema>> | JsonSchema>(
  schema: Schema,
): Schema {
  return JSON.parse(JSON.stringify(schema)) as Schema;
}
