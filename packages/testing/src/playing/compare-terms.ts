import {
  fixedDeadline,
  fromEpochMilliseconds,
  type Instant,
  toCivil,
  toEpochMilliseconds,
  type Zone,
} from "@opus/grant-rules/calendar";
import { joinPointer } from "@opus/grant-rules/document";
import { instantOf, readMoment } from "../scenario/step-moment.ts";
import { type Difference, plain } from "./failure.ts";
import type { Outcome } from "./outcome.ts";

/** Compares terms with their days: an act on the last day is in time, one at the moment that ends the term is late. */
export function termDifferences({ scene, step, view }: Outcome): readonly Difference[] {
  const { zone } = scene.programme.document;
  return Object.entries(step.expect.terms ?? {}).flatMap(([name, wanted]): readonly Difference[] => {
    const dueAt = termEnd(view, name, zone);
    if (dueAt === undefined ? wanted === null : wanted !== null && isUntil(dueAt, wanted, zone)) return [];
    const none = { pl: "termin nie biegnie", en: "it does not run" };
    return [
      {
        at: joinPointer("/expect/terms", name),
        what: { pl: `termin „${name}”`, en: `term "${name}"` },
        expected: wanted === null ? none : plain(wanted),
        found: dueAt === undefined ? none : plain(untilText(dueAt, zone)),
      },
    ];
  });
}

/** When the term ends for whom it runs; a deadline that waits for what is under way passes later. */
function termEnd(view: Outcome["view"], name: string, zone: Zone): Instant | undefined {
  const inTimeBy = view?.terms.find((term) => term.name === name)?.inTimeBy;
  if (inTimeBy !== undefined) return fixedDeadline(inTimeBy.lastDay, "24:00", zone).dueAt;
  return view?.deadlines.find((deadline) => deadline.name === name)?.dueAt;
}

function isUntil(dueAt: Instant, wanted: string, zone: Zone): boolean {
  const moment = readMoment(wanted);
  if (moment === undefined) return false;
  return moment.time === undefined ? lastDay(dueAt, zone) === moment.date : instantOf(moment, zone) === dueAt;
}

/** The last day on which an act is in time. */
function lastDay(dueAt: Instant, zone: Zone): string {
  return toCivil(fromEpochMilliseconds(toEpochMilliseconds(dueAt) - 1), zone).date;
}

/** A term as a scenario writes it: the last day, with the time when it ends during that day. */
function untilText(dueAt: Instant, zone: Zone): string {
  const { date, time } = toCivil(dueAt, zone);
  return time.startsWith("00:00") ? lastDay(dueAt, zone) : `${date} ${time.slice(0, 5)}`;
}
