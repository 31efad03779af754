import { didYouMean, isPlainObject, joinPointer } from "../document/index.ts";
import { describeValue, type LocalisedText, type Problem } from "../errors/index.ts";
import { problemAt } from "../errors/problem-at.ts";
import { listed, meant } from "../errors/remedy-words.ts";
import { epochDay } from "../values/civil-day.ts";
import { atDenominator, readDecimal } from "../values/decimal.ts";
import type { Cell, Column, Literal, Ordered, RangeEnds } from "./table.ts";

/** Reads one cell: a literal, a list of them, a range, "any", or what it is not. */
export function readCell(
  written: unknown,
  at: string,
  column: Column,
  problems: Problem[],
): Cell | undefined {
  if (written === "any") return { is: "any" };
  if (isPlainObject(written) && Object.hasOwn(written, "not")) return negated(written, at, column, problems);
  return plainCell(written, at, column, problems);
}

/** The literals that a cell states, whatever they are: the type of a computed column is told by them. */
export function literalsIn(cell: unknown): readonly unknown[] {
  if (cell === "any") return [];
  if (Array.isArray(cell)) return cell;
  if (!isPlainObject(cell)) return [cell];
  if (Object.hasOwn(cell, "not")) return literalsIn(cell.not);
  return Object.values(cell);
}

function negated(
  written: Readonly<Record<string, unknown>>,
  at: string,
  column: Column,
  problems: Problem[],
): Cell | undefined {
  const place = joinPointer(at, "not");
  if (Object.keys(written).length !== 1) return fault(at, written, column, problems);
  const cell = plainCell(written.not, place, column, problems);
  return cell === undefined ? undefined : { is: "not", cell };
}

type PlainCell = Exclude<Cell, { readonly is: "not" | "any" }>;

function plainCell(written: unknown, at: string, column: Column, problems: Problem[]): PlainCell | undefined {
  if (isPlainObject(written)) return range(written, at, column, problems);
  const all: readonly unknown[] = Array.isArray(written) ? written : [written];
  if (all.length === 0) return fault(at, written, column, problems);
  const place = (index: number) => (Array.isArray(written) ? joinPointer(at, index) : at);
  const values = all.map((one, index) => literal(one, place(index), column, problems));
  if (!values.every((value) => value !== undefined)) return undefined;
  return { is: "values", written: all as readonly Literal[], values };
}

function range(
  written: Readonly<Record<string, unknown>>,
  at: string,
  column: Column,
  problems: Problem[],
): PlainCell | undefined {
  const { type } = column;
  const { from, to, below, ...others } = written;
  const ends = [from, to, below].filter((end) => end !== undefined);
  const isRange =
    Object.keys(others).length === 0 && ends.length > 0 && (to === undefined || below === undefined);
  if (!isRange || (type.kind !== "number" && type.kind !== "date"))
    return fault(at, written, column, problems);
  const read = (name: "from" | "to" | "below", otherwise: number) =>
    written[name] === undefined ? otherwise : literal(written[name], joinPointer(at, name), column, problems);
  const [first, until, end] = [read("from", -Infinity), read("to", Infinity), read("below", Infinity)];
  if (typeof first !== "number" || typeof until !== "number" || typeof end !== "number") return undefined;
  const last = Math.min(until, end - 1);
  if (first <= last) return { is: "range", first, last, ends: written as RangeEnds };
  problems.push(
    problemAt(
      "OGW762",
      at,
      {
        pl: "Ten zakres jest pusty: zaczyna się tam, gdzie się już skończył.",
        en: "This range is empty: it begins behind its end.",
      },
      {
        pl: "Zamień granice miejscami; „to” należy do zakresu, „below” już nie.",
        en: 'Swap its ends; "to" belongs to the range, "below" does not.',
      },
    ),
  );
  return undefined;
}

/** A literal as it is compared: an ordered one in the smallest unit. */
function literal(
  written: unknown,
  at: string,
  column: Column,
  problems: Problem[],
): Literal | number | undefined {
  const { type } = column;
  switch (type.kind) {
    case "boolean":
      if (typeof written === "boolean") return written;
      break;
    case "text":
      if (typeof written === "string") return written.normalize("NFC");
      break;
    case "code": {
      const code = typeof written === "string" ? written.normalize("NFC") : undefined;
      if (code !== undefined && (type.open || type.values.includes(code))) return code;
      if (code !== undefined) return unknownCode(code, at, type.values, problems);
      break;
    }
    default: {
      const value = orderedValue(written, type);
      if (value !== undefined) return value;
    }
  }
  return fault(at, written, column, problems);
}

function orderedValue(written: unknown, type: Ordered): number | undefined {
  if (type.kind === "date") return typeof written === "string" ? epochDay(written) : undefined;
  if (type.unit === "plain" && type.isDense !== true && typeof written !== "number") return undefined;
  if (typeof written !== "number" && typeof written !== "string") return undefined;
  const decimal = readDecimal(written);
  const value = decimal === undefined ? undefined : atDenominator(decimal, type.den);
  return value === undefined || type.isDense !== true ? value : value * 2;
}

function unknownCode(code: string, at: string, values: readonly string[], problems: Problem[]): undefined {
  problems.push(
    problemAt(
      "OGW762",
      at,
      { pl: `Na liście nie ma pozycji „${code}”.`, en: `The list has no value "${code}".` },
      meant(didYouMean(code, values), {
        pl: `Pozycje listy: ${listed(values)}.`,
        en: `Values of the list: ${listed(values)}.`,
      }),
    ),
  );
  return undefined;
}

const WANTED: Readonly<Record<string, LocalisedText>> = {
  boolean: { pl: "Pisz true, false albo „any”.", en: 'Write true, false or "any".' },
  text: {
    pl: 'Pisz tekst, listę tekstów, {"not": …} albo „any”.',
    en: 'Write a text, a list of texts, {"not": …} or "any".',
  },
  code: {
    pl: 'Pisz pozycję listy, kilka w nawiasie [ ], {"not": …} albo „any”.',
    en: 'Write a value of the list, several in [ ], {"not": …} or "any".',
  },
  money: {
    pl: 'Pisz złote z kropką, np. 1500 albo "1500.00", zakres {"from": …, "to": …} lub {"from": …, "below": …}, {"not": …} albo „any”.',
    en: 'Write złoty with a dot, such as 1500 or "1500.00", a range {"from": …, "to": …} or {"from": …, "below": …}, {"not": …} or "any".',
  },
  number: {
    pl: 'Pisz liczbę, zakres {"from": …, "to": …} lub {"from": …, "below": …}, {"not": …} albo „any”.',
    en: 'Write a number, a range {"from": …, "to": …} or {"from": …, "below": …}, {"not": …} or "any".',
  },
  date: {
    pl: 'Pisz datę „RRRR-MM-DD”, zakres {"from": …, "to": …} lub {"from": …, "below": …}, {"not": …} albo „any”.',
    en: 'Write a date "YYYY-MM-DD", a range {"from": …, "to": …} or {"from": …, "below": …}, {"not": …} or "any".',
  },
};

/** Words that a cell may have. */
const CELL_WORDS = ["from", "to", "below", "not"];

function fault(at: string, written: unknown, { title, type }: Column, problems: Problem[]): undefined {
  const key = type.kind === "number" && type.unit !== "plain" ? "money" : type.kind;
  const strange = isPlainObject(written)
    ? Object.keys(written).find((word) => !CELL_WORDS.includes(word))
    : undefined;
  problems.push(
    problemAt(
      "OGW762",
      at,
      {
        pl: `${strange === undefined ? describeValue(written, "pl") : `Słowo „${strange}”`} nie pasuje do kolumny „${title.pl}”.`,
        en: `${strange === undefined ? describeValue(written) : `The word "${strange}"`} does not fit the column "${title.en}".`,
      },
      WANTED[key] ?? { pl: "Popraw komórkę.", en: "Correct the cell." },
    ),
  );
  return undefined;
}
