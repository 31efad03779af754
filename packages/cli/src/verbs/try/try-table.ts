import type { Lang, Problem } from "@opus/grant-rules/errors";
import { readRow } from "../../csv/table-answers.ts";
import { readHeader, type TableFault } from "../../csv/table-columns.ts";
import type { Table } from "../../csv/table-rows.ts";
import { EXIT } from "../../failure/exit-code.ts";
import type { Session } from "../../terminal/session.ts";
import { VERDICT_SIGNS } from "../../wording/verdict-names.ts";
import { type Trial, tryRules } from "./try-rules.ts";
import type { WholeVerdict } from "./whole-verdict.ts";

/** What is tried on every row of a table. */
export type TableTrial = Omit<Trial, "answers">;

/** What the rows of a table came to. */
interface Counts {
  rows: number;
  /** Rows with a cell that could not be read. */
  faulty: number;
  readonly verdicts: Record<WholeVerdict, number>;
}

/**
 * Tries every row of a table on the rules, one after another, with a report of each: what cannot be read, with row,
 * column and reason, and what the rules come to. Nothing is kept of a row once it is told.
 */
export async function tryTable(
  trial: TableTrial,
  table: Table,
  json: boolean,
  session: Session,
): Promise<void> {
  const { form } = trial.programme.document;
  const counts: Counts = { rows: 0, faulty: 0, verdicts: { met: 0, notMet: 0, undetermined: 0 } };
  let header: ReturnType<typeof readHeader> | undefined;
  let width = 0;
  if (!json) session.print(assumed(table, session));
  for await (const row of table.rows()) {
    if (header === undefined) {
      header = readHeader(row.cells, form);
      width = row.cells.length;
      for (const fault of header.faults) tellFault(fault, table, json, session);
      continue;
    }
    const { answers, faults } = readRow(row, header.columns, width);
    for (const fault of faults) tellFault(fault, table, json, session);
    counts.rows += 1;
    const tried = tryRow(trial, `${table.path}:${row.number}`, answers, session.lang);
    if (faults.length > 0 || tried.problems.length > 0) counts.faulty += 1;
    if (tried.verdict !== undefined) counts.verdicts[tried.verdict] += 1;
    tellRow(row.number, tried, { table, json, session });
  }
  const isSound = header !== undefined && header.faults.length === 0 && counts.faulty === 0;
  if (!json) session.print(summary(counts, isSound, session));
  session.exitCode = isSound ? EXIT.ok : EXIT.findings;
}

interface TriedRow {
  readonly verdict?: WholeVerdict;
  readonly text: string | null;
  /** Rules that are not met, or that nobody can tell. */
  readonly open: readonly string[];
  /** What the form says of the answers. */
  readonly problems: readonly Problem[];
}

function tryRow(trial: TableTrial, path: string, answers: object, lang: Lang): TriedRow {
  const tried = tryRules({ ...trial, answers: { path, text: JSON.stringify(answers) } }, lang);
  const open = tried.rules.filter(({ verdict }) => verdict !== "met" && verdict !== "notApplicable");
  return {
    ...(tried.whole === undefined ? {} : { verdict: tried.whole.verdict }),
    text: tried.whole?.text ?? null,
    open: open.map(({ rule }) => rule),
    problems: tried.problems.filter(({ severity }) => severity === "error"),
  };
}

function tellFault(fault: TableFault, { path }: Table, json: boolean, { print, lang, say }: Session): void {
  const { row, column, header, code, message, remedy } = fault;
  if (json) {
    print(JSON.stringify({ row, column, header, code, message: message[lang], remedy: remedy[lang] }));
    return;
  }
  const place = say({
    pl: `${path}, wiersz ${row}, kolumna ${column}${header === "" ? "" : ` („${header}”)`}`,
    en: `${path}, row ${row}, column ${column}${header === "" ? "" : ` (“${header}”)`}`,
  });
  print(`${place}  ${code}  ${message[lang]}`, `    → ${remedy[lang]}`);
}

interface Telling {
  readonly table: Table;
  readonly json: boolean;
  readonly session: Session;
}

function tellRow(row: number, tried: TriedRow, { table, json, session }: Telling): void {
  const { verdict, text, open, problems } = tried;
  const { print, say, lang } = session;
  if (json) {
    const found = problems.map(({ code, pointer, message }) => ({ code, pointer, message: message[lang] }));
    print(JSON.stringify({ row, verdict: verdict ?? null, text, rules: open, problems: found }));
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
  const rules = open.length === 0 ? "" : `  (${open.join(", ")})`;
  print(`${sign} ${say({ pl: "wiersz", en: "row" })} ${row}: ${text ?? ""}${rules}`);
}

function assumed({ path, encoding, separator }: Table, { say }: Session): string {
  const names = {
    semicolon: { pl: "średnik", en: "semicolon" },
    comma: { pl: "przecinek", en: "comma" },
    tab: { pl: "tabulator", en: "tab" },
  } as const;
  return say({
    pl: `${path}: przyjęto kodowanie ${encoding}, separator ${names[separator].pl}.`,
    en: `${path}: taken to be ${encoding}, separated by ${names[separator].en}.`,
  });
}

function summary({ rows, faulty, verdicts }: Counts, isSound: boolean, { say }: Session): string {
  const sign = isSound ? "✓" : "✗";
  const { met, notMet, undetermined } = verdicts;
  return say({
    pl: `${sign} wiersze ${rows}: spełnione ${met}, niespełnione ${notMet}, nierozstrzygnięte ${undetermined}; z błędnymi komórkami ${faulty}`,
    en: `${sign} rows ${rows}: met ${met}, not met ${notMet}, undetermined ${undetermined}; with faulty cells ${faulty}`,
  });
}
