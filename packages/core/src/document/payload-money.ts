import * as z from "zod";
import { readAs } from "../values/read-as.ts";
import { moneySchema } from "./text-schema.ts";

/** Money in a payload: a decimal string with two decimals, not negative, and small enough to be held exactly. */
export const payloadMoney = z
  .string()
  .refine((text) => readAs(moneySchema, text).success, 'money such as "1500.00"');
