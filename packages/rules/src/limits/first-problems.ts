import type { Problem } from "../errors/problem.ts";
import { findingLimits } from "./finding-limits.ts";

/** Most problems that one check of a document gives; after so many, the author has enough to mend. */
export const MOST_PROBLEMS = findingLimits.problems.max;

/** Leaves a check that has found enough. */
class Enough {}

/** A list of problems that ends the check when it is full of errors; warnings beyond are not kept. */
class FirstProblems extends Array<Problem> {
  static override get [Symbol.species]() {
    return Array;
  }

  override push(...found: Problem[]): number {
    for (const problem of found) {
      const isFull = this.length >= MOST_PROBLEMS;
      if (!isFull || problem.severity === "error") super.push(problem);
      if (isFull && problem.severity === "error") throw new Enough();
    }
    return this.length;
  }
}

/** What a check gave, unless it found so much that it was stopped, and the first problems. */
export interface FirstFound<Result> {
  readonly result?: Result;
  readonly problems: readonly Problem[];
}

/**
 * Runs a check that pushes what it finds, and stops it at the first error beyond the hundredth problem.
 */
export function firstProblems<Result>(check: (problems: Problem[]) => Result): FirstFound<Result> {
  const problems = new FirstProblems();
  try {
    const result = check(problems);
    return { result, problems: [...problems] };
  } catch (cause) {
    if (cause instanceof Enough) return { problems: [...problems] };
    throw cause;
  }
}
