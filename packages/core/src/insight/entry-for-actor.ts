import type { JournalEntry } from "../journal/entry.ts";
import type { Lifecycle } from "../kernel/lifecycle.ts";
import type { Classes } from "../kernel/nouns.ts";
import { roleNameOf } from "../kernel/permissions.ts";
import type { Stage } from "../kernel/stage.ts";
import { toldOfCase } from "../lifecycle/case/grant-machine.ts";
import { isProvisional, isSeen, type Seen } from "../lifecycle/sight/seen-by.ts";
import type { JsonObject } from "../values/json.ts";

/**
 * An entry as one actor may see it. Who acted is empty where it may not be known; members of the event that are not for
 * the actor are left out. What proves the journal, and the rows of the registry, are the host's alone.
 */
export interface EntryForActor
  extends Pick<
    JournalEntry,
    | "stream"
    | "seq"
    | "at"
    | "hash"
    | "actor"
    | "event"
    | "from"
    | "to"
    | "verdicts"
    | "deadlines"
    | "postings"
    | "effects"
  > {}

/** The entries of a stream as an actor may see them; of what is not meant for them they do not even learn that it was. */
export function entriesForActor(
  lifecycle: Pick<Lifecycle, "aggregateOf">,
  entries: readonly JournalEntry[],
  seen: Seen,
): readonly EntryForActor[] {
  if (seen.classes.size === 0) return [];
  return entries.flatMap((entry) => {
    const stages = lifecycle.aggregateOf(entry.stream)?.stages ?? [];
    const shown = entryForActor(stages, entry, seen);
    return shown === undefined ? [] : [shown];
  });
}

function entryForActor(stages: readonly Stage[], entry: JournalEntry, seen: Seen): EntryForActor | undefined {
  const { type } = entry.event;
  const giver = entry.actor.role === "expert" ? entry.actor.id : undefined;
  const shows = showsOf(stages, type);
  const classes = classesOf(shows?.events, type);
  if (!isSeen(seen, occurrence(classes), giver)) return undefined;
  const { stream, seq, at, hash, from, to, deadlines, postings, effects } = entry;
  return {
    stream,
    seq,
    at,
    hash,
    actor: actorFor(entry, seen),
    event: eventFor(entry, classes, seen, giver),
    from: valueFor(from, seen),
    to: valueFor(to, seen) ?? to,
    // Reasons name the facts that rules looked at, those that officers found among them.
    verdicts:
      isSeen(seen, shows?.verdicts?.[type] ?? "verdicts") && isSeen(seen, "findings") ? entry.verdicts : [],
    deadlines,
    postings: isSeen(seen, "money") ? postings : [],
    effects: effects.filter(({ stage, type: name }) => {
      const asking = stages.find(({ nouns }) => nouns.name === stage);
      return isSeen(seen, asking?.nouns.shows?.effects?.[name]);
    }),
  };
}

/** Of which class it is that an event happened at all; undefined for one that no stage has. */
export function occurrenceOf(stages: readonly Stage[], type: string): string | undefined {
  return occurrence(classesOf(showsOf(stages, type)?.events, type));
}

function showsOf(stages: readonly Stage[], type: string): Stage["nouns"]["shows"] | undefined {
  return stages.find(({ nouns }) => Object.hasOwn(nouns.events, type))?.nouns.shows;
}

/** Time's own events say only that a deadline has passed. */
function classesOf(
  events: Readonly<Record<string, Classes<string, string>>> | undefined,
  type: string,
): Classes<string, string> | undefined {
  return type.startsWith("deadline.") ? "course" : events?.[type];
}

function occurrence(classes: Classes<string, string> | undefined): string | undefined {
  if (typeof classes !== "object") return classes === undefined ? undefined : "course";
  return classes.$itself ?? "course";
}

function eventFor(
  { event }: JournalEntry,
  classes: Classes<string, string> | undefined,
  seen: Seen,
  giver: string | undefined,
): JournalEntry["event"] {
  const members = Object.entries(event).filter(([name]) => {
    const shown = typeof classes === "string" ? classes : classes?.[name];
    return name === "type" || isSeen(seen, shown, giver);
  });
  return Object.fromEntries(members) as JsonObject & { readonly type: string };
}

/** Before the list an applicant is not told where the application stands, in the history as little as in the view. */
function valueFor(value: JournalEntry["from"], seen: Seen): JournalEntry["from"] {
  return isProvisional(seen) ? toldOfCase.value(value) : value;
}

function actorFor({ actor }: JournalEntry, seen: Seen): JournalEntry["actor"] {
  const isOwn = roleNameOf(actor) === seen.role && actor.id === seen.id;
  const shown = actor.role === "applicant" ? "applicant" : actor.role === "expert" ? "experts" : "actors";
  return isOwn || actor.role === "system" || isSeen(seen, shown) ? actor : { ...actor, id: "" };
}
