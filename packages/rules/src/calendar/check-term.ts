import { describeValue, needObject, OgwError, wrongArgument } from "../errors/index.ts";
import { isCivilDate, isDayOfYear } from "./civil-date.ts";
import { TERM_ROLLS, TERM_UNITS } from "./deadline-spec.ts";
import type { TermCircumstances, TermVariant } from "./term.ts";

const STARTS = ["from", "fromLatest", "fromEarliest", "before", "fromNextJanuary", "on"] as const;
const MEMBERS: readonly string[] = [
  ...STARTS,
  "when",
  "amount",
  "unit",
  "roll",
  "cutOff",
  "atLatest",
  "basis",
];
const ON_ONE_OF =
  "On is { date }, { day: MM-DD, yearOf }, { day: MM-DD, yearAfter } or { day: 1-31, monthAfter }";

/**
 * Refuses a way of saying when that cannot be counted, or of which something would be passed over in silence.
 *
 * @throws OgwError OGW117 naming the way and the member at fault.
 */
export function checkTermVariant(variant: TermVariant, way: number): void {
  const fault = shapeFault(variant) ?? startFault(variant) ?? countFault(variant) ?? otherFault(variant);
  if (fault === undefined) return;
  const [problem, allowed] = fault;
  throw new OgwError({
    code: "OGW117",
    subject: `term, its way ${way}`,
    problem,
    allowed,
    remedy: "Correct the term where the programme states it",
  });
}

/**
 * Refuses circumstances with which no term can be counted.
 *
 * @throws OgwError OGW410.
 */
export function checkCircumstances(circumstances: TermCircumstances, of: string): void {
  const members = ["zone", "calendar", "moment", "holds"];
  needObject(circumstances, { of, name: "the circumstances", is: `{ ${members.join(", ")} }` }, members);
  for (const name of ["moment", "holds"] as const) {
    if (typeof circumstances[name] === "function") continue;
    throw wrongArgument(circumstances[name], { of, name, is: "a function of a name" });
  }
}

type Fault = readonly [problem: string, allowed: string];

function shapeFault(variant: unknown): Fault | undefined {
  if (typeof variant !== "object" || variant === null) {
    return [`it is ${describeValue(variant)}`, "A way of a term is an object of its members"];
  }
  const unknown = Object.keys(variant).find((name) => !MEMBERS.includes(name));
  return unknown === undefined
    ? undefined
    : [`it has a member "${unknown}"`, `Members are ${MEMBERS.join(", ")}`];
}

function startFault(variant: TermVariant): Fault | undefined {
  const { on, fromLatest, fromEarliest } = variant;
  const named = STARTS.filter((name) => variant[name] !== undefined);
  if (named.length !== 1) {
    const problem = named.length === 0 ? "it has no start" : `it has the starts ${named.join(", ")}`;
    return [problem, `A way has one of ${STARTS.join(", ")}`];
  }
  const [start] = named as [(typeof STARTS)[number]];
  if (start === "on") return fixedDayFault(on as NonNullable<TermVariant["on"]>);
  const names = fromLatest ?? fromEarliest ?? [variant[start]];
  return Array.isArray(names) && names.length > 0 && names.every(isText)
    ? undefined
    : [
        `its ${start} is ${describeValue(variant[start])}`,
        "A start is the name of an event, or a list of them",
      ];
}

function fixedDayFault(on: NonNullable<TermVariant["on"]>): Fault | undefined {
  const { date, day, yearOf, yearAfter, monthAfter } = on as Readonly<Record<string, unknown>>;
  const events = [yearOf, yearAfter, monthAfter].filter((event) => event !== undefined);
  if (date !== undefined) {
    return isCivilDate(date) && day === undefined && events.length === 0 ? undefined : wrongDay(on);
  }
  const isDay = monthAfter === undefined ? isDayOfYear(day) : isDayOfMonth(day);
  return isDay && events.length === 1 && events.every(isText) ? undefined : wrongDay(on);
}

const wrongDay = (on: unknown): Fault => [`its on is ${JSON.stringify(on)}`, ON_ONE_OF];
const isText = (value: unknown): boolean => typeof value === "string";
const isDayOfMonth = (day: unknown): boolean =>
  Number.isInteger(day) && Number(day) >= 1 && Number(day) <= 31;

function countFault({ on, amount, unit, before, roll }: TermVariant): Fault | undefined {
  if (on !== undefined) {
    return amount === undefined && unit === undefined
      ? undefined
      : ["it counts from a fixed day", "A fixed day has no amount and no unit"];
  }
  if (unit === undefined || !TERM_UNITS.includes(unit)) {
    return [`its unit is ${describeValue(unit)}`, `A unit is one of ${TERM_UNITS.join(", ")}`];
  }
  const isSameDay = amount === 0 && unit === "day";
  if (!isSameDay && !(Number.isSafeInteger(amount) && Number(amount) >= 1)) {
    return [
      `its amount is ${describeValue(amount)}`,
      "An amount is a whole number from 1, or 0 days for the event's own day; a term that runs back has before",
    ];
  }
  return before !== undefined && roll === "nextWorkingDay"
    ? ["it runs back and rolls towards its event", 'A term with before rolls "previousWorkingDay" or "none"']
    : undefined;
}

function isCap(atLatest: unknown): boolean {
  return typeof atLatest === "string"
    ? isCivilDate(atLatest) || isDayOfYear(atLatest)
    : isText((atLatest as { readonly event?: unknown } | null)?.event);
}

function otherFault({ roll, when, atLatest }: TermVariant): Fault | undefined {
  if (roll !== undefined && !TERM_ROLLS.includes(roll)) {
    return [`its roll is ${describeValue(roll)}`, `A roll is one of ${TERM_ROLLS.join(", ")}`];
  }
  if (atLatest !== undefined && !isCap(atLatest)) {
    return [
      `its atLatest is ${describeValue(atLatest)}`,
      'A cap is a date YYYY-MM-DD, a day of the year MM-DD, or the day of an event, { event: "…" }',
    ];
  }
  return when === undefined || isText((when as { readonly rule?: unknown } | null)?.rule)
    ? undefined
    : [`its when is ${JSON.stringify(when)}`, 'A condition is { rule: "…" }'];
}
