import type { ConsequenceWord } from "../../document/consequences.ts";
import type { JournalEntry, StreamId } from "../../journal/entry.ts";
import type { EndCode } from "../../lifecycle/case/end-codes.ts";
import { followed, type Ruling } from "../../lifecycle/ground/rulings.ts";
import type { Store } from "../../store/store.ts";
import type { EndReason } from "./summary.ts";

/** An end without a settled grant. */
export type NegativeEnd = EndReason["end"];
/** Why one case ended so. */
export type Reason = Omit<EndReason, "end" | "count">;

/** What the reasons of an end are read from. */
export interface EndFacts {
  /** The last formal check; ends that rest on no rule need none. */
  readonly check?: Pick<JournalEntry, "verdicts" | "event"> | undefined;
  /** The last entry of the case. */
  readonly last: Pick<JournalEntry, "event"> | undefined;
  readonly termination: { readonly reason: string } | null;
}

/** Whether an end is one that the formal check brings, so that rules say why. */
export function restsOnCheck(end: EndCode): boolean {
  return end === "formallyRejected" || end === "leftUnconsidered";
}

/** Why one case ended without a settled grant. */
export function reasonsOfEnd(end: NegativeEnd, facts: EndFacts): readonly Reason[] {
  const rules = restsOnCheck(end) && facts.check !== undefined ? unmetRules(end, facts.check) : [];
  if (rules.length > 0) return rules.map((reason) => ({ reason, by: "rule" }));
  return [{ reason: endingEvent(end, facts), by: "event" }];
}

/** How many entries are read at a time on the way back to the last formal check, which is rarely far. */
const PAGE = 16;

/** Reads the last formal check of a case, from the end of its journal backwards. */
export async function lastFormalCheck(
  store: Pick<Store, "journal">,
  stream: StreamId,
  revision: number,
): Promise<JournalEntry | undefined> {
  for (let upTo = revision; upTo > 0; upTo -= PAGE) {
    const after = Math.max(0, upTo - PAGE);
    const entries = await store.journal(stream, { after, limit: upTo - after });
    const check = entries.findLast((entry) => entry.command.type === "formalCheck.complete");
    if (check !== undefined) return check;
  }
  return undefined;
}

/** Counts reasons over many cases. */
export class ReasonCount {
  readonly #counted = new Map<string, EndReason>();

  add(end: NegativeEnd, reasons: readonly Reason[]): void {
    for (const reason of reasons) {
      const key = `${end} ${reason.by} ${reason.reason}`;
      this.#counted.set(key, { ...reason, end, count: (this.#counted.get(key)?.count ?? 0) + 1 });
    }
  }

  /** Most frequent first, then by end and name. */
  counted(): readonly EndReason[] {
    return [...this.#counted]
      .sort(([a, x], [b, y]) => y.count - x.count || (a < b ? -1 : 1))
      .map(([, reason]) => reason);
  }
}

/** Rules that decided the last formal check: what rejected it, or else whatever stayed open or could not be mended. */
function unmetRules(
  end: NegativeEnd,
  { verdicts, event }: Pick<JournalEntry, "verdicts" | "event">,
): readonly string[] {
  const all = followed(verdicts, rulingsIn(event));
  const rulesOf = (...words: readonly ConsequenceWord[]) =>
    all.filter(({ does }) => words.includes(does)).map(({ outcome }) => outcome.rule);
  const rejecting = end === "formallyRejected" ? rulesOf("reject") : [];
  if (rejecting.length > 0) return rejecting;
  return rulesOf("leaveUnconsidered", "supplement", "askPerson");
}

/** What a person ruled at the check, without the reasons, which are no part of the entry. */
function rulingsIn(event: JournalEntry["event"]): readonly Ruling[] {
  const { rulings } = event as { readonly rulings?: readonly Omit<Ruling, "reason">[] };
  return (rulings ?? []).map((ruling) => ({ ...ruling, reason: "" }));
}

/** The event that brought the end; for a termination its cause, since the operator's reason says more. */
function endingEvent(end: NegativeEnd, { last, termination }: EndFacts): string {
  if (end === "terminated" && termination !== null) return `agreement.terminate/${termination.reason}`;
  return last?.event.type ?? end;
}
