import { isUnread, type QuickReader, unfit } from "./quick-reading.ts";

type Check = (value: unknown) => boolean;

/**
 * A reader that checks what another one read, as a step of zod does that copies its schema.
 *
 * @param step the name of the method: `min`, `refine`
 * @param args what it was called with; anything beside a message is not known here
 */
export function checkedReader(
  reader: QuickReader,
  step: string,
  args: readonly unknown[],
): QuickReader | undefined {
  const [argument, message, ...more] = args;
  if (more.length > 0 || !isMessage(message)) return undefined;
  if (step === "clone") return args.length === 0 ? reader : undefined;
  if (step === "trim") return args.length === 0 && reader.isText === true ? trimmed(reader) : undefined;
  const check = checkOf(step, argument);
  return check === undefined ? undefined : { ...reader, read: (value) => checked(reader.read(value), check) };
}

/** What says nothing of what fits, such as whether zod looks at the next check when something is wrong. */
function isMessage(message: unknown): boolean {
  if (typeof message !== "object" || message === null)
    return message === undefined || typeof message === "string";
  return Object.keys(message).every((name) => name === "error" || name === "abort");
}

function checked(read: unknown, check: Check): unknown {
  return isUnread(read) || check(read) ? read : unfit;
}

function trimmed(reader: QuickReader): QuickReader {
  return {
    ...reader,
    read: (value) => {
      const read = reader.read(value);
      return typeof read === "string" ? read.trim() : read;
    },
  };
}

function checkOf(step: string, argument: unknown): Check | undefined {
  if (step === "min" && typeof argument === "number") return (value) => sizeOf(value) >= argument;
  if (step === "max" && typeof argument === "number") return (value) => sizeOf(value) <= argument;
  if (step === "regex" && argument instanceof RegExp) return (value) => matches(argument, value);
  if (step === "startsWith" && typeof argument === "string")
    return (value) => typeof value === "string" && value.startsWith(argument);
  if (step === "refine" && typeof argument === "function") return (value) => Boolean(argument(value));
  return undefined;
}

/** A number itself, the length of a list, the code points of a text. */
function sizeOf(value: unknown): number {
  if (typeof value === "number") return value;
  if (Array.isArray(value)) return value.length;
  return typeof value === "string" ? codePoints(value) : Number.NaN;
}

/** Surrogates that stand alone count as one each. */
function codePoints(text: string): number {
  return /[\uD800-\uDBFF]/.test(text) ? [...text].length : text.length;
}

function matches(pattern: RegExp, value: unknown): boolean {
  // One with the flag `g` or `y` begins where it ended the last time.
  pattern.lastIndex = 0;
  return typeof value === "string" && pattern.test(value);
}
