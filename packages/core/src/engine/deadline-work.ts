import { compareInstants } from "@opus/grant-rules/calendar";
import { OgwError } from "@opus/grant-rules/errors";
import type { DeadlineEntry } from "../journal/entry.ts";
import { readSnapshot } from "../journal/snapshot.ts";
import type { Needs, PendingDeadline } from "../store/commit.ts";
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
        const answer = await pass(deadline);
        if (answer.outcome === "accepted") passed += 1;
        else passed += await passRunning(work, deadline, at);
      } catch (error) {
        onProblem({ at: "deadline", stream, name, error });
      }
    }),
  );
  return { claimed: claimed.length, passed };
}

/**
 * A deadline that was refused although its stream has it listed: the list does not follow from the stream. It is told,
 * and those that do run and are due pass in its stead, so that it holds up none of them; answers how many.
 */
async function passRunning(
  { store, pass, onProblem }: DeadlineWork,
  { stream, name, dueAt }: PendingDeadline,
  now: string,
): Promise<number> {
  let needs: Needs | undefined = { streams: [stream], deadlines: stream };
  const { streams, deadlines } = await store.read(() => {
    const asked = needs;
    needs = undefined;
    return asked;
  });
  const kept = streams.get(stream);
  const running = kept === undefined ? [] : readSnapshot(stream, kept).deadlines;
  const isIt = (one: DeadlineEntry) => one.name === name && one.dueAt === dueAt;
  // Somebody else's command may have ended it meanwhile.
  if (!deadlines.some(isIt) || running.some(isIt)) return 0;
  onProblem({ at: "deadline", stream, name, error: notRunning(stream, name) });
  let passed = 0;
  for (const one of running) {
    if (compareInstants(one.dueAt, now) > 0) continue;
    if ((await pass({ stream, name: one.name, dueAt: one.dueAt })).outcome === "accepted") passed += 1;
  }
  return passed;
}

function notRunning(stream: string, name: string): OgwError {
  return new OgwError({
    code: "OGW509",
    subject: `deadline "${name}" of ${stream}`,
    problem: "the store lists it, and its stream knows no such deadline",
    allowed: "Deadlines are listed by the entries that set them, and by nothing else",
    remedy: "The store was changed outside the engine: verify it, and restore what is named from a backup",
  });
}

/** An instant some milliseconds after another, and the last of the calendar where there is none so late. */
export function later(instant: string, milliseconds: number): string {
  return new Date(Math.min(Date.parse(instant) + milliseconds, LAST_MOMENT)).toISOString();
}

const LAST_MOMENT = Date.parse("9999-12-31T23:59:59.999Z");
