import { operatorFailed } from "../guard/profile-errors.ts";
import {
  type DateTime,
  isDateTime,
  plusTime,
  readDateOfBirth,
  readDateTime,
  type TimeUnit,
} from "./date-time.ts";
import { boolsinessOf } from "./truth.ts";

/** Whether a value counts as true; throws OGW443 for one that is neither true nor false. */
export function isTrue(operator: string, value: unknown): boolean {
  const boolsiness = isDateTime(value) ? "neither" : boolsinessOf(value);
  if (boolsiness !== "neither") return boolsiness === "truthy";
  throw operatorFailed(operator, "a value is neither true nor false", "Compare it with something first");
}

/** `+`: of two whole numbers. */
export function sum(left: unknown, right: unknown): number {
  return whole("+", left) + whole("+", right);
}

/** `in`: whether the list has this member. */
export function isMember(value: unknown, list: unknown): boolean {
  if (Array.isArray(list)) return list.includes(value);
  throw operatorFailed("in", "the second value is not a list", "Check first that the list is there");
}

type Order = (left: number, right: number) => boolean;

const greater: Order = (left, right) => left > right;
const less: Order = (left, right) => left < right;
const atLeast: Order = (left, right) => left >= right;
const atMost: Order = (left, right) => left <= right;

/** Comparisons of two or three values: each with the next. */
export const COMPARISONS: ReadonlyMap<string, (values: readonly unknown[]) => boolean> = new Map([
  ...[[">", greater] as const, ["<", less] as const, [">=", atLeast] as const, ["<=", atMost] as const].map(
    ([operator, order]) => [operator, inOrder((value) => whole(operator, value), order)] as const,
  ),
  ...[
    ["after", greater] as const,
    ["before", less] as const,
    ["not-before", atLeast] as const,
    ["not-after", atMost] as const,
  ].map(([operator, order]) => [operator, inOrder((value) => moment(operator, value), order)] as const),
]);

function inOrder(read: (value: unknown) => number, order: Order): (values: readonly unknown[]) => boolean {
  return (values) => {
    const numbers = values.map(read);
    return numbers.every((number, index) => index === 0 || order(numbers[index - 1] as number, number));
  };
}

/** `plusTime`: the moment a text stands for, moved by whole units. */
export function offsetTime(text: unknown, amount: number, unit: TimeUnit): DateTime {
  const start = typeof text === "string" ? readDateTime(text) : undefined;
  const moved = start === undefined ? undefined : plusTime(start, amount, unit);
  if (moved !== undefined) return moved;
  throw operatorFailed(
    "plusTime",
    "the first value is no date or date-time",
    "Write it like 2026-03-01T12:00:00Z",
  );
}

/** `dccDateOfBirth`: the last day a date of birth may mean. */
export function dateOfBirth(text: unknown): DateTime {
  const born = typeof text === "string" ? readDateOfBirth(text) : undefined;
  if (born !== undefined) return born;
  throw operatorFailed(
    "dccDateOfBirth",
    "the value is no date of birth",
    "Write it like 2004, 2004-12 or 2004-12-31",
  );
}

/** `extractFromUVCI`: one fragment of a certificate's identifier; null when there is none. */
export function uvciFragment(identifier: unknown, index: number): string | null {
  if (identifier === null) return null;
  if (typeof identifier !== "string") {
    throw operatorFailed("extractFromUVCI", "the first value is no text", "Give it a text or null");
  }
  const fragments = identifier.split(/[/#:]/);
  const skipped = identifier.startsWith("URN:UVCI:") ? 2 : 0;
  return (index < 0 ? undefined : fragments[skipped + index]) ?? null;
}

function whole(operator: string, value: unknown): number {
  if (Number.isInteger(value)) return value as number;
  throw operatorFailed(operator, "a value is not a whole number", "Give it whole numbers");
}

function moment(operator: string, value: unknown): number {
  if (isDateTime(value)) return value.epochMilliseconds;
  throw operatorFailed(operator, "a value is no date-time", "Make it one with plusTime");
}
