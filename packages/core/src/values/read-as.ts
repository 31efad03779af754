import type * as z from "zod";
import { builtSchema } from "./deferred-schema.ts";

/**
 * Reads a value by a schema. Zod would make code out of the schema's text when it first reads an object; here it never
 * does, so that a host may forbid that. Every value is read through here.
 *
 * @example
 * import * as z from "zod";
 *
 * readAs(z.strictObject({ amount: z.int() }), { amount: 1500 }).success; // true
 */
export function readAs<S extends z.ZodType>(schema: S, value: unknown): z.ZodSafeParseResult<z.output<S>> {
  return builtSchema(schema).safeParse(value, { jitless: true });
}
