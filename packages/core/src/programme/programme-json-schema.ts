import type { JsonSchema } from "@opus/grant-rules";
import { z } from "zod";
import { isPlainObject } from "../forms/plain-object.ts";
import { programmeDescriptions } from "./programme-descriptions.ts";
import { programmeSchema } from "./programme-schema.ts";

/**
 * The JSON Schema (draft 2020-12) of programme documents, with a description of every member, so that editors
 * complete and check a programme file while it is written.
 *
 * @example
 * programmeJsonSchema().$schema; // "https://json-schema.org/draft/2020-12/schema"
 */
export function programmeJsonSchema(): JsonSchema {
  const schema = z.toJSONSchema(programmeSchema, { io: "input" }) as JsonSchema;
  return { ...(described(schema, "") as JsonSchema), title: "Grant programme" };
}

function described(schema: unknown, path: string): unknown {
  if (!isPlainObject(schema)) return schema;
  const description = programmeDescriptions[path];
  const { properties, items, additionalProperties, anyOf } = schema;
  return {
    ...schema,
    ...(description === undefined ? {} : { description }),
    ...(isPlainObject(properties) ? { properties: describedProperties(properties, path) } : {}),
    ...(items === undefined ? {} : { items: described(items, `${path}[]`) }),
    ...(isPlainObject(additionalProperties)
      ? { additionalProperties: described(additionalProperties, `${path}.*`) }
      : {}),
    ...(Array.isArray(anyOf) ? { anyOf: anyOf.map((one) => described(one, path)) } : {}),
  };
}

function describedProperties(properties: JsonSchema, path: string): JsonSchema {
  return Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [
      name,
      described(schema, path === "" ? name : `${path}.${name}`),
    ]),
  );
}
