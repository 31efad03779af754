import type { LocalisedText } from "@opus/grant-rules/errors";
import type { ColumnMap, TableFault } from "../../csv/table-columns.ts";
import type { Table } from "../../csv/table-rows.ts";
import type { Session } from "../../terminal/session.ts";
import { VERDICT_SIGNS } from "../../wording/verdict-names.ts";
import type { TableSummary } from "./table-summary.ts";
import type { TriedRow } from "./tried-row.ts";

/** How a table is read and told. */
export interface TableOptions {
  readonly table: Table;
  /** What its headings mean, where somebody says so. */
  readonly map: ColumnMap | undefined;
  readonly json: boolean;
  /** Counts alone, without a report of each row. */
  readonly summary: boolean;
}

/** What is told, and to whom. */
export interface TableTelling extends TableOptions {
  readonly session: Session;
}

const SEPARATOR_NAMES = {
  semicolon: { pl: "średnik", en: "semicolon" },
  comma: { pl: "przecinek", en: "comma" },
  tab: { pl: "tabulator", en: "tab" },
} as const satisfies Record<Table["separator"], LocalisedText>;

/** Says what the table was taken to be. */
export function tellAssumed({ table, json, session: { print, say } }: TableTelling): void {
  if (json) return;
  const { path, encoding, separator } = table;
  const name = SEPARATOR_NAMES[separator];
  print(
    say({
      pl: `${path}: przyjęto kodowanie ${encoding}, separator ${name.pl}.`,
      en: `${path}: taken to be ${encoding}, separated by ${name.en}.`,
    }),
  );
}

/** Says something of the whole table that is no fault of it. */
export function tellNote(note: LocalisedText, { table, json, session: { print, say } }: TableTelling): void {
  print(json ? JSON.stringify({ note: say(note) }) : `${table.path}: ${say(note)}`);
}

/** Says what is wrong with a heading or a cell, with row, column and remedy. */
export function tellFault(fault: TableFault, { table, json, session }: TableTelling): void {
  const { row, column, header, code, message, remedy } = fault;
  const { print, lang, say } = session;
  if (json) {
    print(JSON.stringify({ row, column, header, code, message: message[lang], remedy: remedy[lang] }));
    return;
  }
  const place = say({
    pl: `${table.path}, wiersz ${row}, kolumna ${column}${header === "" ? "" : ` („${header}”)`}`,
    en: `${table.path}, row ${row}, column ${column}${header === "" ? "" : ` (“${header}”)`}`,
  });
  print(`${place}  ${code}  ${message[lang]}`, `    → ${remedy[lang]}`);
}

/** Says what the form and the rules say of a row. */
const UNANSWERED: LocalisedText = { pl: "bez odpowiedzi", en: "unanswered" };

export function tellRow(row: number, tried: TriedRow, { table, json, session }: TableTelling): void {
  const { verdict, text, open, blank, problems } = tried;
  const left = blank.map((pointer) => pointer.slice(1).replaceAll("/", "."));
  const { print, say, lang } = session;
  if (json) {
    const found = problems.map(({ code, pointer, message }) => ({ code, pointer, message: message[lang] }));
    print(JSON.stringify({ row, verdict: verdict ?? null, text, rules: open, blank: left, problems: found }));
    return;
  }
  for (const { code, pointer, message, remedy } of problems) {
    const field = pointer.slice(1).replaceAll("/", ".");
    const place = say({
      pl: `${table.path}, wiersz ${row}, ${field}`,
      en: `${table.path}, row ${row}, ${field}`,
    });
    print(`${place}  ${code}  ${message[lang]}`, `    → ${remedy[lang]}`);
  }
  const sign = verdict === undefined ? "–" : VERDICT_SIGNS[verdict];
  const unanswered = left.length === 0 ? [] : [`${say(UNANSWERED)}: ${left.join(", ")}`];
  const why = [...(open.length === 0 ? [] : [open.join(", ")]), ...unanswered].join("; ");
  const rules = why === "" ? "" : `  (${why})`;
  print(`${sign} ${say({ pl: "wiersz", en: "row" })} ${row}: ${text ?? ""}${rules}`);
}

/** Says what all rows came to; without a report of each, also what was wrong how often, and which rules stopped how many. */
export function tellSummary(
  counts: TableSummary,
  isSound: boolean,
  { json, summary, session }: TableTelling,
): void {
  const { print, say, lang } = session;
  const { rows, faulty, verdicts } = counts;
  const rules = [...counts.rules].sort(([, one], [, other]) => other - one);
  if (json) {
    if (!summary) return;
    const faults = counts.kinds.map(({ code, where, message, count, firstRow }) => {
      return { code, where: where[lang], message: message[lang], count, firstRow };
    });
    print(JSON.stringify({ rows, faulty, verdicts, rules: Object.fromEntries(rules), faults }));
    return;
  }
  if (summary) {
    for (const { code, where, message, remedy, count, firstRow } of counts.kinds) {
      const place = say({
        pl: `${where.pl}: wierszy ${count}, pierwszy ${firstRow}`,
        en: `${where.en}: rows ${count}, the first ${firstRow}`,
      });
      print(`${place}  ${code}  ${message[lang]}`, `    → ${remedy[lang]}`);
    }
    for (const [rule, count] of rules) {
      print(
        say({
          pl: `  ${rule}: wiersze, w których reguły nie spełniono albo nie rozstrzygnięto: ${count}`,
          en: `  ${rule}: rows in which the rule is not met or undetermined: ${count}`,
        }),
      );
    }
  }
  const sign = isSound ? "✓" : "✗";
  const { met, notMet, undetermined } = verdicts;
  print(
    say({
      pl: `${sign} wiersze ${rows}: spełnione ${met}, niespełnione ${notMet}, nierozstrzygnięte ${undetermined}; z błędnymi komórkami ${faulty}`,
      en: `${sign} rows ${rows}: met ${met}, not met ${notMet}, undetermined ${undetermined}; with faulty cells ${faulty}`,
    }),
  );
}
