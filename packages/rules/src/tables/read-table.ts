import { isPlainObject, joinPointer } from "../document/index.ts";
import { tellUnknownKeys } from "../document/unknown-keys.ts";
import { describeValue, type LocalisedText, type Problem } from "../errors/index.ts";
import { problemAt } from "../errors/problem-at.ts";
import { decisionTableLimits } from "../limits/decision-table-limits.ts";
import { beyondLimit } from "../limits/limit.ts";
import { literalsIn, readCell } from "./read-cell.ts";
import { readColumns } from "./read-columns.ts";
import type { Column, DecisionTable, ResultKind, Row } from "./table.ts";
import type { TableContext } from "./table-context.ts";

const MEMBERS = ["columns", "rows", "hit", "otherwise"] as const;

/** Reads a decision table; undefined after reporting what is wrong with it, each fault at its cell. */
export function readTable(
  written: unknown,
  at: string,
  result: ResultKind,
  context: TableContext,
  problems: Problem[],
): DecisionTable | undefined {
  if (!isPlainObject(written))
    return shapeFault(
      at,
      { pl: "Tabela to obiekt z „columns” i „rows”.", en: 'A table is an object with "columns" and "rows".' },
      problems,
    );
  tellUnknownKeys(written, { allowed: MEMBERS, at, list: 20 }, (place, text, remedy) => {
    problems.push(problemAt("OGW760", place, text, remedy));
  });
  const { columns, rows, hit = "unique", otherwise } = written;
  const listed = listOf(columns, joinPointer(at, "columns"), decisionTableLimits.columns, problems);
  const all = listOf(rows, joinPointer(at, "rows"), decisionTableLimits.rows, problems);
  if (hit !== "unique" && hit !== "first")
    return shapeFault(
      joinPointer(at, "hit"),
      {
        pl: `„hit” nie może mieć wartości ${describeValue(hit, "pl")}; dozwolone: unique, first.`,
        en: `"hit" cannot be ${describeValue(hit)}; allowed: unique, first.`,
      },
      problems,
    );
  if (listed === undefined || all === undefined) return undefined;
  const literals = (column: number) =>
    all.flatMap((row) => (isPlainObject(row) && Array.isArray(row.when) ? literalsIn(row.when[column]) : []));
  const beyond = beyondSize(listed.length * all.length, listed.flatMap((_, index) => literals(index)).length);
  if (beyond !== undefined) {
    problems.push(beyondLimit(beyond, at));
    return undefined;
  }
  const read = readColumns(listed, joinPointer(at, "columns"), literals, context, problems);
  if (read === undefined) return undefined;
  const done = all.map((row, index) =>
    readRow(row, joinPointer(joinPointer(at, "rows"), index), read, result, problems),
  );
  const other = otherwise === undefined ? undefined : { gives: otherwise, at: joinPointer(at, "otherwise") };
  const isSound = other === undefined || isResult(other.gives, other.at, result, problems);
  if (!isSound || !done.every((row) => row !== undefined)) return undefined;
  return { at, columns: read, rows: done, hit, otherwise: other, result };
}

/** The limit that so many cells, with so many values in them, are beyond. */
function beyondSize(
  cells: number,
  values: number,
): (typeof decisionTableLimits)["cells" | "literals"] | undefined {
  if (cells > decisionTableLimits.cells.max) return decisionTableLimits.cells;
  return values > decisionTableLimits.literals.max ? decisionTableLimits.literals : undefined;
}

function listOf(
  written: unknown,
  at: string,
  limit: (typeof decisionTableLimits)["rows" | "columns"],
  problems: Problem[],
): readonly unknown[] | undefined {
  if (!Array.isArray(written) || written.length === 0)
    return shapeFault(
      at,
      { pl: "Tu ma stać niepusta lista.", en: "A list that is not empty is needed here." },
      problems,
    );
  if (written.length <= limit.max) return written;
  problems.push(beyondLimit(limit, at));
  return undefined;
}

const EXAMPLE: LocalisedText = {
  pl: 'Na przykład {"columns": ["applicant.kind", "requested"], "hit": "unique", "rows": [{"when": ["ngo", {"to": 8000}], "then": "met"}], "otherwise": "notMet"}.',
  en: 'For example {"columns": ["applicant.kind", "requested"], "hit": "unique", "rows": [{"when": ["ngo", {"to": 8000}], "then": "met"}], "otherwise": "notMet"}.',
};

function shapeFault(at: string, message: LocalisedText, problems: Problem[]): undefined {
  problems.push(problemAt("OGW760", at, message, EXAMPLE));
  return undefined;
}

function readRow(
  written: unknown,
  at: string,
  columns: readonly Column[],
  result: ResultKind,
  problems: Problem[],
): Row | undefined {
  if (!isPlainObject(written) || !Array.isArray(written.when) || written.then === undefined)
    return shapeFault(
      at,
      { pl: "Wiersz to obiekt z „when” i „then”.", en: 'A row is an object with "when" and "then".' },
      problems,
    );
  tellUnknownKeys(written, { allowed: ["when", "then", "basis"], at, list: 20 }, (place, text, remedy) => {
    problems.push(problemAt("OGW760", place, text, remedy));
  });
  if (written.basis !== undefined && typeof written.basis !== "string")
    return shapeFault(
      joinPointer(at, "basis"),
      { pl: "„basis” wiersza to jedna podstawa, tekst.", en: '"basis" of a row is one legal basis, a text.' },
      problems,
    );
  const when = joinPointer(at, "when");
  if (written.when.length !== columns.length) {
    const [has, needs] = [written.when.length, columns.length];
    problems.push(
      problemAt(
        "OGW761",
        when,
        {
          pl: `Wiersz ma tyle komórek: ${has}, a tabela tyle kolumn: ${needs}.`,
          en: `The row has ${has} cells, but the table ${needs} columns.`,
        },
        {
          pl: "Podaj po jednej komórce na kolumnę; „any” pasuje do wszystkiego.",
          en: 'Give one cell for each column; "any" fits everything.',
        },
      ),
    );
    return undefined;
  }
  const cells = columns.map((column, index) =>
    readCell((written.when as readonly unknown[])[index], joinPointer(when, index), column, problems),
  );
  const isSound = isResult(written.then, joinPointer(at, "then"), result, problems);
  if (!isSound || !cells.every((cell) => cell !== undefined)) return undefined;
  const { basis } = written;
  return { at, cells, gives: written.then, ...(typeof basis === "string" ? { basis } : {}) };
}

const RESULTS: Readonly<Record<ResultKind, LocalisedText>> = {
  verdict: { pl: "Reguła daje „met” albo „notMet”.", en: 'A rule gives "met" or "notMet".' },
  points: {
    pl: "Reguła punktowa daje liczbę punktów od 0.",
    en: "A scoring rule gives a number of points from 0.",
  },
  value: {
    pl: "Obliczenie daje wartość albo wyrażenie.",
    en: "A calculation gives a value or an expression.",
  },
};

function isResult(then: unknown, at: string, result: ResultKind, problems: Problem[]): boolean {
  const fits = {
    verdict: then === "met" || then === "notMet",
    points: (typeof then === "number" && then >= 0) || isPlainObject(then),
    value: ["string", "number", "boolean"].includes(typeof then) || isPlainObject(then),
  }[result];
  if (!fits)
    problems.push(
      problemAt(
        "OGW768",
        at,
        {
          pl: `Wynikiem nie może być ${describeValue(then, "pl")}.`,
          en: `The result cannot be ${describeValue(then)}.`,
        },
        RESULTS[result],
      ),
    );
  return fits;
}
