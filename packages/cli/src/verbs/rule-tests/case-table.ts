import type { JsonSchema } from "@opus/grant-rules";
import { beyondLimit, partLimits } from "@opus/grant-rules/bounds";
import { isCivilDate } from "@opus/grant-rules/calendar";
import type { Place, Problem } from "@opus/grant-rules/errors";
import { columnMap } from "../../csv/column-map.ts";
import { foldedHeading } from "../../csv/heading.ts";
import { readRow } from "../../csv/table-answers.ts";
import { type ColumnMap, readHeader, type TableFault } from "../../csv/table-columns.ts";
import { openTable, type Separator, type Table, type TableRow } from "../../csv/table-rows.ts";
import { VERDICT_NAMES } from "../../wording/verdict-names.ts";
import { readWrittenDay } from "../../written/written-day.ts";
import type { WrittenCases } from "./written-cases.ts";

/** What a column says of the case itself, by the names that its header may have. */
const OF_CASE = {
  rule: ["rule", "reguła"],
  verdict: ["verdict", "wynik"],
  points: ["points", "punkty"],
  on: ["on", "dzień"],
  name: ["name", "nazwa"],
} as const;

type Part = keyof typeof OF_CASE;

/** A header taken apart: which columns tell of the case, and which hold answers. */
interface CaseHeader {
  readonly parts: ReadonlyMap<Part, { readonly index: number; readonly header: string }>;
  readonly columns: ReturnType<typeof readHeader>["columns"];
  readonly width: number;
}

/**
 * Opens a table of rule cases and reads it.
 *
 * @throws VerbFailure OGW602 and OGW603 for the file, OGW786 and OGW789 for a table that cannot be read
 */
export function readCasesOfTable(
  cwd: string,
  path: string,
  form: JsonSchema,
  { separator, columns }: CaseTableOptions,
): Promise<WrittenCases> {
  const map = columnMap(cwd, columns, form, Object.keys(OF_CASE));
  return readCaseTable(openTable(cwd, path, separator), form, map);
}

/** How a table of cases is read. */
export interface CaseTableOptions {
  readonly separator?: Separator | undefined;
  /** The programme, beside which a map of headings may stand, and the one that is named. */
  readonly columns: { readonly programme: string; readonly named: string | undefined };
}

/**
 * Reads rule cases from a table: a row is a case, with the rule, what is expected of it, and answers by the paths or titles
 * of their fields. Places of what is wrong are rows and columns of the table. Cases are held against each other, so they
 * are kept, and a table with more rows than there may be cases is read no further.
 *
 * @throws VerbFailure OGW786 and OGW789 for a table that cannot be read
 */
export async function readCaseTable(
  table: Table,
  form: JsonSchema,
  map: ColumnMap | undefined,
): Promise<WrittenCases> {
  const list: unknown[] = [];
  const rows: number[] = [];
  const faults: TableFault[] = [];
  let header: CaseHeader | undefined;
  let left = MOST.max;
  for await (const row of table.rows()) {
    if (header === undefined) {
      header = headerOf(row.cells, { form, map }, faults);
      continue;
    }
    left -= 1;
    if (left < 0) break;
    const read = caseOf(row, header, faults);
    if (read === undefined) continue;
    list.push(read);
    rows.push(row.number);
  }
  const placeOf = (pointer: string): Place => placeIn(pointer, rows);
  const problems = faults.map(problemOf);
  const kept = { file: table.path, fileOf: () => table.path, at: "/cases" };
  const document = { problems, placeOf, placeOfName: placeOf };
  if (left >= 0) return { ...kept, document: { ...document, value: { cases: list } }, list };
  return {
    ...kept,
    document: { ...document, problems: [beyondLimit(MOST, ""), ...problems], value: undefined },
    list: [],
  };
}

/** Most rows that are kept. */
const MOST = partLimits.cases.items.limit;

/** What a header is read with. */
interface HeaderGround {
  readonly form: JsonSchema;
  readonly map: ColumnMap | undefined;
}

function headerOf(cells: readonly string[], { form, map }: HeaderGround, faults: TableFault[]): CaseHeader {
  const parts = new Map<Part, { index: number; header: string }>();
  const answers = cells.map((cell, index) => {
    const folded = foldedHeading(cell);
    const part = partCalled(map?.headings.get(folded)?.path ?? folded);
    if (part === undefined || parts.has(part)) return cell;
    parts.set(part, { index, header: cell.trim() });
    return undefined;
  });
  const isAnswer = (index: number) => answers[index] !== undefined;
  const read = readHeader(
    cells.filter((_, index) => isAnswer(index)),
    form,
    map,
  );
  // Columns are counted as the table has them, with those of the case among them.
  const places = [...cells.keys()].filter(isAnswer);
  const inTable = (index: number) => places[index] ?? index;
  faults.push(...read.faults.map((fault) => ({ ...fault, column: inTable(fault.column - 1) + 1 })));
  if (!parts.has("rule")) faults.push(missing("rule"));
  if (!parts.has("verdict") && !parts.has("points")) faults.push(missing("verdict"));
  const columns = read.columns.map((column) => ({ ...column, index: inTable(column.index) }));
  return { parts, columns, width: cells.length };
}

function partCalled(header: string): Part | undefined {
  const names = Object.entries(OF_CASE) as [Part, readonly string[]][];
  return names.find(([, called]) => called.includes(header))?.[0];
}

/** The case of a row; undefined when a cell of it cannot be read, or none of it is filled. */
function caseOf(row: TableRow, { parts, columns, width }: CaseHeader, faults: TableFault[]): unknown {
  const cell = (part: Part) => (row.cells[parts.get(part)?.index ?? -1] ?? "").trim();
  const { answers, faults: unread } = readRow(row, columns, width);
  const wrong: TableFault[] = [...unread];
  const fault = (part: Part, pl: string, en: string) =>
    wrong.push({
      code: "OGW788",
      row: row.number,
      column: (parts.get(part)?.index ?? 0) + 1,
      header: parts.get(part)?.header ?? "",
      message: { pl: "Tej komórki nie da się odczytać.", en: "This cell cannot be read." },
      remedy: { pl: `Tu ma być ${pl}.`, en: `It has to be ${en}.` },
    });
  const verdict = verdictCalled(cell("verdict"));
  if (cell("verdict") !== "" && verdict === undefined)
    fault("verdict", `jedno z: ${verdicts("pl")}`, `one of: ${verdicts("en")}`);
  const points = cell("points") === "" ? undefined : Number(cell("points").replace(",", "."));
  if (points !== undefined && !Number.isFinite(points)) fault("points", "liczba", "a number");
  const on = cell("on") === "" ? undefined : readWrittenDay(cell("on"));
  if (cell("on") !== "" && !isCivilDate(on))
    fault("on", "dzień, np. 2027-03-31", "a day, such as 2027-03-31");
  faults.push(...wrong);
  if (wrong.length > 0) return undefined;
  const name = cell("name");
  return {
    // Names are unique in a file of cases, which nobody heeds in a table.
    name: name === "" ? `#${row.number}` : `${name} #${row.number}`,
    rule: cell("rule"),
    ...(on === undefined ? {} : { on }),
    facts: answers,
    expect: { ...(verdict === undefined ? {} : { verdict }), ...(points === undefined ? {} : { points }) },
  };
}

function verdictCalled(written: string): string | undefined {
  const folded = written.toLowerCase();
  return Object.entries(VERDICT_NAMES).find(([code, { pl, en }]) =>
    [code, pl, en].some((name) => name.toLowerCase() === folded),
  )?.[0];
}

function verdicts(lang: "pl" | "en"): string {
  return Object.values(VERDICT_NAMES)
    .map((name) => name[lang])
    .join(", ");
}

function missing(part: Part): TableFault {
  const [en, pl] = OF_CASE[part];
  return {
    code: "OGW787",
    row: 1,
    column: 1,
    header: "",
    message: { pl: `W nagłówku brakuje kolumny „${pl}”.`, en: `The header lacks the column “${en}”.` },
    remedy: {
      pl: "Tabela przypadków ma kolumny „reguła” i „wynik” albo „punkty”, a dalej odpowiedzi.",
      en: "A table of cases has the columns “rule” and “verdict” or “points”, and answers beside them.",
    },
  };
}

function problemOf({ code, row, column, header, message, remedy }: TableFault): Problem {
  const named = header === "" ? "" : `${header}: `;
  return {
    code,
    pointer: `/table/${row}/${column}`,
    severity: "error",
    message: { pl: `${named}${message.pl}`, en: `${named}${message.en}` },
    remedy,
  };
}

function placeIn(pointer: string, rows: readonly number[]): Place {
  const [, root, first, second] = pointer.split("/");
  if (root === "table") return { line: Number(first), column: Number(second) };
  return { line: rows[Number(first)] ?? 1, column: 1 };
}
