import { needObject } from "../errors/index.ts";
import type { JsonSchema } from "../form/json-schema.ts";

/**
 * A copy that shares nothing with what this package keeps: language services and bundlers resolve references inside
 * the schema that they are given.
 */
export function ownCopy<Schema extends Readonly<Record<string, JsonSchema>> | JsonSchema>(
  schema: Schema,
): Schema {
  needObject(schema, { of: "ownCopy", name: "the schema", is: "a JSON Schema as an object" });
  return JSON.parse(JSON.stringify(schema)) as Schema;
}
