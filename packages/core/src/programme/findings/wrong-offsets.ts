import { toCivil, WARSAW } from "@opus/grant-rules/calendar";
import type { Problem } from "@opus/grant-rules/errors";
import { utcInstant } from "../../document/call-times.ts";
import { checkProblem } from "../../document/check-problem.ts";
import type { CheckedProgramme } from "../shape/checked-programme.ts";

/** OGW716: an instant of a call is written with the offset that the programme's zone has that day. */
export function wrongOffsets({ document: { calls, zone } }: CheckedProgramme): readonly Problem[] {
  return calls.flatMap((call, index) =>
    (["opensAt", "closesAt"] as const).flatMap((name) => {
      const written = call[name];
      const offset = offsetOf(written);
      if (offset === undefined) return [];
      const right = zoneOffset(written, zone);
      if (right === undefined || right === offset) return [];
      return [wrongOffset(written, right, right - offset, zone, `/calls/${index}/${name}`)];
    }),
  );
}

/** The offset that an instant is written with, in minutes; undefined for `Z`, which claims no clock. */
function offsetOf(written: string): number | undefined {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(written) ?? [];
  if (sign === undefined) return undefined;
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** The offset of a zone at an instant, in minutes; undefined where the zone or the year is wrong, another finding. */
function zoneOffset(written: string, zone: string): number | undefined {
  const at = Date.parse(written);
  if (zone === WARSAW) {
    const known = warsawOffset(at);
    if (known !== undefined) return known;
  }
  try {
    const { date, time } = toCivil(utcInstant(written), zone);
    return Math.round((Date.parse(`${date}T${time}Z`) - at) / MINUTE_MS);
  } catch {
    return undefined;
  }
}

/**
 * The offset in Warsaw by the rule that holds since 1997 (Directive 2000/84/EC): summer time from the last Sunday of
 * March to that of October, 1:00 UTC each. Asking the platform would load its tables of zones for every programme.
 */
function warsawOffset(at: number): number | undefined {
  const year = new Date(at).getUTCFullYear();
  if (year < 1997 || year > 2099) return undefined;
  return at >= lastSunday(year, MARCH) && at < lastSunday(year, OCTOBER) ? 120 : 60;
}

const [MARCH, OCTOBER] = [2, 9];
const MINUTE_MS = 60_000;

/** 1:00 UTC on the last Sunday of a month of 31 days. */
function lastSunday(year: number, month: number): number {
  const weekday = new Date(Date.UTC(year, month, 31)).getUTCDay();
  return Date.UTC(year, month, 31 - weekday, 1);
}

function wrongOffset(written: string, right: number, ahead: number, zone: string, pointer: string): Problem {
  const shown = (minutes: number) =>
    `${minutes < 0 ? "-" : "+"}${[Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
      .map((part) => String(part).padStart(2, "0"))
      .join(":")}`;
  const [by, direction] = [Math.abs(ahead), ahead > 0] as const;
  const [pl, en] = direction ? ["później", "later"] : ["wcześniej", "earlier"];
  return checkProblem(
    "OGW716",
    pointer,
    {
      pl: `Zegary w strefie ${zone} są tego dnia przesunięte o ${shown(right)}, a nie jak w „${written}”: naprawdę będzie to ${by} min ${pl}, niż czyta wnioskodawca.`,
      en: `Clocks in ${zone} are at ${shown(right)} that day, not as in “${written}”: it really happens ${by} min ${en} than applicants read.`,
    },
    {
      pl: `Napisz „${written.replace(/[+-]\d\d:\d\d$/, shown(right))}”.`,
      en: `Write “${written.replace(/[+-]\d\d:\d\d$/, shown(right))}”.`,
    },
  );
}
