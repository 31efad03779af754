import { pipeline, Readable } from "node:stream";
import { answerTableLimits } from "@opus/grant-rules/bounds";
import { EXIT } from "../failure/exit-code.ts";
import { VerbFailure } from "../failure/verb-failure.ts";
import { boundedRows, type RowLimit } from "./bounded-rows.ts";
import { type DecodedText, decodedText, type Encoding } from "./decoded-text.ts";

/** What may stand between two cells. */
export const SEPARATORS = { semicolon: ";", comma: ",", tab: "\t" } as const;

/** The name of what stands between two cells. */
export type Separator = keyof typeof SEPARATORS;

/** One row of a table: its number, 1 for the header, and its cells. */
export interface TableRow {
  readonly number: number;
  readonly cells: readonly string[];
}

/** A table whose rows are read one after another, and what it was taken to be. */
export interface Table {
  readonly path: string;
  readonly encoding: Encoding;
  readonly separator: Separator;
  rows(): AsyncIterable<TableRow>;
}

/**
 * Opens a table of comma-separated values; its rows are read when they are asked for, and none is kept.
 *
 * @param separator what stands between two cells; found out of the header when it is left out
 * @throws VerbFailure OGW602 and OGW603 for the file, OGW786 and OGW789 while rows are read
 */
export function openTable(cwd: string, path: string, separator?: Separator): Table {
  const text = decodedText(cwd, path);
  const found = separator ?? announced(text.head) ?? separatorOf(text.head);
  return { path, encoding: text.encoding, separator: found, rows: () => rowsOf(path, text, found) };
}

/** The line `sep=;` by which spreadsheets say what stands between cells; it is no row of the table. */
const ANNOUNCEMENT = /^\uFEFF?sep=([;,\t])\r?(?:\n|$)/i;

function announced(head: string): Separator | undefined {
  const [, sign] = ANNOUNCEMENT.exec(head) ?? [];
  return Object.entries(SEPARATORS).find(([, one]) => one === sign)?.[0] as Separator | undefined;
}

/** The separator that the header has most of, outside quotation marks. */
function separatorOf(head: string): Separator {
  const [header = ""] = head.replaceAll(/"[^"]*"/g, "").split(/\r?\n/);
  const counts = Object.entries(SEPARATORS).map(
    ([name, sign]) => [name as Separator, header.split(sign).length] as const,
  );
  return counts.reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

async function* rowsOf(
  path: string,
  { head, pieces }: DecodedText,
  separator: Separator,
): AsyncIterable<TableRow> {
  const { parse } = await import("csv-parse");
  const parser = parse({
    bom: true,
    delimiter: SEPARATORS[separator],
    // All of them, since tables that were put together end some lines one way and some another.
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    skip_empty_lines: true,
  });
  let beyond: RowLimit | undefined;
  const most = { columns: answerTableLimits.columns.max, characters: answerTableLimits.characters.max };
  const rows = boundedRows(pieces(), SEPARATORS[separator], most, (limit) => {
    beyond = limit;
  });
  // A file that cannot be read to its end ends the parser with what was wrong, which whoever reads rows is told.
  pipeline(Readable.from(rows), parser, () => undefined);
  let number = 0;
  try {
    let isFirst = ANNOUNCEMENT.test(head);
    for await (const cells of parser as AsyncIterable<string[]>) {
      if (isFirst) {
        isFirst = false;
        continue;
      }
      number += 1;
      // The header is no row of answers.
      if (number - 1 > answerTableLimits.rows.max) throw tooLarge(path, answerTableLimits.rows, number);
      yield { number, cells };
    }
  } catch (cause) {
    throw cause instanceof VerbFailure ? cause : brokenOff(path, rowAt(cause) ?? number + 1, cause);
  }
  if (beyond !== undefined) throw tooLarge(path, answerTableLimits[beyond], number + 1);
}

type TableLimit = (typeof answerTableLimits)[keyof typeof answerTableLimits];

function tooLarge(path: string, { of, max }: TableLimit, row: number): VerbFailure {
  return new VerbFailure({
    code: "OGW789",
    exitCode: EXIT.findings,
    problem: {
      pl: `${path}, wiersz ${row}: ${of.pl}: więcej niż ${max}.`,
      en: `${path}, row ${row}: ${of.en}: more than ${max}.`,
    },
    remedy: { pl: "Podziel tabelę.", en: "Split the table." },
  });
}

/** The row at which the parser stopped, which may lie beyond those that were asked for. */
function rowAt(cause: unknown): number | undefined {
  const records = cause instanceof Error && "records" in cause ? cause.records : undefined;
  return typeof records === "number" ? records + 1 : undefined;
}

function brokenOff(path: string, row: number, cause: unknown): VerbFailure {
  return new VerbFailure({
    code: "OGW786",
    exitCode: EXIT.findings,
    problem: {
      pl: `${path}, wiersz ${row}: cudzysłowy się nie zgadzają albo tabela się urywa.`,
      en: `${path}, row ${row}: quotation marks do not match, or the table breaks off.`,
    },
    remedy: {
      pl: "Zapisz tabelę ponownie jako CSV UTF-8; cudzysłów w komórce zapisuje się podwójnie.",
      en: "Save the table again as CSV UTF-8; a quotation mark within a cell is written twice.",
    },
    cause,
  });
}
