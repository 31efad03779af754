import type { DeadlineChange, DeadlineEntry } from "../journal/entry.ts";
import type { Snapshot } from "../journal/snapshot.ts";

const NONE: ReadonlyMap<string, string> = new Map();

/** When each deadline that waits in a stream is due, by its name. */
export function waitingIn(snapshot: Pick<Snapshot, "deadlines"> | undefined): ReadonlyMap<string, string> {
  if (snapshot === undefined || snapshot.deadlines.length === 0) return NONE;
  return new Map(snapshot.deadlines.map(({ name, dueAt }) => [name, dueAt]));
}

/** The deadlines that wait after an entry; the same map when it changes none. */
export function waitingAfter(
  waiting: ReadonlyMap<string, string>,
  { set, cleared }: DeadlineChange,
): ReadonlyMap<string, string> {
  if (set.length === 0 && cleared.length === 0) return waiting;
  const after = new Map(waiting);
  for (const name of cleared) after.delete(name);
  for (const { name, dueAt } of set) after.set(name, dueAt);
  return after;
}

/** Deadlines by name, as snapshots and seals hold them. */
export function deadlineList(deadlines: ReadonlyMap<string, string>): readonly DeadlineEntry[] {
  if (deadlines.size === 0) return [];
  return [...deadlines]
    .map(([name, dueAt]) => ({ dueAt, name }))
    .sort((left, right) => (left.name < right.name ? -1 : 1));
}

/** Deadlines as people are shown them: the earliest first, those of one moment by name. */
export function byMoment(deadlines: readonly DeadlineEntry[]): readonly DeadlineEntry[] {
  return [...deadlines].sort((left, right) =>
    left.dueAt === right.dueAt ? (left.name < right.name ? -1 : 1) : left.dueAt < right.dueAt ? -1 : 1,
  );
}
