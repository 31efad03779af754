import type { JournalEntry } from "@opus/grant-workflow/store";
import { type Received, tally } from "../two-workers/tally.ts";

/** What a soak left behind. */
export interface Soaked {
  /** Ids of the commands that their senders know to be kept. */
  readonly acknowledged: readonly string[];
  /** Ids of the commands that nobody had an answer to in the end. */
  readonly unanswered: readonly string[];
  readonly entries: readonly JournalEntry[];
  /** Numbers of the receipts that were given. */
  readonly receipts: readonly string[];
  readonly letters: Omit<Received, "cases" | "asked">;
  /** What `verify` found, a line each. */
  readonly faults: readonly string[];
}

/** The counts of a soak, and what of its promises does not hold. */
export interface SoakCounts {
  readonly acknowledged: number;
  readonly found: number;
  readonly lost: number;
  readonly doubled: number;
  readonly kills: number;
  readonly submissions: number;
  readonly awards: number;
  readonly effects: number;
  /** Effects that came again after the process that had handed them over was killed. */
  readonly again: number;
  readonly verified: boolean;
  readonly broken: readonly string[];
}

/** How many effects a worker performs side by side when it is not told. */
const CONCURRENCY = 8;

/**
 * Counts a soak: everything acknowledged is in the journal, nothing is there twice, receipts have neither gap nor
 * double, effects are handed over, and again only after a kill.
 */
export function countSoak(soaked: Soaked): SoakCounts {
  const { acknowledged, unanswered, entries, letters, faults } = soaked;
  const commits = commitsOf(entries);
  const lost = acknowledged.filter((id) => !commits.has(id));
  const asked = entries.flatMap(({ effects }) => effects.map(({ id }) => id));
  const handed = tally({ cases: 0, asked, ...letters }, CONCURRENCY);
  const doubled = doubledIn(soaked, commits);
  const submissions = countOf(entries, "application.submit");
  return {
    acknowledged: acknowledged.length,
    found: acknowledged.length - lost.length,
    lost: lost.length,
    doubled: doubled.length,
    kills: handed.kills,
    submissions,
    awards: countOf(entries, "award.grant"),
    effects: handed.effects,
    again: handed.twice,
    verified: faults.length === 0,
    broken: [
      ...lost.map((id) => `"${id}" was acknowledged and is not in the journal`),
      ...doubled,
      ...unanswered.map((id) => `"${id}" was never answered`),
      ...gaps(soaked.receipts, submissions),
      ...handed.broken,
      ...faults,
    ],
  };
}

/** Ids of commands with the commits that each of them made. */
function commitsOf(entries: readonly JournalEntry[]): ReadonlyMap<string, ReadonlySet<string>> {
  const commits = new Map<string, Set<string>>();
  for (const { command, commit } of entries) {
    const known = commits.get(command.id);
    if (known === undefined) commits.set(command.id, new Set([commit]));
    else known.add(commit);
  }
  return commits;
}

function doubledIn({ entries, receipts }: Soaked, commits: ReturnType<typeof commitsOf>): readonly string[] {
  const once = entries
    .filter(({ event }) => ["application.start", "application.submit", "award.grant"].includes(event.type))
    .map(({ stream, event }) => `${event.type} of ${stream}`);
  return [
    ...[...commits].filter(([, made]) => made.size > 1).map(([id]) => `"${id}" was kept more than once`),
    ...repeated(once).map((one) => `${one} is there more than once`),
    ...repeated(receipts).map((number) => `the number ${number} was given more than once`),
  ];
}

function repeated(values: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const value of values) (seen.has(value) ? again : seen).add(value);
  return [...again];
}

function gaps(receipts: readonly string[], submissions: number): readonly string[] {
  if (receipts.length === submissions) return [];
  return [`${submissions} applications were submitted and ${receipts.length} numbers given`];
}

function countOf(entries: readonly JournalEntry[], type: string): number {
  return entries.filter(({ event }) => event.type === type).length;
}
