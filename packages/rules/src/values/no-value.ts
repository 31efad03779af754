import type { OgwCode } from "../errors/index.ts";
import type { Value } from "./value.ts";

/**
 * What stands in place of a value when there is none.
 *
 * - {@link Unknown}: not said yet; for numbers with the bounds that are known.
 * - {@link ABSENT}: known that there is none.
 * - {@link Failure}: could not be computed.
 */
export type NoValue = Unknown | Absent | Failure;

/** Not said yet. `lo` and `hi` bound the value when it is a number (inclusive), in its own unit. */
export class Unknown {
  readonly state = "unknown";
  readonly lo: number;
  readonly hi: number;
  constructor(lo: number, hi: number) {
    this.lo = lo;
    this.hi = hi;
  }
}

/** Not known even whether the field applies; `awaits` is the path of the answer that would tell. */
export class Undecided extends Unknown {
  readonly awaits: string;
  constructor(lo: number, hi: number, awaits: string) {
    super(lo, hi);
    this.awaits = awaits;
  }
}

/** Known that there is none. */
export class Absent {
  readonly state = "absent";
}

/** Could not be computed; `code` says why. */
export class Failure {
  readonly state = "error";
  readonly code: OgwCode;
  constructor(code: OgwCode) {
    this.code = code;
  }
}

export const UNKNOWN: Unknown = new Unknown(-Infinity, Infinity);
export const ABSENT: Absent = new Absent();
/** A test failed, or a value did for no reason of its own. */
export const NOT_COMPUTED: Failure = new Failure("OGW400");
/** A number left the range of exact integers. */
export const TOO_LARGE: Failure = new Failure("OGW420");
/** Division by zero. */
export const DIVIDED_BY_ZERO: Failure = new Failure("OGW421");
/** A value is needed where there is known to be none. */
const NO_OPERAND: Failure = new Failure("OGW422");
/** A parameter has no value on the chosen date. */
export const NO_PARAMETER: Failure = new Failure("OGW423");
/** A date operation has no answer: a day that the calendar does not have, or a year out of range. */
export const NO_SUCH_DATE: Failure = new Failure("OGW424");
/** An operator of the integrator gave something else than it promised. */
export const BAD_OPERATOR: Failure = new Failure("OGW425");

/** Bounds as an Unknown, or the number itself when they meet. */
export function numberBetween(lo: number, hi: number): number | Unknown {
  if (lo === hi) return lo;
  if (lo === -Infinity && hi === Infinity) return UNKNOWN;
  return new Unknown(lo, hi);
}

/** What an operation that needs every operand gives when one of them has no value. */
export function withoutValue(values: readonly Value[]): Value {
  let open = false;
  for (const value of values) {
    if (value instanceof Failure) return value;
    if (typeof value === "object" && "state" in value) {
      if (value.state === "absent") return NO_OPERAND;
      if (value.state === "unknown") open = true;
    }
  }
  return open ? UNKNOWN : NOT_COMPUTED;
}
