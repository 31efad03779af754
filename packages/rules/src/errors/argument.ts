import { describeValue } from "./describe-value.ts";
import { OgwError } from "./ogw-error.ts";

/** What an argument should have been, for the error about one that is not. */
export interface Argument {
  /** The function that was called: `parseProgramme`. */
  readonly of: string;
  /** What the argument is to the function: `the document`. */
  readonly name: string;
  /** What to pass, without a full stop: `the text of a programme, as read from its file`. */
  readonly is: string;
}

/**
 * The error about an argument of the wrong kind: OGW410. A Promise for a value is told to be awaited.
 *
 * @example
 * wrongArgument(7, { of: "parsePointer", name: "the pointer", is: "a text" }).message;
 * // "[OGW410] parsePointer: the pointer is 7. Pass a text."
 */
export function wrongArgument(value: unknown, argument: Argument): OgwError {
  if (value instanceof Promise) {
    return misuse(argument, "is a Promise", `Await it first; ${argument.name} is ${argument.is}`);
  }
  return misuse(argument, `is ${describeValue(value)}`, `Pass ${argument.is}`);
}

/**
 * Refuses what is no text.
 *
 * @throws OgwError OGW410.
 */
export function needText(value: unknown, argument: Argument): asserts value is string {
  if (typeof value !== "string") throw wrongArgument(value, argument);
}

/**
 * Refuses what is no list.
 *
 * @throws OgwError OGW410.
 */
export function needList(value: unknown, argument: Argument): asserts value is readonly unknown[] {
  if (!Array.isArray(value)) throw wrongArgument(value, argument);
}

/**
 * Refuses what is no object, is a list, or lacks one of the members that the function cannot do without.
 *
 * @throws OgwError OGW410 naming the member.
 */
export function needObject(
  value: unknown,
  argument: Argument,
  members: readonly string[] = [],
): asserts value is object {
  if (typeof value !== "object" || value === null || Array.isArray(value) || value instanceof Promise) {
    throw wrongArgument(value, argument);
  }
  for (const member of members) {
    if (!(member in value)) throw misuse(argument, `has no "${member}"`, `Pass ${argument.is}`);
  }
}

function misuse({ of, name }: Argument, problem: string, remedy: string): OgwError {
  return new OgwError({ code: "OGW410", subject: of, problem: `${name} ${problem}`, remedy });
}
