import type { Problem } from "@opus/grant-rules";
import { type ParsedDocument, parseDocument } from "@opus/grant-rules/document";
import { needObject, needText, OgwError, type Place } from "@opus/grant-rules/errors";
import { checkDocument, type LoadOptions } from "./check-document.ts";
import { type CheckedParts, checkParts } from "./check-parts.ts";
import { splitDocument } from "./document-parts.ts";
import type { LoadedProgramme, Programme } from "./programme.ts";

const DOCUMENT = {
  of: "programme document",
  name: "what was passed",
  is: "the text of the document, as read from a file; of an object, JSON.stringify gives it",
};
const OPTIONS = {
  of: "loadProgramme",
  name: "the object of options",
  is: "an object such as { formats }, or nothing",
};

/**
 * Reads a programme document: parses it, checks its shape, compiles its rules and checks its parts against each
 * other. Never throws for what an author wrote; every problem says where it stands (pointer and place), what is
 * wrong and what to do, in Polish and English. `programme` is there when no problem is an error.
 *
 * Codes: OGW100-107 the text, OGW120-149 rules, form, parameters and territories, OGW153-172 everything else, OGW700-739 and OGW800-809 what
 * can have no effect or is a slip; the last stop nothing where they are warnings.
 *
 * @param text the JSON text of the document, already decoded
 * @example
 * loadProgramme('{"format": 1').problems[0]?.code; // "OGW100"
 */
export function loadProgramme(text: string, options: LoadOptions = {}): LoadedProgramme {
  needText(text, DOCUMENT);
  needObject(options, OPTIONS);
  const parsed = parseDocument(text);
  if (parsed.problems.length > 0) return unread(parsed);
  const split = splitDocument(parsed.value);
  if (split !== undefined) return loadParts(parsed, checkParts(parsed.value, split, options));
  const { plain, ...checked } = checkDocument(text, parsed.value, options);
  return {
    ...checked,
    problems: inReadingOrder(checked.problems.map((problem) => placed(problem, parsed))),
    placeOf: (pointer) => nearestPlace(parsed, plain.writtenPlace(pointer)),
    ...(plain.problems.length > 0 ? {} : { plain: plain.value }),
    patternCases: () => plain.cases(),
  };
}

/** What there is to say of a document whose calls state members of their own. */
function loadParts(parsed: ParsedDocument, { programme, problems, parts }: CheckedParts): LoadedProgramme {
  const [first, ...others] = parts.map(
    ({ plain, writtenPlace, programme: own }): LoadedProgramme => ({
      ...(programme === undefined || own === undefined ? {} : { programme: own }),
      problems: [],
      placeOf: (pointer) => nearestPlace(parsed, writtenPlace(pointer)),
      ...(plain.problems.length > 0 ? {} : { plain: plain.value }),
      patternCases: () => plain.cases(),
    }),
  );
  return {
    ...(first as LoadedProgramme),
    problems: inReadingOrder(problems.map((problem) => placed(problem, parsed))),
    ofCalls: others,
  };
}

/** What there is to say of a text that is no document. */
function unread(parsed: ParsedDocument): LoadedProgramme {
  return {
    problems: inReadingOrder(parsed.problems.map((problem) => placed(problem, parsed))),
    placeOf: (pointer) => nearestPlace(parsed, pointer),
    patternCases: () => [],
  };
}

/**
 * Reads a programme document that is known to be good: one that was published, or kept in a store.
 *
 * @throws OgwError OGW150 with the first problems of a document that is not.
 * @example
 * parseProgramme("{}"); // throws [OGW150] …
 */
export function parseProgramme(text: string, options: LoadOptions = {}): Programme {
  const { programme, problems } = loadProgramme(text, options);
  if (programme !== undefined) return programme;
  const errors = problems.filter(({ severity }) => severity === "error");
  const shown = errors.slice(0, SHOWN).map(({ code, pointer, message, place }) => {
    const at = place === undefined ? "" : ` (line ${place.line}, column ${place.column})`;
    return `${code} ${pointer === "" ? "document" : pointer}${at}: ${message.en}`;
  });
  const more = errors.length > SHOWN ? ` … and ${errors.length - SHOWN} more` : "";
  throw new OgwError({
    code: "OGW150",
    subject: "programme document",
    problem: `it has ${errors.length} ${errors.length === 1 ? "error" : "errors"}: ${shown.join(" ")}${more}`,
    remedy: "Correct the document; loadProgramme and `grant-workflow check` list every problem with a remedy",
  });
}

const SHOWN = 5;

/**
 * Reads a programme version that was published and is pinned by what runs under it: its shape and its rules have to
 * hold. What the parts of a document must know of each other was checked when it was published; a check that came
 * later stops nothing that has begun. `undefined` for what is no programme.
 */
export function loadPublished(text: string, options: LoadOptions = {}): Programme | undefined {
  const parsed = parseDocument(text);
  return parsed.problems.length > 0
    ? undefined
    : checkDocument(text, parsed.value, { ...options, published: true }).programme;
}

/** Findings about a name stand at the name, others at the value; what is missing stands at what lacks it. */
function placed(problem: Problem, parsed: ParsedDocument): Problem {
  if (problem.place !== undefined) return problem;
  const aboutName = problem.code === "OGW154" || problem.code === "OGW172";
  const place =
    (aboutName ? parsed.placeOfName(problem.pointer) : undefined) ?? nearestPlace(parsed, problem.pointer);
  return place === undefined ? problem : { ...problem, place };
}

function nearestPlace(parsed: ParsedDocument, pointer: string): Place | undefined {
  for (let at = pointer; ; at = at.slice(0, at.lastIndexOf("/"))) {
    const place = parsed.placeOf(at);
    if (place !== undefined || !at.includes("/")) return place;
  }
}

function inReadingOrder(problems: readonly Problem[]): readonly Problem[] {
  const START = { line: 0, column: 0 };
  return [...problems].sort(({ place: one = START }, { place: other = START }) =>
    one.line === other.line ? one.column - other.column : one.line - other.line,
  );
}
