import { fromCivil, type Instant, isCivilDate, toCivil, type Zone } from "@opus/grant-rules/calendar";
import { utcInstant } from "@opus/grant-workflow";
import type { Reading, StepReading } from "./reading.ts";
import { wrongMoment } from "./scenario-problems.ts";
import type { WrittenStep } from "./scenario-schema.ts";

/** The time of day of a step that states none. */
const NOON = "12:00";

/** A day or a moment as it was written, apart: `2026-03-02 10:00`. */
export interface WrittenMoment {
  readonly date: string;
  /** Missing when only the day stands there. */
  readonly time?: string;
}

/** Days that the clock of an engine can tell whatever the zone: its instants are of the years 1970 to 5999. */
const [FIRST_DAY, LAST_DAY] = ["1971-01-01", "5998-12-31"];

/** Takes a written moment apart; undefined for a day or a time of day that there is not, or that no engine can tell. */
export function readMoment(text: string): WrittenMoment | undefined {
  const [date = "", time] = text.split(" ");
  if (!isCivilDate(date) || date < FIRST_DAY || date > LAST_DAY) return undefined;
  if (time === undefined) return { date };
  const isTime = /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time) || time === "24:00";
  return isTime ? { date, time } : undefined;
}

/** The instant of a written moment in a zone, a day alone at noon; undefined when no clock there ever showed it. */
export function instantOf({ date, time = NOON }: WrittenMoment, zone: Zone): Instant | undefined {
  const instant = fromCivil(date, time, zone);
  if (time === "24:00") return instant;
  const shown = toCivil(instant, zone);
  return shown.date === date && shown.time.startsWith(time) ? instant : undefined;
}

/** The moment of a step: its own, or that of the step before; it is never before that one. */
export function momentOf(reading: Reading, { on }: WrittenStep, pointer: string): Instant | undefined {
  const { problems, before } = reading;
  const { zone } = reading.of(reading.call).programme.document;
  if (on === undefined) {
    if (before === undefined && !problems.some(({ code }) => code === "OGW194")) {
      problems.push(wrongMoment(pointer, NO_MOMENT, MOMENT));
    }
    return before;
  }
  const at = `${pointer}/on`;
  const moment = readMoment(on);
  const instant = moment === undefined ? undefined : instantOf(moment, zone);
  if (instant === undefined) {
    const never = {
      pl: `Żaden zegar w strefie ${zone} nie pokazał „${on}”.`,
      en: `No clock in ${zone} ever shows "${on}".`,
    };
    problems.push(wrongMoment(at, moment === undefined ? notAMoment(on) : never, MOMENT));
    return undefined;
  }
  if (before !== undefined && instant < before) {
    const { date, time } = toCivil(before, zone);
    const last = `${date} ${time.slice(0, 5)}`;
    problems.push(
      wrongMoment(
        at,
        {
          pl: `${on} jest przed poprzednim krokiem (${last}).`,
          en: `${on} lies before the step before (${last}).`,
        },
        {
          pl: "Ustaw kroki w kolejności dni albo popraw dzień; czas w scenariuszu nie cofa się.",
          en: "Put the steps in the order of their days, or correct the day; time in a scenario never goes back.",
        },
      ),
    );
    return undefined;
  }
  reading.before = instant;
  return instant;
}

/** Finds an act in a case before its call opens, when nobody has a draft yet; beginning one is refused for that reason itself. */
export function checkOpen(
  { problems, programme, call }: StepReading,
  does: string,
  at: Instant,
  pointer: string,
): void {
  const { calls, zone } = programme.document;
  const opensAt = calls.find(({ id }) => id === call)?.opensAt;
  if (opensAt === undefined || at >= utcInstant(opensAt) || does === "application.start") return;
  const { date, time } = toCivil(utcInstant(opensAt), zone);
  const opens = `${date} ${time.slice(0, 5)}`;
  problems.push(
    wrongMoment(
      `${pointer}/on`,
      {
        pl: `Nabór „${call}” otwiera się dopiero ${opens}: wcześniej nikt nie ma wersji roboczej, więc nie ma z czym tego zrobić.`,
        en: `The call "${call}" opens at ${opens} only: nobody has a draft before, so there is nothing to do this with.`,
      },
      {
        pl: 'Podaj późniejszy dzień; że przed otwarciem się nie da, pokazuje "does": "application.start" z "expect": {"refused": "OGW218"}.',
        en: 'Give a later day; that it cannot be done before shows "does": "application.start" with "expect": {"refused": "OGW218"}.',
      },
    ),
  );
}

const NO_MOMENT = {
  pl: "Pierwszy krok nie mówi, kiedy jest.",
  en: "The first step does not say when it is.",
};
const MOMENT = {
  pl: 'Napisz dzień z lat 1971-5998, a gdy trzeba i godzinę: "2026-03-02" albo "2026-03-02 10:00".',
  en: 'Write a day of the years 1971 to 5998, and the time if it matters: "2026-03-02" or "2026-03-02 10:00".',
};

function notAMoment(on: string) {
  return { pl: `„${on}” to nie jest dzień ani chwila.`, en: `"${on}" is no day and no moment.` };
}
