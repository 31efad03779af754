import type { JournalEntry } from "../journal/entry.ts";
import type { EndCode } from "../machines/state-meta.ts";
import type { EndReason } from "./summary.ts";

type NegativeEnd = EndReason["end"];
type Reason = Omit<EndReason, "end" | "count">;

/** Why one case ended without a settled grant, from its journal. */
export function reasonsOfEnd(end: NegativeEnd, journal: readonly JournalEntry[]): readonly Reason[] {
  const rules = end === "formallyRejected" || end === "leftUnconsidered" ? unmetRules(end, journal) : [];
  if (rules.length > 0) return rules.map((reason) => ({ reason, by: "rule" }));
  return [{ reason: endingEvent(end, journal), by: "event" }];
}

/** Counts reasons over many cases; most frequent first, then by end and name. */
export function countReasons(ended: Iterable<readonly [EndCode, readonly JournalEntry[]]>): EndReason[] {
  const counted = new Map<string, EndReason>();
  for (const [end, journal] of ended) {
    if (end === "funded") continue;
    for (const reason of reasonsOfEnd(end, journal)) {
      const key = `${end} ${reason.by} ${reason.reason}`;
      counted.set(key, { ...reason, end, count: (counted.get(key)?.count ?? 0) + 1 });
    }
  }
  return [...counted]
    .sort(([a, x], [b, y]) => y.count - x.count || (a < b ? -1 : 1))
    .map(([, reason]) => reason);
}

/** Rules that decided the last formal check: blocking ones for a rejection, else whatever stayed open or unmet. */
function unmetRules(end: NegativeEnd, journal: readonly JournalEntry[]): readonly string[] {
  const check = journal.findLast((entry) => entry.command.type === "formalCheck.complete");
  const unmet = (check?.verdicts ?? []).filter((outcome) =>
    end === "formallyRejected"
      ? outcome.verdict === "notMet" && outcome.severity === "blocking"
      : outcome.severity !== "advisory" &&
        outcome.kind !== "scoring" &&
        (outcome.verdict === "notMet" || outcome.verdict === "undetermined" || outcome.verdict === "error"),
  );
  return unmet.map((outcome) => outcome.rule);
}

/** The event that brought the end; for a termination its cause, since the operator's reason says more. */
function endingEvent(end: NegativeEnd, journal: readonly JournalEntry[]): string {
  if (end === "terminated") {
    const termination = journal.findLast((entry) => entry.event.type === "agreement.terminate");
    const reason = termination?.event.reason;
    if (typeof reason === "string") return `agreement.terminate/${reason}`;
  }
  return journal.at(-1)?.event.type ?? end;
}
