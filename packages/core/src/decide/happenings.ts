import { startsNamed, type TermsDocument } from "../document/stated-terms.ts";
import type { Effect, JournalEntry } from "../journal/entry.ts";
import type { AnyAggregate } from "../kernel/aggregate.ts";
import type { AnyProgramme } from "../kernel/any-programme.ts";
import type { MachineState } from "../kernel/run-machine.ts";
import type { Happened } from "../kernel/term-start.ts";

/** When the events happened that terms of the programme name, as snapshots keep it. */
export type Happenings = Readonly<Record<string, string>>;

/** Of a stream in which none of them has happened yet. */
export const NOTHING_HAPPENED: Happenings = Object.freeze({});

/** The member of a snapshot that keeps them; none as long as nothing has happened. */
export function happenedIn(happened: Happenings): { readonly happened?: Happenings } {
  return Object.keys(happened).length === 0 ? {} : { happened };
}

/** What of an entry may be a start of terms. */
export interface Happening {
  readonly event: JournalEntry["event"];
  readonly effects: readonly Pick<Effect, "type" | "params">[];
  readonly at: string;
  /** Whether the stream has ended with it. */
  readonly hasEnded: boolean;
}

/**
 * What has happened after an entry: its event, what the event tells of, and what was sent with it. Only what some term
 * of the programme names is remembered; of what happens again, the last time counts. The same object when nothing of it
 * happened.
 */
export function happenedAfter(
  before: Happenings,
  aggregate: AnyAggregate,
  programme: AnyProgramme,
  { event, effects, at, hasEnded }: Happening,
): Happenings {
  const named = namesKept(programme);
  if (named.size === 0) return before;
  const told = toldBy(aggregate, event);
  const sent = effects.flatMap((effect) => aggregate.sent?.(effect) ?? []);
  const now = [
    [event.type, told[event.type] ?? at] as const,
    ...Object.entries(told),
    ...sent.map((name) => [name, at] as const),
    ...(hasEnded ? [[endEvent(aggregate), at] as const] : []),
  ].filter((one): one is readonly [string, string] => one[1] !== undefined && named.has(one[0]));
  if (now.length === 0) return before;
  return Object.fromEntries(
    [...Object.entries(before), ...now].toSorted(([left], [right]) => (left < right ? -1 : 1)),
  );
}

/** What it is called that a stream has ended, however: `case.end`. */
function endEvent({ prefix }: AnyAggregate): string {
  return `${prefix}.end`;
}

/** Whether a stream has ended in a state. */
export function hasEnded({ meta }: Pick<MachineState, "meta">): boolean {
  return Object.values(meta).some(({ end }) => end !== undefined);
}

function toldBy({ stages }: AnyAggregate, event: Happening["event"]): Happened {
  for (const { nouns, verbs } of stages) {
    if (Object.hasOwn(nouns.events, event.type)) return verbs.happened?.[event.type]?.(event as never) ?? {};
  }
  return {};
}

/** Names that are kept: those of terms, and of a delivery also the sending, from which it may be reckoned. */
function namesKept({ document }: AnyProgramme): ReadonlySet<string> {
  const known = kept.get(document);
  if (known !== undefined) return known;
  const starts = [...startsNamed(document as TermsDocument)];
  const names = new Set(starts.flatMap((name) => [name, name.replace(/\.delivered$/, ".sent")]));
  kept.set(document, names);
  return names;
}

const kept = new WeakMap<object, ReadonlySet<string>>();
