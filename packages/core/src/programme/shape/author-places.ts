import type { Problem } from "@opus/grant-rules";
import { didYouMean, formatPointer, isPlainObject, parsePointer, valueAt } from "@opus/grant-rules/document";
import { authorsPointer } from "./fact-schema.ts";

/**
 * Leads findings about the composed facts back to what the author wrote: report fields to the report form, places
 * reached through a `$ref` to the definition itself. What is then said twice is kept once, and a member that is only
 * missing because its name is misspelt is not reported as missing too.
 */
export function atAuthorsPlaces(problems: readonly Problem[], document: unknown): readonly Problem[] {
  const found = new Map<string, Problem>();
  for (const problem of problems) {
    const pointer = throughReferences(document, authorsPointer(problem.pointer));
    const key = `${problem.code} ${pointer} ${problem.message.en}`;
    if (!found.has(key)) found.set(key, { ...problem, pointer });
  }
  const placed = [...found.values()];
  return placed.filter((problem) => !isMisspeltSibling(problem, placed, document));
}

/** Follows `$ref`s of a form on the way of a pointer that was built by following them. */
function throughReferences(document: unknown, pointer: string): string {
  const [root, segments] = pointer.startsWith("/settlement/form/")
    ? ["/settlement/form", parsePointer(pointer.slice("/settlement/form".length))]
    : ["/form", pointer.startsWith("/form/") ? parsePointer(pointer.slice("/form".length)) : undefined];
  if (segments === undefined) return pointer;
  let at = root;
  for (const segment of segments) {
    const here = valueAt(document, at);
    const target = isPlainObject(here) && !Object.hasOwn(here, segment) ? here.$ref : undefined;
    if (typeof target === "string" && target.startsWith("#/$defs/")) at = `${root}${target.slice(1)}`;
    at += formatPointer([segment]);
  }
  return at;
}

function isMisspeltSibling(problem: Problem, problems: readonly Problem[], document: unknown): boolean {
  const slash = problem.pointer.lastIndexOf("/");
  const group = problem.pointer.slice(0, slash);
  if (
    slash < 0 ||
    valueAt(document, problem.pointer) !== undefined ||
    !isPlainObject(valueAt(document, group))
  ) {
    return false;
  }
  const name = problem.pointer.slice(slash + 1);
  return problems.some(({ pointer }) => {
    const sibling = pointer.startsWith(`${group}/`) ? pointer.slice(group.length + 1) : "/";
    return !sibling.includes("/") && sibling !== name && didYouMean(sibling, [name]) !== undefined;
  });
}
