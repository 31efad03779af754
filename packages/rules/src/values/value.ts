import type { ListValue } from "./list-value.ts";
import type { NoValue } from "./no-value.ts";
import type { PlaceValue } from "./place-value.ts";

/** Facts of one record, one value per slot; slot 0 is the path of the record, for explanations. */
export type Frame = readonly Value[];

/** A run-time value. Money is grosze, dates are epoch days, instants milliseconds. */
export type Value = number | string | boolean | ListValue | PlaceValue | NoValue;
