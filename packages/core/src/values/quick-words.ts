import type * as z from "zod";
import { isUnread, type QuickReader, type ReaderOf, unfit, unsure } from "./quick-reading.ts";

/** How deep JSON is followed; zod knows what to do with a value that contains itself. */
const DEEPEST = 64;

const DAY =
  /^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$/;
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** The reader of what a word of zod makes of its arguments; undefined where they have more than is known here. */
export function wordReader(
  word: string | undefined,
  args: readonly unknown[],
  readerOf: ReaderOf,
): QuickReader | undefined {
  if (word === undefined) return undefined;
  return args.length === 0 ? plainReaders[word as keyof typeof plainReaders] : madeOf(word, args, readerOf);
}

const plainReaders = {
  boolean: onlyIf((value) => typeof value === "boolean"),
  int: onlyIf((value) => Number.isSafeInteger(value)),
  "iso.date": { ...onlyIf((value) => typeof value === "string" && DAY.test(value)), isText: true },
  json: { read: (value: unknown) => jsonRead(value, 0) },
  number: onlyIf((value) => Number.isFinite(value)),
  string: { ...onlyIf((value) => typeof value === "string"), isText: true },
  undefined: onlyIf((value) => value === undefined),
  unknown: { read: (value: unknown) => value },
} satisfies Readonly<Record<string, QuickReader>>;

function madeOf(word: string, args: readonly unknown[], readerOf: ReaderOf) {
  const [first, second, ...more] = args;
  if (word === "record" && more.length === 0) return recordReader(first, second, readerOf);
  if (args.length > 1) return undefined;
  if (word === "array") return arrayReader(readerOf(first as z.ZodType));
  if (word === "union" && Array.isArray(first)) return unionReader(first.map((one) => readerOf(one)));
  if (word === "enum" && Array.isArray(first)) return oneOf(first);
  if (word === "literal") return oneOf(Array.isArray(first) ? first : [first]);
  return word === "iso.datetime" && hasOffset(first) ? instantReader : undefined;
}

function onlyIf(fits: (value: unknown) => boolean): QuickReader {
  return { read: (value) => (fits(value) ? value : unfit) };
}

function oneOf(values: readonly unknown[]): QuickReader {
  const known = new Set(values);
  return onlyIf((value) => known.has(value));
}

function hasOffset(options: unknown): boolean {
  return JSON.stringify(options) === '{"offset":true}';
}

const instantReader: QuickReader = {
  ...onlyIf(
    (value) =>
      typeof value === "string" &&
      value[10] === "T" &&
      DAY.test(value.slice(0, 10)) &&
      TIME.test(value.slice(11)),
  ),
  isText: true,
};

function arrayReader(item: QuickReader | undefined): QuickReader | undefined {
  if (item === undefined) return undefined;
  return { read: (value) => (Array.isArray(value) ? arrayRead(value, item.read) : unfit) };
}

/** Holes of a list are read too. */
function arrayRead(values: readonly unknown[], readItem: QuickReader["read"]): unknown {
  const read: unknown[] = Array(values.length);
  for (let index = 0; index < values.length; index++) {
    const one = readItem(values[index]);
    if (isUnread(one)) return one;
    read[index] = one;
  }
  return read;
}

/** Where an option is unsure, those behind it are not asked: zod takes the first that fits. */
function unionReader(options: readonly (QuickReader | undefined)[]): QuickReader | undefined {
  const sure = options.filter((option) => option !== undefined);
  if (sure.length < options.length) return undefined;
  return {
    isOptional: sure.some(({ isOptional }) => isOptional === true),
    read(value) {
      for (const option of sure) {
        const read = option.read(value);
        if (read !== unfit) return read;
      }
      return unfit;
    },
  };
}

function recordReader(names: unknown, values: unknown, readerOf: ReaderOf): QuickReader | undefined {
  const name = readerOf(names as z.ZodType);
  const member = readerOf(values as z.ZodType);
  if (name?.isText !== true || member === undefined) return undefined;
  return { read: (value) => recordRead(value, name.read, member.read) };
}

function recordRead(value: unknown, readName: QuickReader["read"], readMember: QuickReader["read"]): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return unfit;
  // What zod holds for plain depends on its constructor; of what is not made by `{}` or JSON only zod can tell.
  if (Object.getPrototypeOf(value) !== Object.prototype || Object.hasOwn(value, "constructor")) return unsure;
  const input = value as Readonly<Record<string, unknown>>;
  const read: Record<string, unknown> = {};
  for (const key of Reflect.ownKeys(input)) {
    if (key === "__proto__" || !Object.prototype.propertyIsEnumerable.call(input, key)) continue;
    const name = readName(key);
    if (isUnread(name)) return name;
    if (name === "__proto__") continue;
    const member = readMember(input[key as string]);
    if (isUnread(member)) return member;
    read[name as string] = member;
  }
  return read;
}

function jsonRead(value: unknown, depth: number): unknown {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : unfit;
  if (typeof value !== "object") return unfit;
  if (depth === DEEPEST) return unsure;
  const inner = (member: unknown) => jsonRead(member, depth + 1);
  return Array.isArray(value) ? arrayRead(value, inner) : recordRead(value, plainReaders.string.read, inner);
}
