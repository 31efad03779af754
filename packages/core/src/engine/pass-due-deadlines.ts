import { compareInstants } from "@opus/grant-rules/calendar";
import type { PendingDeadline } from "../store/commit.ts";
import type { Store } from "../store/store.ts";
import type { Answer } from "./answer.ts";

/** How many due deadlines are read at a time. */
const PAGE = 500;

/**
 * Passes every deadline that is due, in the order of time, and those that become due by it. The store is asked again
 * when a page is through, or when a passing has set a deadline that is due itself: it comes in its turn, not last.
 */
export async function passDueDeadlines(
  store: Store,
  clock: { now(): string },
  pass: (pending: PendingDeadline) => Promise<Answer>,
): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  /** Refused ones wait on and would come again; what comes before the cursor was passed or has been seen. */
  const waiting = new Set<string>();
  let after: PendingDeadline | undefined;
  for (;;) {
    const due = await store.due(clock.now(), { limit: PAGE, ...(after === undefined ? {} : { after }) });
    const touched = new Set<string>();
    let restart = false;
    for (const next of due) {
      after = next;
      // A deadline of a stream that has moved since the page was read may have gone.
      if (waiting.has(keyOf(next)) || (touched.has(next.stream) && !(await isPending(store, next)))) continue;
      const answer = await pass(next);
      answers.push(answer);
      touched.add(next.stream);
      if (answer.outcome === "refused") waiting.add(keyOf(next));
      if (setsDue(answer, clock.now())) {
        restart = true;
        break;
      }
    }
    if (restart) after = undefined;
    else if (due.length < PAGE) return answers;
  }
}

/** Whether a deadline is still set, at that instant. */
export async function isPending(store: Store, { stream, name, dueAt }: PendingDeadline): Promise<boolean> {
  const pending = await store.deadlines(stream);
  return pending.some((one) => one.name === name && one.dueAt === dueAt);
}

function setsDue(answer: Answer, now: string): boolean {
  return (
    answer.outcome === "accepted" && answer.deadlines.some(({ dueAt }) => compareInstants(dueAt, now) <= 0)
  );
}

function keyOf({ stream, name, dueAt }: PendingDeadline): string {
  return `${stream}\n${name}\n${dueAt}`;
}
