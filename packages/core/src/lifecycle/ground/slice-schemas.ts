import { parseMoney } from "@opus/grant-rules/money";
import * as z from "../../values/zod.ts";

/** Money inside contexts, events and rows: a decimal string in złoty that is held exactly. */
export const amountSchema = z.string().refine((text) => parseMoney(text).ok, 'money such as "1500.00"');

/** A number of things. */
export const countSchema = z.int().min(0);

/** An exact ratio of two whole numbers; rounded for display only. */
export const fractionSchema = z.strictObject({ den: z.int().min(1), num: z.int() });

/** Whole numbers by name: points by criterion, values by indicator. */
export const numbersSchema = z.record(z.string(), z.number());

/** JSON Pointers into a form. */
export const pointersSchema: z.ZodType<readonly string[]> = z.array(z.string());
