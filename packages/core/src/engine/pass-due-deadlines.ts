import { compareInstants } from "@opus/grant-rules/calendar";
import type { Clock } from "../ports/clock.ts";
import type { PendingDeadline } from "../ports/store.ts";
import type { Store } from "../ports/store-port.ts";
import type { Answer } from "./answer.ts";

/**
 * Passes every deadline that is due, in the order of time, and those that become due by it. The store is asked again
 * only when a passing has touched what it was asked for: a deadline moves others of its own stream at most.
 */
export async function passDueDeadlines(
  store: Store,
  clock: Clock,
  pass: (pending: PendingDeadline) => Promise<Answer>,
): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  const seen = new Set<string>();
  const ask = async () => (await store.due(clock.now())).filter((pending) => !seen.has(keyOf(pending)));
  let due = await ask();
  for (let next = due.shift(); next !== undefined; next = due.shift()) {
    const { stream } = next;
    seen.add(keyOf(next));
    const answer = await pass(next);
    answers.push(answer);
    const isStale = due.length === 0 || due.some((other) => other.stream === stream);
    if (isStale || setsDue(answer, clock.now())) due = await ask();
  }
  return answers;
}

function setsDue(answer: Answer, now: string): boolean {
  return (
    answer.outcome === "accepted" && answer.deadlines.some(({ dueAt }) => compareInstants(dueAt, now) <= 0)
  );
}

function keyOf({ stream, name, dueAt }: PendingDeadline): string {
  return `${stream}\n${name}\n${dueAt}`;
}
