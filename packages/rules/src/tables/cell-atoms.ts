import type { LocalisedText } from "../errors/index.ts";
import { dayText, shownAmount } from "./shown-amount.ts";
import type { Cell, Column, Ordered, Row } from "./table.ts";

/**
 * The values of one column, in as few parts as the cells tell apart: every cell holds for all of a part, or for none of it.
 * So what is true of one value of each part is true of all values.
 */
export interface Atoms {
  readonly count: number;
  /** For which parts the cell of each row holds, a bit a part. */
  readonly masks: readonly bigint[];
  /** A value of a part, in words. */
  example(atom: number): LocalisedText;
}

/** Cuts the values of a column into parts. */
export function atomsOf(column: Column, index: number, rows: readonly Row[]): Atoms {
  const cells = rows.map(({ cells: all }) => all[index] as Cell);
  const { type } = column;
  return type.kind === "number" || type.kind === "date"
    ? orderedAtoms(type, cells)
    : namedAtoms(column, cells);
}

/** Choices, yes and no, texts: each that is named, and any other where there may be one. */
function namedAtoms({ type }: Column, cells: readonly Cell[]): Atoms {
  const named = new Set(cells.flatMap((cell) => valuesOf(cell)));
  const all: readonly unknown[] =
    type.kind === "boolean"
      ? [true, false]
      : type.kind === "code" && !type.open
        ? type.values
        : [...new Set([...(type.kind === "code" ? type.values : []), ...named]), OTHER];
  const labels = type.kind === "code" ? type.labels : undefined;
  return {
    count: all.length,
    masks: cells.map((cell) => maskOf(all, (value) => fitsNamed(cell, value))),
    example: (atom) => namedExample(all[atom], labels),
  };
}

/** A bit for each of several parts that pass a test, the first one lowest. */
function maskOf<Part>(parts: readonly Part[], test: (part: Part) => boolean): bigint {
  const bits = parts.map((part) => (test(part) ? "1" : "0"));
  return BigInt(`0b${bits.reverse().join("") || "0"}`);
}

/** Stands for every value that no cell names. */
const OTHER = Symbol("other");

function valuesOf(cell: Cell): readonly unknown[] {
  if (cell.is === "not") return valuesOf(cell.cell);
  return cell.is === "values" ? cell.values : [];
}

function fitsNamed(cell: Cell, value: unknown): boolean {
  if (cell.is === "not") return !fitsNamed(cell.cell, value);
  return cell.is === "any" || (cell.is === "values" && cell.values.some((one) => one === value));
}

function namedExample(
  value: unknown,
  labels: Readonly<Record<string, LocalisedText>> | undefined,
): LocalisedText {
  if (value === OTHER) return { pl: "inna wartość", en: "another value" };
  if (value === true) return { pl: "tak", en: "yes" };
  if (value === false) return { pl: "nie", en: "no" };
  const code = String(value);
  const { pl, en } =
    labels !== undefined && Object.hasOwn(labels, code)
      ? (labels[code] as LocalisedText)
      : { pl: code, en: code };
  return { pl: `„${pl}”`, en: `“${en}”` };
}

interface Interval {
  readonly first: number;
  readonly last: number;
}

/** Numbers and days: the stretches between the ends that cells name. */
function orderedAtoms(type: Ordered, cells: readonly Cell[]): Atoms {
  const cuts = new Set<number>();
  for (const { first, last } of cells.flatMap(intervalsOf)) {
    if (first > type.lo && first <= type.hi) cuts.add(first);
    if (last + 1 > type.lo && last < type.hi) cuts.add(last + 1);
  }
  const starts = [type.lo, ...[...cuts].sort((one, other) => one - other)];
  const stretches = starts
    .map((first, index) => ({ first, last: (starts[index + 1] ?? type.hi + 1) - 1 }))
    .flatMap((stretch) => inSteps(stretch, type.step));
  return {
    count: stretches.length,
    masks: cells.map((cell) => maskOf(stretches, fitsOrdered(cell))),
    example: (atom) => orderedExample(stretches[atom] as Interval, type),
  };
}

/** The part of a stretch that values can lie in; none where no multiple of the step lies there. */
function inSteps({ first, last }: Interval, step: number): readonly Interval[] {
  if (step <= 1) return [{ first, last }];
  const [low, high] = [Math.ceil(first / step) * step, Math.floor(last / step) * step];
  return low <= high ? [{ first: low, last: high }] : [];
}

function intervalsOf(cell: Cell): readonly Interval[] {
  switch (cell.is) {
    case "any":
      return [];
    case "not":
      return intervalsOf(cell.cell);
    case "range":
      return [cell];
    case "values":
      return cell.values.map((value) => ({ first: Number(value), last: Number(value) }));
  }
}

/** Whether a cell holds for a stretch; a stretch lies in each of its intervals whole, or not at all. */
function fitsOrdered(cell: Cell): (stretch: Interval) => boolean {
  if (cell.is === "any") return () => true;
  if (cell.is === "not") {
    const fits = fitsOrdered(cell.cell);
    return (stretch) => !fits(stretch);
  }
  const intervals = intervalsOf(cell);
  if (intervals.every(({ first, last }) => first === last)) {
    const values = new Set(intervals.map(({ first }) => first));
    return ({ first, last }) => first === last && values.has(first);
  }
  return ({ first, last }) => intervals.some((one) => one.first <= first && last <= one.last);
}

function orderedExample({ first, last }: Interval, type: Ordered): LocalisedText {
  const value = Number.isFinite(first) ? first : Number.isFinite(last) ? last : 0;
  return type.kind === "date" ? dayText(value) : shownAmount(value, type);
}
