import { beyondLimit, findingLimits, type Limit, lineLimits } from "@opus/grant-rules/bounds";
import { joinPointer, parseDocument } from "@opus/grant-rules/document";
import { needText, type OgwCode, type Place, type Problem } from "@opus/grant-rules/errors";
import { duplicateRow, misfit, type RowProblem } from "./row-problems.ts";
import { type ApplicationRow, rowSchema } from "./row-schema.ts";

/** What an applications file holds: sound rows, and what is wrong with the others. */
export interface Applications {
  readonly rows: readonly ApplicationRow[];
  readonly problems: readonly RowProblem[];
}

/** Bounds of one line; a row is an application, not a data set. */
const rowLimits = {
  maxBytes: lineLimits.bytes.max,
  maxDepth: lineLimits.depth.max,
  maxNodes: lineLimits.values.max,
};

/**
 * Reads applications from NDJSON: one JSON object a line, blank lines allowed.
 *
 * A broken row is reported with its line and column and never stops the others; of rows with one id the first counts.
 * After a hundred broken rows, and after 100 000 lines, the file is read no further (OGW104), and that is reported too.
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
  let broken = 0;
  for (const { content, line } of linesOf(text)) {
    if (line > lineLimits.lines.max)
      return { rows, problems: [...problems, beyondLine(lineLimits.lines, line)] };
    if (content.trim() === "") continue;
    const read = readRow(content, line);
    problems.push(...read.problems);
    if (read.problems.length > 0) broken += 1;
    if (broken === lineLimits.broken.max)
      return { rows, problems: [...problems, beyondLine(lineLimits.broken, line)] };
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

/** The lines of a text, one after another, without a list of them all. */
function* linesOf(text: string): Iterable<{ readonly content: string; readonly line: number }> {
  let line = 1;
  for (let from = text.startsWith("\uFEFF") ? 1 : 0; from <= text.length; line += 1) {
    const at = text.indexOf("\n", from);
    const end = at === -1 ? text.length : at;
    const content = text.slice(from, text.charCodeAt(end - 1) === RETURN ? end - 1 : end);
    yield { content, line };
    from = end + 1;
  }
}

const RETURN = 0x0d;

function beyondLine(limit: Limit & { readonly code: OgwCode }, line: number): RowProblem {
  return { ...beyondLimit(limit, ""), place: { line, column: 1 } };
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
  const problems = parsed.error.issues.slice(0, findingLimits.problems.max).map((issue) => {
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
