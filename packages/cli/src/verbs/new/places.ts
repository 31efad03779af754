import { addDays, fromCivil, nearestWorkingDay, polishHolidays, toCivil } from "@opus/grant-rules/calendar";
import { formatMoney, formatMoneyDecimal, grosze, parseMoney } from "@opus/grant-rules/money";
import { civilDay } from "../../wording/local-time.ts";
import { programmeId } from "./programme-id.ts";
import type { StatedValues } from "./stated-values.ts";
import type { TemplateCard } from "./template-files.ts";

/** What stands in the places of a template, which are written `@{closes+8w}`. */
export type Places = (expression: string) => unknown;

const ZONE = "Europe/Warsaw";

/** A day, so many days later or earlier, `w` for the next working day then, a language for its words. */
const DAY = /^(opens|closes|from|to)([+-]\d+)?(w)?( pl| en)?$/;
/** An amount or a percent of it, so much more or less, a language for its words. */
const AMOUNT = /^(min|max|pool)(?:\*(\d+)%)?(?:([+-])(min|max|\d+\.\d\d))?( pl| en)?$/;

/** What fills a template for what was stated of the new programme: a day such as `closes+8w`, an amount, a name. */
export function placesOf(stated: StatedValues, card: TemplateCard): Places {
  const named = namedPlaces(stated, card);
  return (expression) => {
    if (Object.hasOwn(named, expression)) return named[expression];
    const value = dayAt(expression, stated) ?? amountAt(expression, stated);
    if (value === undefined) throw new TypeError(`no place of a template is called ${expression}`);
    return value;
  };
}

function namedPlaces(
  stated: StatedValues,
  { title, prefix }: TemplateCard,
): Readonly<Record<string, unknown>> {
  const max = amountOf(stated.max);
  const pool = amountOf(stated.pool);
  const funded = Math.floor(pool / max);
  return {
    id: programmeId(stated.name, stated.template),
    "name pl": stated.name,
    "name en": stated.nameEn,
    operator: stated.operator,
    "template pl": title.pl,
    "template en": title.en,
    prefix,
    year: stated.opens.slice(0, 4),
    opensAt: midnight(stated.opens),
    closesAt: midnight(addDays(stated.closes, 1)),
    // As many grants of the greatest amount as the pool is enough for.
    funded: funded === 1 ? "large" : { like: "large", times: funded },
    first: funded === 1 ? "F" : "F-1",
    left: inDocument(pool - funded * max),
  };
}

/** The beginning of a day, with the offset that the clocks of the zone have then. */
function midnight(day: string): string {
  const instant = fromCivil(day, "00:00", ZONE);
  const { date } = toCivil(instant, "UTC");
  const { time } = toCivil(instant, "UTC");
  const hours = date === day ? -Number(time.slice(0, 2)) : 24 - Number(time.slice(0, 2));
  return `${day}T00:00:00+${String(hours).padStart(2, "0")}:00`;
}

function dayAt(expression: string, stated: StatedValues): string | undefined {
  const [, name, later = "0", toWorkingDay, lang] = DAY.exec(expression) ?? [];
  if (name === undefined) return undefined;
  const day = addDays(stated[name as "opens"], Number(later));
  const due = toWorkingDay === undefined ? day : nearestWorkingDay(day, 1, polishHolidays).date;
  return lang === undefined ? due : civilDay(due, lang.trim() as "pl" | "en");
}

function amountAt(expression: string, stated: StatedValues): string | undefined {
  const [, name, percent = "100", sign, other, lang] = AMOUNT.exec(expression) ?? [];
  if (name === undefined) return undefined;
  // Least amounts are whole złoty, so a percent of one is whole grosze.
  const part = (amountOf(stated[name as "min"]) * Number(percent)) / 100;
  const more = otherAmount(other, stated);
  const amount = sign === "-" ? part - more : part + more;
  return lang === undefined ? inDocument(amount) : formatMoney(grosze(amount), lang.trim() as "pl" | "en");
}

function otherAmount(other: string | undefined, stated: StatedValues): number {
  if (other === undefined) return 0;
  return amountOf(other === "min" || other === "max" ? stated[other] : other);
}

function amountOf(text: string): number {
  const read = parseMoney(text);
  if (!read.ok) throw new TypeError(`${text} is no amount`);
  return read.grosze;
}

function inDocument(amount: number): string {
  return formatMoneyDecimal(grosze(amount));
}
