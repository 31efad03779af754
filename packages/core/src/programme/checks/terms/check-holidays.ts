import { isHoliday, isoWeekday, polishHolidays } from "@opus/grant-rules/calendar";
import type { LocalisedText, Problem } from "@opus/grant-rules/errors";
import { checkProblem } from "../../../document/check-problem.ts";
import type { CheckedProgramme } from "../../shape/checked-programme.ts";

interface Change {
  readonly on: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** OGW179: changes of the calendar change something, once for each day, and hold for some time. */
export function checkHolidays({ document: { holidays } }: CheckedProgramme): readonly Problem[] {
  if (holidays === "PL") return [];
  const { add = [], remove = [] } = holidays;
  return [
    ...add.flatMap((change, index) => [
      ...spanFaults(change, `/holidays/add/${index}`),
      ...twiceFaults(add, index, `/holidays/add/${index}/on`),
      ...(isFree(change.on) ? [already(change.on, `/holidays/add/${index}/on`)] : []),
    ]),
    ...remove.flatMap((change, index) => [
      ...spanFaults(change, `/holidays/remove/${index}`),
      ...twiceFaults(remove, index, `/holidays/remove/${index}/on`),
      ...(isWorking(change.on) ? [neverFree(change.on, `/holidays/remove/${index}/on`)] : []),
    ]),
  ];
}

/** Whether a single date is free already; of a day of every year that cannot be said. */
function isFree(on: string): boolean {
  return isSoundDate(on) && (isHoliday(on, polishHolidays) || isoWeekday(on) === 7);
}

function isWorking(on: string): boolean {
  return isSoundDate(on) && !isHoliday(on, polishHolidays) && isoWeekday(on) < 6;
}

function isSoundDate(on: string): boolean {
  return on.length > "MM-DD".length && on >= polishHolidays.completeFrom;
}

function spanFaults({ from, to }: Change, pointer: string): readonly Problem[] {
  if (from === undefined || to === undefined || from <= to) return [];
  return [
    finding(
      `${pointer}/to`,
      {
        pl: `Zmiana kończy się (${to}), zanim się zacznie (${from}).`,
        en: `The change ends (${to}) before it starts (${from}).`,
      },
      { pl: "Popraw „from” albo „to”.", en: 'Correct "from" or "to".' },
    ),
  ];
}

function twiceFaults(changes: readonly Change[], index: number, pointer: string): readonly Problem[] {
  const { on, from } = changes[index] as Change;
  const first = changes.findIndex((other) => other.on === on && other.from === from);
  if (first === index) return [];
  return [
    finding(
      pointer,
      { pl: `Dzień ${on} jest tu dwa razy.`, en: `The day ${on} stands here twice.` },
      { pl: "Usuń jeden z wpisów.", en: "Remove one of them." },
    ),
  ];
}

function already(on: string, pointer: string): Problem {
  return finding(
    pointer,
    { pl: `Dzień ${on} jest wolny i bez tego.`, en: `The day ${on} is free without this.` },
    { pl: "Usuń ten wpis albo popraw datę.", en: "Remove it, or correct the date." },
  );
}

function neverFree(on: string, pointer: string): Problem {
  return finding(
    pointer,
    { pl: `Dzień ${on} jest roboczy i bez tego.`, en: `The day ${on} is a working day without this.` },
    { pl: "Usuń ten wpis albo popraw datę.", en: "Remove it, or correct the date." },
  );
}

function finding(pointer: string, message: LocalisedText, remedy: LocalisedText): Problem {
  return checkProblem("OGW179", pointer, message, remedy);
}
