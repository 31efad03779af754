import { fieldNamed, headingsMissed, missingColumns } from "../../csv/missing-columns.ts";
import { readRow } from "../../csv/table-answers.ts";
import { readHeader, type TableHeader } from "../../csv/table-columns.ts";
import type { TableRow } from "../../csv/table-rows.ts";
import { EXIT } from "../../failure/exit-code.ts";
import { VerbFailure } from "../../failure/verb-failure.ts";
import type { Session } from "../../terminal/session.ts";
import { TableSummary } from "./table-summary.ts";
import {
  type TableOptions,
  type TableTelling,
  tellAssumed,
  tellFault,
  tellNote,
  tellRow,
  tellSummary,
} from "./tell-table.ts";
import { type TableTrial, tryRow } from "./tried-row.ts";

/**
 * Tries every row of a table on the rules, one after another, with a report of each or with counts alone: what cannot be
 * read, with row, column and reason, and what the rules come to. Nothing is kept of a row once it is told.
 *
 * @throws VerbFailure OGW794 when columns of required fields are missing and the answers are to be those of whole applications.
 */
export async function tryTable(trial: TableTrial, options: TableOptions, session: Session): Promise<void> {
  const { table, summary } = options;
  const telling: TableTelling = { ...options, session };
  const counts = new TableSummary();
  let header: (TableHeader & { readonly width: number }) | undefined;
  tellAssumed(telling);
  for await (const row of table.rows()) {
    if (header === undefined) {
      header = { ...headerOf(row, trial, telling), width: row.cells.length };
      continue;
    }
    const { answers, faults } = readRow(row, header.columns, header.width);
    if (!summary) for (const fault of faults) tellFault(fault, telling);
    const tried = tryRow(trial, answers, session.lang);
    counts.count(row.number, faults, tried);
    if (!summary) tellRow(row.number, tried, telling);
  }
  if (header === undefined) throw withoutHeader(table.path);
  const isSound = header.faults.length === 0 && counts.faulty === 0;
  tellSummary(counts, isSound, telling);
  session.exitCode = isSound ? EXIT.ok : EXIT.findings;
}

/** Reads the header and says, once for the whole table, what is wrong with it and what it lacks. */
function headerOf({ cells }: TableRow, trial: TableTrial, telling: TableTelling): TableHeader {
  const { form } = trial.programme.document;
  const { map, table } = telling;
  const header = readHeader(cells, form, map);
  for (const fault of header.faults) tellFault(fault, telling);
  for (const heading of headingsMissed(cells, map)) {
    tellNote(
      {
        pl: `Żadna kolumna nie nazywa się „${heading}”, choć wymienia ją ${map?.file}.`,
        en: `No column is called “${heading}”, though ${map?.file} lists it.`,
      },
      telling,
    );
  }
  const { required, others } = missingColumns(header.columns, form);
  if (trial.closed && required.length > 0) throw lacking(table.path, required, cells);
  const left = [...required, ...others];
  if (left.length > 0) {
    const names = (lang: "pl" | "en") => left.map((field) => fieldNamed(field, lang)).join(", ");
    tellNote(
      {
        pl: `Bez kolumny, w każdym wierszu bez odpowiedzi: ${names("pl")}.`,
        en: `Without a column, and so unanswered in every row: ${names("en")}.`,
      },
      telling,
    );
  }
  return header;
}

function withoutHeader(path: string): VerbFailure {
  return new VerbFailure({
    code: "OGW786",
    exitCode: EXIT.findings,
    problem: { pl: `W pliku ${path} nie ma żadnego wiersza.`, en: `There is no row in ${path}.` },
    remedy: {
      pl: "Pierwszy wiersz nazywa kolumny ścieżkami albo tytułami pól; pod nim stoją odpowiedzi.",
      en: "The first row names the columns by the paths or titles of fields; answers stand below it.",
    },
  });
}

function lacking(
  path: string,
  fields: ReturnType<typeof missingColumns>["required"],
  cells: readonly string[],
): VerbFailure {
  const names = (lang: "pl" | "en") => fields.map((field) => fieldNamed(field, lang)).join(", ");
  const found = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  return new VerbFailure({
    code: "OGW794",
    exitCode: EXIT.findings,
    problem: {
      pl: `W tabeli ${path} brakuje kolumn pól wymaganych: ${names("pl")}. Są: ${found.join(", ")}.`,
      en: `The table ${path} lacks columns of required fields: ${names("en")}. It has: ${found.join(", ")}.`,
    },
    remedy: {
      pl: "Dopisz je, powiedz w --columns, jak się nazywają, albo sprawdź odpowiedzi jako wersje robocze (--draft).",
      en: "Add them, say in --columns what they are called, or try the answers as drafts (--draft).",
    },
  });
}
