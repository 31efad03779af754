import type { JsonSchema } from "@opus/grant-rules";
import { answeredForms } from "../document/form-values.ts";
import { payloadMoney } from "../document/payload-money.ts";
import { builtSchema } from "../values/deferred-schema.ts";
import * as z from "../values/zod.ts";
import { grantLifecycle } from "./lifecycle.ts";

/**
 * The JSON Schema (draft 2020-12) of a command's payload; undefined for a command that there is not. An amount of money
 * has the format `money`. Where a payload holds answers to a form of the programme, by names or as `{ path, value }`,
 * `x-form` says to which: `application` or `report`.
 *
 * @example
 * payloadJsonSchema("payment.confirm")?.required; // ["paidOn"]
 */
export function payloadJsonSchema(type: string): JsonSchema | undefined {
  const command = grantLifecycle.commands.get(type);
  if (command === undefined) return undefined;
  return z.toJSONSchema(command.spec.payload, {
    io: "input",
    override({ zodSchema, jsonSchema }) {
      if (zodSchema === builtSchema(payloadMoney)) jsonSchema.format = "money";
      const answered = answeredForms.get(zodSchema);
      if (answered !== undefined) jsonSchema["x-form"] = answered.form;
    },
  }) as JsonSchema;
}
