import { formatPointer, parsePointer } from "@opus/grant-rules/document";
import { describeValue, OgwError } from "@opus/grant-rules/errors";

const INDEX = /^(?:0|[1-9]\d*)$/;

// Patterns with classes of Unicode are built when they are needed: as literals they would cost every import of the core,
// since V8 looks up all the letters when it reads the file.
const NAME = String.raw`[\p{L}_][\p{L}\p{N}_-]*`;
const isName = (text: string) => new RegExp(`^${NAME}$`, "u").test(text);
const pathPart = () => new RegExp(String.raw`(?:^|(?!^)\.)(${NAME})|\[(0|[1-9]\d*)?\]`, "gu");

/**
 * Turns a JSON Pointer into answers into the path that rules and messages use; undefined when the text is no
 * pointer or names what no form can hold. `-` (the place after the last item) becomes `[]`.
 *
 * @example
 * pointerToFactPath("/locations/0/address/street"); // "locations[0].address.street"
 */
export function pointerToFactPath(pointer: string): string | undefined {
  const segments = parsePointer(pointer);
  if (segments === undefined) return undefined;
  let path = "";
  for (const segment of segments) {
    if (INDEX.test(segment)) path += `[${segment}]`;
    else if (segment === "-") path += "[]";
    else if (isName(segment)) path += path === "" ? segment : `.${segment}`;
    else return undefined;
  }
  return path.startsWith("[") ? undefined : path;
}

/**
 * Turns a fact path, as `RuleOutcome.missing` and `RuleInfo.reads` give it, into a JSON Pointer into answers.
 * `[]` (any item) becomes `-`.
 *
 * @throws OgwError OGW152 when the text is no fact path.
 * @example
 * factPathToPointer("locations[0].address.street"); // "/locations/0/address/street"
 */
export function factPathToPointer(path: string): string {
  const segments = typeof path === "string" ? parseFactPath(path) : undefined;
  if (segments !== undefined) return formatPointer(segments);
  throw new OgwError({
    code: "OGW152",
    subject: "factPathToPointer",
    problem: `${describeValue(path)} is no fact path`,
    allowed: "A fact path reads budget.requested or locations[0].address.street",
    remedy: "Pass a path from RuleOutcome.missing or RuleInfo.reads",
  });
}

/** Splits a fact path into names, indexes and `-`; undefined when the text is no fact path. */
export function parseFactPath(path: string): readonly string[] | undefined {
  if (path === "") return [];
  const segments: string[] = [];
  let end = 0;
  for (const match of path.matchAll(pathPart())) {
    if (match.index !== end) return undefined;
    end += match[0].length;
    segments.push(match[1] ?? match[2] ?? "-");
  }
  return end === path.length && isName(segments[0] ?? "") ? segments : undefined;
}
