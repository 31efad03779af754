import type { LocalisedText, Problem } from "@opus/grant-rules/errors";
import { checkProblem } from "../../../document/check-problem.ts";
import { startName, startsOf, type TermWay } from "../../../document/stated-terms.ts";
import type { StatedTerm } from "./stated-term.ts";

const STARTS = ["from", "fromLatest", "fromEarliest", "before", "fromNextJanuary", "on"] as const;

/** Says what is wrong at a place below the way; "" for the way itself. */
type Fault = (place: string, message: LocalisedText, remedy: LocalisedText) => readonly Problem[];

/** OGW174: a way of saying when names one kind of start at most, and all that it takes to count from it, and no more. */
export function checkWay({ variant, pointer }: TermWay, term: StatedTerm): readonly Problem[] {
  const fault: Fault = (place, message, remedy) => [
    checkProblem("OGW174", place === "" ? pointer : `${pointer}/${place}`, message, remedy),
  ];
  const starts = startFaults(variant, term, fault);
  if (starts.length > 0) return starts;
  if (variant.on !== undefined) return fixedFaults(variant, fault);
  const amounts = amountFaults(variant, fault);
  if (amounts.length > 0) return amounts;
  return variant.unit === "hour" ? hourFaults({ variant, pointer }, term, fault) : rollFaults(variant, fault);
}

function startFaults(variant: TermWay["variant"], term: StatedTerm, fault: Fault): readonly Problem[] {
  const named = STARTS.filter((name) => variant[name] !== undefined);
  if (named.length > 1) {
    const [first = "", second = ""] = named;
    return fault(
      second,
      {
        pl: `Termin ma dwa początki: „${first}” i „${second}”.`,
        en: `The term has two starts: “${first}” and “${second}”.`,
      },
      { pl: "Zostaw jeden z nich.", en: "Keep one of them." },
    );
  }
  for (const name of ["fromLatest", "fromEarliest"] as const) {
    const starts = (variant[name] ?? []).map(startName);
    const again = starts.findIndex((start, index) => starts.indexOf(start) < index);
    if (again !== -1)
      return fault(
        `${name}/${again}`,
        {
          pl: `„${starts[again]}” stoi tu dwa razy, więc drugie nic nie zmienia.`,
          en: `“${starts[again]}” stands here twice, so the second changes nothing.`,
        },
        { pl: "Usuń je albo wskaż inne zdarzenie.", en: "Remove it, or name another event." },
      );
  }
  if (named.length === 1 || term.isUsual) return [];
  return fault(
    "",
    { pl: "Nie wiadomo, od czego liczyć ten dzień.", en: "What this day is counted from is not said." },
    { pl: "Podaj „from” albo stały dzień „on”.", en: 'State "from", or a fixed day "on".' },
  );
}

function amountFaults({ amount, unit }: TermWay["variant"], fault: Fault): readonly Problem[] {
  if (amount === undefined || unit === undefined) {
    const missing = amount === undefined ? "amount" : "unit";
    return fault(
      "",
      { pl: `Termin nie mówi, ile trwa: brakuje „${missing}”.`, en: `The term lacks its “${missing}”.` },
      {
        pl: "Podaj „amount” i „unit” albo stały dzień „on”.",
        en: 'State "amount" and "unit", or a fixed day "on".',
      },
    );
  }
  if (amount > 0 || unit === "day") return [];
  return fault(
    "amount",
    {
      pl: "Zero znaczy dzień samego zdarzenia, więc liczy się tylko w dniach.",
      en: "Zero means the event's own day, so it counts in days alone.",
    },
    { pl: "Podaj „unit”: „day” albo liczbę od 1.", en: 'State "unit": "day", or a number from 1.' },
  );
}

function rollFaults({ before, roll }: TermWay["variant"], fault: Fault): readonly Problem[] {
  if (before === undefined && roll === undefined) {
    return fault(
      "",
      {
        pl: "Nie wiadomo, co się dzieje, gdy ostatni dzień jest wolny.",
        en: "What happens when the last day is free is not said.",
      },
      {
        pl: "Podaj „roll”: „nextWorkingDay” (KPA art. 57 § 4), „previousWorkingDay” albo „none”.",
        en: 'State "roll": "nextWorkingDay" (KPA art. 57 § 4), "previousWorkingDay" or "none".',
      },
    );
  }
  if (before === undefined || roll !== "nextWorkingDay") return [];
  return fault(
    "roll",
    {
      pl: "Termin liczony wstecz przesunąłby się naprzód, bliżej zdarzenia, przed którym trzeba zdążyć.",
      en: "A term that runs back would move forward, towards the event before which the act is due.",
    },
    {
      pl: "Pomiń „roll” albo podaj „previousWorkingDay”.",
      en: 'Leave "roll" out, or state "previousWorkingDay".',
    },
  );
}

function fixedFaults({ amount, unit, atLatest }: TermWay["variant"], fault: Fault): readonly Problem[] {
  const idle = Object.entries({ amount, unit, atLatest }).find(([, value]) => value !== undefined);
  return idle === undefined
    ? []
    : fault(
        idle[0],
        {
          pl: `Stały dzień niczego nie liczy, więc „${idle[0]}” nic nie znaczy.`,
          en: `A fixed day counts nothing, so “${idle[0]}” means nothing.`,
        },
        { pl: `Usuń „${idle[0]}” albo „on”.`, en: `Remove “${idle[0]}”, or “on”.` },
      );
}

function hourFaults({ variant }: TermWay, { offered }: StatedTerm, fault: Fault): readonly Problem[] {
  if (variant.cutOff !== undefined && variant.cutOff !== "24:00") {
    return fault(
      "cutOff",
      {
        pl: "Termin w godzinach kończy się o swojej minucie, więc „cutOff” nic nie znaczy.",
        en: "A term in hours ends at its own minute, so “cutOff” means nothing.",
      },
      { pl: "Usuń „cutOff” albo podaj termin w dniach.", en: 'Remove "cutOff", or state the term in days.' },
    );
  }
  const day = startsOf(variant)
    .map(startName)
    .find((name) => name.includes(":") || offered.days.has(name));
  const isDay = day !== undefined || variant.fromNextJanuary !== undefined;
  return isDay
    ? fault(
        "unit",
        {
          pl: `Znany jest tylko dzień zdarzenia${day === undefined ? "" : ` „${day}”`}, więc nie da się od niego liczyć godzin.`,
          en: `Only the day of the event${day === undefined ? "" : ` “${day}”`} is known, so no hours can be counted from it.`,
        },
        { pl: "Podaj termin w dniach.", en: "State the term in days." },
      )
    : [];
}
