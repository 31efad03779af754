import type * as z from "zod";
import { builtSchema } from "./deferred-schema.ts";
import { quickReader } from "./quick-reader.ts";
import { isUnread, unfit, unsure } from "./quick-reading.ts";

/**
 * Reads a value by a schema. What fits is read without zod, where the schema is one of the core; zod says what is wrong with
 * the rest. Zod would make code out of the schema's text when it first reads an object; here it never does, so that a host
 * may forbid that. Every value is read through here.
 *
 * @example
 * import * as z from "zod";
 *
 * readAs(z.strictObject({ amount: z.int() }), { amount: 1500 }).success; // true
 */
export function readAs<S extends z.ZodType>(schema: S, value: unknown): z.ZodSafeParseResult<z.output<S>> {
  const read = quicklyRead(schema, value);
  return isUnread(read) ? readByZod(schema, value) : { success: true, data: read as z.output<S> };
}

/** Whether a value fits a schema, for whoever does not ask what is wrong with it. */
export function fits(schema: z.ZodType, value: unknown): boolean {
  const read = quicklyRead(schema, value);
  return read === unsure ? readByZod(schema, value).success : read !== unfit;
}

function quicklyRead(schema: z.ZodType, value: unknown): unknown {
  const reader = quickReader(schema);
  return reader === undefined ? unsure : reader.read(value);
}

function readByZod<S extends z.ZodType>(schema: S, value: unknown): z.ZodSafeParseResult<z.output<S>> {
  return builtSchema(schema).safeParse(value, { jitless: true });
}
