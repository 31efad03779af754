import type { ChangeKind } from "@opus/grant-rules";
import { addDays } from "@opus/grant-rules/calendar";
import { isPlainObject, joinPointer } from "@opus/grant-rules/document";

/** One thing changed in a term. */
export interface TermChange {
  readonly kind: ChangeKind;
  /** JSON Pointer of what is changed. */
  readonly at: string;
  readonly change: string;
  /** The whole term as it is then written. */
  readonly written: unknown;
  /** Whether it may bring a term about that was not there before. */
  readonly isCondition: boolean;
}

type Way = Readonly<Record<string, unknown>>;

/** A year whose February has all its days, to step a day of no year. */
const LEAP_YEAR = "2028";
const OTHER_UNIT: Readonly<Record<string, string>> = { day: "workingDay", workingDay: "day" };

/**
 * The changes of a term, one thing each: one unit more, days for working days and back, noon for the end of the day, the next day for a fixed day or a cap, and of several ways each condition left out, and each way that has one.
 *
 * @param at JSON Pointer of the term
 */
export function termChanges(term: unknown, at: string): readonly TermChange[] {
  if (!Array.isArray(term)) return isPlainObject(term) ? wayChanges(term, at, at, (way) => way) : [];
  const ways: readonly unknown[] = term;
  return ways.flatMap((way, index) => {
    if (!isPlainObject(way)) return [];
    const place = joinPointer(at, index);
    const put = (written: Way) => ways.with(index, written);
    const inside = wayChanges(way, place, at, put);
    if (way.when === undefined) return inside;
    const { when: _, ...always } = way;
    const others = ways.toSpliced(index, 1);
    // Nothing is looked at behind a way that always holds, nor may stand there.
    return [
      {
        kind: "leftOut",
        at: `${place}/when`,
        change: `${index}/when: when → ∅`,
        written: [...ways.slice(0, index), always],
        isCondition: true,
      },
      { kind: "leftOut", at: place, change: `${index}: way → ∅`, written: others, isCondition: true },
      ...inside,
    ];
  });
}

function wayChanges(way: Way, at: string, root: string, put: (way: Way) => unknown): readonly TermChange[] {
  const prefix = at.slice(root.length + 1);
  const changed = (
    member: string,
    from: unknown,
    to: unknown,
    written: Way,
    kind: ChangeKind,
  ): TermChange => ({
    kind,
    at: `${at}/${member}`,
    change: `${prefix === "" ? "" : `${prefix}/`}${member}: ${from} → ${to}`,
    written: put(written),
    isCondition: false,
  });
  const { amount, unit, cutOff, atLatest, on } = way;
  const found: TermChange[] = [];
  if (typeof amount === "number")
    found.push(changed("amount", amount, amount + 1, { ...way, amount: amount + 1 }, "constant"));
  const other = typeof unit === "string" ? OTHER_UNIT[unit] : undefined;
  if (other !== undefined) found.push(changed("unit", unit, other, { ...way, unit: other }, "operator"));
  const hour = cutOff === "24:00" ? "12:00" : "24:00";
  if (typeof cutOff === "string")
    found.push(changed("cutOff", cutOff, hour, { ...way, cutOff: hour }, "constant"));
  const cap = nextDay(atLatest);
  if (cap !== undefined)
    found.push(changed("atLatest", atLatest, cap, { ...way, atLatest: cap }, "constant"));
  if (!isPlainObject(on)) return found;
  for (const member of ["date", "day"]) {
    const day = on[member];
    const next = typeof day === "number" ? (day < 28 ? day + 1 : day - 1) : nextDay(day);
    if (next !== undefined)
      found.push(changed(`on/${member}`, day, next, { ...way, on: { ...on, [member]: next } }, "constant"));
  }
  return found;
}

/** The day after a date, `2026-03-01`, or after a day of any year, `03-01`. */
function nextDay(day: unknown): string | undefined {
  if (typeof day !== "string") return undefined;
  if (/^\d{4}-\d{2}-\d{2}$/.test(day)) return addDays(day, 1);
  return /^\d{2}-\d{2}$/.test(day) ? addDays(`${LEAP_YEAR}-${day}`, 1).slice(5) : undefined;
}
