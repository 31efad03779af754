import { joinPointer, parseDocument } from "@opus/grant-rules/document";
import { needText, type Place, type Problem } from "@opus/grant-rules/errors";
import { duplicateRow, misfit, type RowProblem } from "./row-problems.ts";
import { type ApplicationRow, rowSchema } from "./row-schema.ts";

/** What an applications file holds: sound rows, and what is wrong with the others. */
export interface Applications {
  readonly rows: readonly ApplicationRow[];
  readonly problems: readonly RowProblem[];
}

/** Bounds of one line; a row is an application, not a data set. */
const rowLimits = { maxBytes: 512 * 1024, maxDepth: 32, maxNodes: 20_000 };

/**
 * Reads applications from NDJSON: one JSON object a line, blank lines allowed.
 *
 * A broken row is reported with its line and column and never stops the others; of rows with one id the first counts.
 * Never throws for what stands in the file.
 *
 * @example
 * readApplications("{}").problems[0]?.place; // { line: 1, column: 1 }
 */
export function readApplications(text: string): Applications {
  needText(text, { of: "readApplications", name: "the file", is: "its text, one application a line" });
  const rows: ApplicationRow[] = [];
  const problems: RowProblem[] = [];
  const lineOfId = new Map<string, number>();
  for (const [index, content] of text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .entries()) {
    if (content.trim() === "") continue;
    const line = index + 1;
    const read = readRow(content, line);
    problems.push(...read.problems);
    if (read.row === undefined) continue;
    const first = lineOfId.get(read.row.id);
    if (first === undefined) {
      lineOfId.set(read.row.id, line);
      rows.push(read.row);
    } else {
      problems.push(duplicateRow(read.row.id, read.placeOf("/id"), first));
    }
  }
  return { rows, problems };
}

interface ReadRow {
  readonly row?: ApplicationRow;
  readonly problems: readonly RowProblem[];
  placeOf(pointer: string): Place;
}

function readRow(content: string, line: number): ReadRow {
  const document = parseDocument(content, rowLimits);
  const inFile = (place: Place | undefined): Place => ({ line, column: place?.column ?? 1 });
  const placeOf = (pointer: string) => inFile(nearestPlace(document.placeOf, pointer));
  if (document.problems.length > 0) {
    return { placeOf, problems: document.problems.map((problem) => inLine(problem, inFile(problem.place))) };
  }
  const parsed = rowSchema.safeParse(document.value, { reportInput: true });
  if (parsed.success) return { placeOf, row: parsed.data, problems: [] };
  const id = idOf(document.value);
  const problems = parsed.error.issues.map((issue) => {
    const pointer = issue.path.map(String).reduce(joinPointer, "");
    return { ...misfit(issue, pointer, placeOf(pointer)), ...(id === undefined ? {} : { row: id }) };
  });
  return { placeOf, problems };
}

/** A problem of one line reads "line 1" in its text; the file has it elsewhere. */
function inLine(problem: Problem, place: Place): RowProblem {
  const shift = (text: string) => text.replaceAll(/(wierszu|wiersz|line) 1(?=\D)/gi, `$1 ${place.line}`);
  return { ...problem, place, message: { pl: shift(problem.message.pl), en: shift(problem.message.en) } };
}

/** The place of a value, or of the nearest thing around it that is there. */
function nearestPlace(placeOf: (pointer: string) => Place | undefined, pointer: string): Place | undefined {
  const place = placeOf(pointer);
  if (place !== undefined || pointer === "") return place;
  return nearestPlace(placeOf, pointer.slice(0, pointer.lastIndexOf("/")));
}

function idOf(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null || !("id" in value)) return undefined;
  return typeof value.id === "string" ? value.id : undefined;
}
