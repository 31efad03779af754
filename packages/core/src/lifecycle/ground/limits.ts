import type { LimitDocument } from "../../document/applicants-schema.ts";
import type { Regulations } from "../../document/regulations.ts";
import type { Read } from "../../kernel/command.ts";
import { compareNumbers } from "./application-numbers.ts";
import type { Party } from "./parties.ts";
import type { PartyRow } from "./sets.ts";

/** An application and the parties that its answers name. */
interface OfParties {
  readonly parties: readonly Party[];
  readonly number: string;
}

/** The end of applications that limits do not count: whoever took one back may send another. */
const WITHDRAWN = "withdrawn";

/** Rows of a set, by key. */
type Rows<Row> = ReadonlyMap<string, Row>;

const keyOf = (party: string, number: string) => `${party}/${number}`;

/** The limits that a programme states. */
export function limitsOf({ document }: Pick<Regulations, "document">): readonly LimitDocument[] {
  return document.applicants?.limits ?? [];
}

/** The rows under which limits find an application; none where a programme states no limit. */
function partyRows(
  programme: Pick<Regulations, "document">,
  { parties, number }: OfParties,
  id: string,
): Rows<PartyRow> {
  const counted = new Set<string>(limitsOf(programme).flatMap((limit) => limit.as));
  const own = parties.filter(({ as }) => counted.has(as));
  const standsAs = (party: string) => own.filter((one) => one.party === party).map(({ as }) => as);
  return new Map(
    own.map(({ party }) => [keyOf(party, number), { party, as: standsAs(party), case: id, number }]),
  );
}

/** The rows that {@link partyWrites} is about. */
export function partyReads(
  programme: Pick<Regulations, "document">,
  now: OfParties,
  before: readonly Party[] = [],
): readonly { readonly set: "parties"; readonly key: string }[] {
  const { number } = now;
  const keys = [now.parties, before].flatMap((parties) => [
    ...partyRows(programme, { parties, number }, "").keys(),
  ]);
  return [...new Set(keys)].map((key) => ({ set: "parties" as const, key }));
}

/** What changes in those rows when an application names these parties, in place of those it named before. */
export function partyWrites(
  programme: Pick<Regulations, "document">,
  now: OfParties,
  id: string,
  before: readonly Party[] = [],
) {
  const next = partyRows(programme, now, id);
  const last = partyRows(programme, { parties: before, number: now.number }, id);
  const set = "parties" as const;
  const written = [...next].map(([key, value]) => {
    const op = last.has(key) ? ("update" as const) : ("insert" as const);
    return { op, set, key, value };
  });
  const gone = [...last.keys()].filter((key) => !next.has(key));
  return [...written, ...gone.map((key) => ({ op: "remove" as const, set, key }))];
}

/** What tells whether an application is within limits: all of its parties' applications, and how each of them ended. */
export function limitReads(
  programme: Pick<Regulations, "document">,
  parties: readonly Party[],
  rows: Rows<PartyRow>,
): readonly Read<"parties" | "ends">[] {
  const counted = new Set<string>(limitsOf(programme).flatMap(({ as }) => as));
  const own = new Set(parties.filter(({ as }) => counted.has(as)).map(({ party }) => party));
  // "0" follows "/": every key that begins with the party and a slash.
  const ranges = [...own].map((party) => ({
    set: "parties" as const,
    from: `${party}/`,
    below: `${party}0`,
  }));
  const numbers = new Set([...rows.values()].map(({ number }) => number));
  return [...ranges, ...[...numbers].map((key) => ({ set: "ends" as const, key }))];
}

/** An application held against the limits of its programme. */
export interface HeldAgainstLimits {
  /** By limit; one of which nobody knows is left out. */
  readonly within: Readonly<Record<string, boolean>>;
  /** Numbers of the applications that go before it, by limit; those without any are left out. */
  readonly others: Readonly<Record<string, readonly string[]>>;
  /** Limits of which nobody can tell before the call has closed. */
  readonly tooEarly: readonly LimitDocument[];
}

/**
 * Whether an application is within each limit. Another application counts when one party stands in both in a role that
 * the limit counts, unless it was withdrawn; of several parties the one with the most counts.
 */
export function heldAgainstLimits(
  programme: Pick<Regulations, "document">,
  own: OfParties,
  {
    parties: rows,
    ends,
  }: { readonly parties: Rows<PartyRow>; readonly ends: Rows<{ readonly end: string }> },
  { isClosed }: { readonly isClosed: boolean },
): HeldAgainstLimits {
  const known = [...rows.values()].filter(({ number }) => ends.get(number)?.end !== WITHDRAWN);
  const told = limitsOf(programme).flatMap((limit) => {
    const before = goingBefore(limit, own, known);
    return before === undefined ? [] : [{ limit, before, isWithin: before.length < limit.atMost }];
  });
  const mayChange = ({ limit, isWithin }: (typeof told)[number]) =>
    isWithin && !isClosed && limit.keep !== "firstReceived";
  return {
    within: Object.fromEntries(told.map(({ limit, isWithin }) => [limit.id, isWithin])),
    others: Object.fromEntries(
      told.filter(({ before }) => before.length > 0).map(({ limit, before }) => [limit.id, before]),
    ),
    tooEarly: told.filter(mayChange).map(({ limit }) => limit),
  };
}

/** Numbers of the applications that a limit keeps before this one, by the party that has most; undefined where it has none. */
function goingBefore(
  limit: LimitDocument,
  { parties, number }: OfParties,
  known: readonly PartyRow[],
): readonly string[] | undefined {
  const counts = (as: string) => (limit.as as readonly string[]).includes(as);
  const own = new Set(parties.filter(({ as }) => counts(as)).map(({ party }) => party));
  if (own.size === 0) return undefined;
  const isBefore = {
    firstReceived: (other: string) => compareNumbers(other, number) < 0,
    lastReceived: (other: string) => compareNumbers(other, number) > 0,
    none: (other: string) => other !== number,
  }[limit.keep];
  const each = [...own].map((party) =>
    known
      .filter((row) => row.party === party && row.as.some(counts) && isBefore(row.number))
      .map((row) => row.number)
      .sort(compareNumbers),
  );
  return each.reduce((most, one) => (one.length > most.length ? one : most));
}
