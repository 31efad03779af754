import type { PendingDeadline } from "../store/commit.ts";
import type { Store } from "../store/store.ts";
import type { Answer } from "./answer.ts";
import type { WorkProblem } from "./work-options.ts";

/** How many deadlines are claimed at a time. */
const TOGETHER = 500;
/** Milliseconds that they are the worker's; one that could not pass is tried again after. */
const LEASE = 60_000;

/** What passing deadlines needs. */
export interface DeadlineWork {
  readonly store: Store;
  readonly now: () => string;
  readonly token: string;
  readonly pass: (deadline: PendingDeadline) => Promise<Answer>;
  readonly onProblem: (problem: WorkProblem) => void;
}

/**
 * Claims deadlines that are due and passes them, the earliest of each stream; answers how many were claimed, and how
 * many of them have passed. One whose stream is damaged fails alone.
 */
export async function passClaimed(
  work: DeadlineWork,
): Promise<{ readonly claimed: number; readonly passed: number }> {
  const { store, now, token, pass, onProblem } = work;
  const at = now();
  const claimed = await store.claimDeadlines({ now: at, until: later(at, LEASE), token, limit: TOGETHER });
  let passed = 0;
  await Promise.all(
    claimed.map(async (deadline) => {
      const { stream, name } = deadline;
      try {
        if ((await pass(deadline)).outcome === "accepted") passed += 1;
      } catch (error) {
        onProblem({ at: "deadline", stream, name, error });
      }
    }),
  );
  return { claimed: claimed.length, passed };
}

/** An instant some milliseconds after another. */
export function later(instant: string, milliseconds: number): string {
  return new Date(Date.parse(instant) + milliseconds).toISOString();
}
