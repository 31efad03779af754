import { joinPointer } from "../document/index.ts";
import { isPlainObject } from "../document/plain-object.ts";
import type { RuleDocument } from "../rule-document/rule-document.ts";
import type { Change } from "./change.ts";

/**
 * Leaves out of the changes of a score those that cannot be noticed: points are cut to what the rule gives at most, and
 * never less than none, so a result beyond either is the same result.
 *
 * @param at JSON Pointer of the score
 */
export function withoutCutPoints(
  changes: readonly Change[],
  { body, points }: RuleDocument,
  at: string,
): readonly Change[] {
  const results = new Set(resultPlaces(body, at));
  const max = points?.max ?? 0;
  const isCut = (written: unknown) => typeof written === "number" && (written < 0 || written > max);
  return changes.filter(
    ({ at: place, rewritings }) => !results.has(place) || !rewritings.every(({ written }) => isCut(written)),
  );
}

/** Where an expression states what it gives: itself, or every branch of a choice. */
function resultPlaces(written: unknown, at: string): readonly string[] {
  if (!isPlainObject(written) || !Array.isArray(written.if)) return [at];
  const branches: readonly unknown[] = written.if;
  return branches.flatMap((branch, index) =>
    index % 2 === 1 || index === branches.length - 1
      ? resultPlaces(branch, joinPointer(joinPointer(at, "if"), index))
      : [],
  );
}
