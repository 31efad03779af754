import { fits } from "../values/read-as.ts";
import * as z from "../values/zod.ts";
import { moneySchema } from "./text-schema.ts";

/** Money in a payload: a decimal string with two decimals, not negative, and small enough to be held exactly. */
export const payloadMoney = z.string().refine((text) => fits(moneySchema, text), 'money such as "1500.00"');
