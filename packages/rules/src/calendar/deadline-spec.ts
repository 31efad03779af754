import { describeValue, needObject, OgwError } from "../errors/index.ts";
import type { TimeOfDay, Zone } from "./zone.ts";

/** Units of a term. */
export const TERM_UNITS = Object.freeze(["hour", "day", "workingDay", "week", "month", "year"] as const);
/** Unit of a term: an hour is 3600 seconds, everything else is counted on the calendar of the zone. */
export type TermUnit = (typeof TERM_UNITS)[number];

/** What may happen to a last day that is free from work. */
export const TERM_ROLLS = Object.freeze(["none", "nextWorkingDay", "previousWorkingDay"] as const);
/** What happens to a last day that is free from work: it stands, or the term ends later, or earlier. */
export type TermRoll = (typeof TERM_ROLLS)[number];

/** A term as a programme states it: how long after its start event an act is still in time. Plain JSON. */
export interface DeadlineSpec {
  /** Whole number of units; negative for a term that runs back from its event ("7 days before"). */
  readonly amount: number;
  readonly unit: TermUnit;
  /**
   * By default `nextWorkingDay` (KPA art. 57 §4), `previousWorkingDay` for terms that run back, so that they never
   * grow shorter for the one who waits, and `none` for hours.
   */
  readonly roll?: TermRoll;
  /** Local time on the last day at which the term ends; by default `"24:00"`. Not for hours. */
  readonly cutOff?: TimeOfDay;
  /** Whether the very instant of the end is still in time; by default it is not. */
  readonly inclusive?: boolean;
  /** Zone whose calendar and clock count; by default Europe/Warsaw. */
  readonly zone?: Zone;
}

/** How a term rolls when it does not say so itself. */
export function rollOf({ amount, unit, roll }: DeadlineSpec): TermRoll {
  if (roll !== undefined) return roll;
  if (unit === "hour") return "none";
  return amount < 0 ? "previousWorkingDay" : "nextWorkingDay";
}

const TERM = { of: "term", name: "the value", is: 'a term such as { amount: 14, unit: "day" }' };

/**
 * Refuses a term that cannot be counted.
 *
 * @throws OgwError OGW117 naming the member at fault.
 */
export function checkDeadlineSpec(spec: DeadlineSpec): void {
  needObject(spec, TERM);
  if (!Number.isSafeInteger(spec.amount)) {
    throw wrongSpec("amount", spec.amount, "The amount is a whole number, negative for terms that run back");
  }
  if (!TERM_UNITS.includes(spec.unit)) {
    throw wrongSpec("unit", spec.unit, `A unit is one of ${TERM_UNITS.join(", ")}`);
  }
  if (spec.roll !== undefined && !TERM_ROLLS.includes(spec.roll)) {
    throw wrongSpec("roll", spec.roll, `A roll is one of ${TERM_ROLLS.join(", ")}`);
  }
  if (spec.unit === "hour" && spec.cutOff !== undefined && spec.cutOff !== "24:00") {
    throw wrongSpec("cutOff", spec.cutOff, "A term in hours ends at its own minute and has no cut-off");
  }
}

function wrongSpec(member: string, value: unknown, allowed: string): OgwError {
  return new OgwError({
    code: "OGW117",
    subject: "term",
    problem: `its ${member} is ${describeValue(value)}`,
    allowed,
    remedy: "Correct the term where the programme states it",
  });
}
