import { parseMoney } from "@opus/grant-rules/money";
import { z } from "zod";
import { moneySchema } from "./text-schema.ts";

/** Money in a payload: a decimal string with two decimals, not negative, and small enough to be held exactly. */
export const payloadMoney = z
  .string()
  .refine((text) => moneySchema.safeParse(text).success && parseMoney(text).ok, 'money such as "1500.00"');
