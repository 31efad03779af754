import type { Problem } from "@opus/grant-rules/errors";
import { checkProblem } from "../../../document/check-problem.ts";
import type { EachDocument } from "../../../document/each-schema.ts";
import { MOST_PERIODS, monthsTouched, PERIOD_EVENTS, periodsOf } from "../../../document/periods.ts";
import { startsOf, type TermWay, termWays } from "../../../document/stated-terms.ts";
import { polishForm } from "../../../values/polish-form.ts";
import type { CheckedProgramme } from "../../shape/checked-programme.ts";
import type { StatedTerm } from "./stated-term.ts";

/**
 * OGW724: a term says how it is repeated where it repeats, in every way alike, and nowhere else. OGW725: the project of
 * each call gives it repetitions, and not too many. OGW726: each of them has a day of its own.
 */
export function checkEach(term: StatedTerm, { document: { calls } }: CheckedProgramme): readonly Problem[] {
  const ways = termWays(term.document, term.pointer);
  if (!term.isRepeated) {
    const first = ways.find(({ variant }) => variant.each !== undefined);
    return first === undefined ? [] : [runsOnce(`${first.pointer}/each`)];
  }
  const missing = ways.find(({ variant }) => variant.each === undefined);
  if (missing !== undefined) return [notRepeated(missing.pointer)];
  const each = ways[0]?.variant.each as EachDocument;
  const other = ways.find(({ variant }) => variant.each?.touched !== each.touched);
  if (other !== undefined) return [waysDisagree(`${other.pointer}/each`)];
  const ofOneDay = ways.find(isOfOneDay);
  if (ofOneDay !== undefined) return [allOnOneDay(ofOneDay.pointer)];
  return calls.flatMap(({ realisation }, index) => {
    const pointer = `/calls/${index}/realisation`;
    const months = monthsTouched(realisation);
    if (months > MOST_PERIODS) return [tooMany(`${pointer}/to`, months)];
    return periodsOf(each, realisation).length === 0 ? [none(pointer)] : [];
  });
}

/** Whether a way ends on the same day whatever the month. */
function isOfOneDay({ variant }: TermWay): boolean {
  const starts = startsOf(variant);
  if (starts.length === 0) return variant.on !== undefined;
  const ofPeriod: readonly unknown[] = Object.values(PERIOD_EVENTS);
  return !starts.some((start) => ofPeriod.includes(start));
}

function runsOnce(pointer: string): Problem {
  return checkProblem(
    "OGW724",
    pointer,
    { pl: "Ten termin biegnie raz i nie powtarza się.", en: "This term runs once and is not repeated." },
    {
      pl: "Usuń „each”; powtarza się termin „progress”.",
      en: 'Remove "each"; the term that is repeated is "progress".',
    },
  );
}

function notRepeated(pointer: string): Problem {
  return checkProblem(
    "OGW724",
    pointer,
    {
      pl: "Ten termin biegnie za każdy miesiąc projektu, a nie mówi, za które.",
      en: "This term runs for each month of the project, and does not say for which.",
    },
    {
      pl: 'Dodaj "each": {"period": "month", "touched": "separate"}.',
      en: 'Add "each": {"period": "month", "touched": "separate"}.',
    },
  );
}

function waysDisagree(pointer: string): Problem {
  return checkProblem(
    "OGW724",
    pointer,
    {
      pl: "Sposoby tego terminu mówią różnie, jak się powtarza.",
      en: "The ways of this term differ in how it is repeated.",
    },
    { pl: "Podaj w każdym to samo „each”.", en: 'State the same "each" in each.' },
  );
}

const MONTHS = { one: "miesiąc", few: "miesiące", many: "miesięcy" } as const;

function tooMany(pointer: string, months: number): Problem {
  return checkProblem(
    "OGW725",
    pointer,
    {
      pl: `Realizacja obejmuje ${months} ${polishForm(months, MONTHS)}, a termin powtarza się najwyżej ${MOST_PERIODS} razy.`,
      en: `Realisation takes ${months} months, and a term is repeated ${MOST_PERIODS} times at most.`,
    },
    { pl: "Popraw rok końca albo początku realizacji.", en: "Correct the year of its end, or of its start." },
  );
}

function none(pointer: string): Problem {
  return checkProblem(
    "OGW725",
    pointer,
    {
      pl: "W realizacji nie ma ani jednego miesiąca, za który termin by biegł, więc nikt nie złoży sprawozdania.",
      en: "Realisation has no month for which the term would run, so nobody files a report.",
    },
    {
      pl: "Popraw dni realizacji albo podaj w terminie „touched”: „separate”.",
      en: 'Correct the days of realisation, or state "touched": "separate" in the term.',
    },
  );
}

function allOnOneDay(pointer: string): Problem {
  return checkProblem(
    "OGW726",
    pointer,
    {
      pl: "Termin za każdy miesiąc kończyłby się tego samego dnia, bo nie liczy się od tego miesiąca.",
      en: "The term of each month would end on the same day, since it does not count from the month.",
    },
    {
      pl: `Licz od „${PERIOD_EVENTS.end}” albo „${PERIOD_EVENTS.start}”, na przykład "on": {"day": 10, "monthAfter": "${PERIOD_EVENTS.end}"}.`,
      en: `Count from "${PERIOD_EVENTS.end}" or "${PERIOD_EVENTS.start}", such as "on": {"day": 10, "monthAfter": "${PERIOD_EVENTS.end}"}.`,
    },
  );
}
