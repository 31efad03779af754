import * as z from "../values/zod.ts";
import { monthDay } from "./fixed-day-schema.ts";
import { givenDay } from "./term-start-schema.ts";
import { dateSchema } from "./text-schema.ts";

/** The latest day of a term: a date, a day of the year of its start, a day of the form, or a calculated day. */
export const termCapSchema = z.union([dateSchema, monthDay, ...givenDay()]);
