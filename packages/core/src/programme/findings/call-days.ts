import type { DaysByPath } from "@opus/grant-rules";
import type { CallDocument } from "../../document/call-schema.ts";

/** The civil days on which applications may be submitted, both included; by the clock that the call itself is written in. */
export interface CallDays {
  readonly from: string;
  readonly to: string;
}

const DAY = "YYYY-MM-DD".length;

/** The days of a call: those on which its applications are submitted, and by which rules and parameters are picked. */
export function callDaysOf({ opensAt, closesAt, closesAtInclusive }: CallDocument): CallDays {
  const [from, last] = [opensAt.slice(0, DAY), closesAt.slice(0, DAY)];
  const isMidnight = /^T00:00(?::00(?:\.0+)?)?(?:Z|[+-])/.test(closesAt.slice(DAY));
  const to = isMidnight && !closesAtInclusive ? dayBefore(last) : last;
  return { from, to: to < from ? from : to };
}

/** The civil day before another. */
function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - DAY_MS).toISOString().slice(0, DAY);
}

const DAY_MS = 86_400_000;

/** A period of a rule or value: from the first day to before the last; open where left out. */
export interface Period {
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
}

/** The first day of some days that no period covers; undefined when they cover all. Civil dates order as texts do. */
export function firstUncovered(periods: readonly Period[], { from, to }: CallDays): string | undefined {
  let day = from;
  const sorted = periods.toSorted((one, other) => compare(one.from ?? "", other.from ?? ""));
  for (const { from: begins, to: ends } of sorted) {
    if (day > to || (begins ?? "") > day) break;
    if (ends === undefined || ends === null) return undefined;
    if (ends > day) day = ends;
  }
  return day > to ? undefined : day;
}

/** Whether a period holds on any of some days. */
export function touches({ from, to }: Period, days: CallDays): boolean {
  return (from ?? "") <= days.to && (to === undefined || to === null || to > days.from);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** The earliest and the latest of the days that calls give to rules as facts. */
export function daysOfCalls(calls: readonly CallDocument[]): DaysByPath {
  const span = (days: readonly string[]): readonly [string, string] => {
    const sorted = days.toSorted();
    return [sorted[0] ?? "", sorted.at(-1) ?? ""];
  };
  return {
    "call.realisationFrom": span(calls.map(({ realisation }) => realisation.from)),
    "call.realisationTo": span(calls.map(({ realisation }) => realisation.to)),
  };
}
