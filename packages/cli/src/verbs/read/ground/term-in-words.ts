import type { LocalisedText } from "@opus/grant-rules";
import { type ProgrammeDocument, termEventTitle } from "@opus/grant-workflow";
import { factLabel } from "../../../explanation/fact-labels.ts";
import type { Reading } from "./reading.ts";

type Deadline = NonNullable<ProgrammeDocument["deadlines"][keyof ProgrammeDocument["deadlines"]]>;

/** One way in which a term says when it ends. */
export type TermWay = Exclude<Deadline, readonly unknown[]>;

type Start = NonNullable<TermWay["from"]>;

/** How a way of a term stands among others, and what usually brings the term about: "Od decyzji do zwrotu pieniędzy." */
export interface TermSetting {
  readonly isOneOfSeveral: boolean;
  readonly usual?: LocalisedText | undefined;
}

/** A term as a sentence: how long, counted from what, when it ends, by what a document is in time, on which condition. */
export function termInWords(way: TermWay, reading: Reading, { isOneOfSeveral, usual }: TermSetting): string {
  const parts = [
    counted(way, reading, usual),
    rolled(way, reading),
    capped(way, reading),
    cutOff(way, reading),
    inTime(way, reading),
    repeated(way, reading),
  ].filter((part) => part !== "");
  const when = condition(way, reading, isOneOfSeveral);
  const [first = "", ...rest] = parts;
  const sentence = [when === "" ? first : `${when} ${first}`, ...rest].join("; ");
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

function condition({ when }: TermWay, { say, document }: Reading, isOneOfSeveral: boolean): string {
  if (when === undefined)
    return isOneOfSeveral ? say({ pl: "w pozostałych przypadkach", en: "otherwise" }) : "";
  if ("supplement" in when)
    return say({
      pl: `przy uzupełnieniu nr ${when.supplement}:`,
      en: `at supplement no. ${when.supplement}:`,
    });
  const title = document.rules.find(({ id }) => id === when.rule)?.title as
    | { readonly pl: string; readonly en: string }
    | undefined;
  const name = title === undefined ? when.rule : say(title);
  return say({ pl: `jeżeli spełniona jest reguła „${name}”:`, en: `if the rule “${name}” is met:` });
}

function counted(way: TermWay, reading: Reading, usual?: LocalisedText): string {
  const { from, fromLatest, fromEarliest, before, fromNextJanuary, on } = way;
  const { say } = reading;
  if (on !== undefined) return fixedDay(on, reading);
  const length = lengthOf(way, reading);
  const list = (starts: readonly Start[]) => starts.map((start) => startInWords(start, reading)).join(", ");
  if (before !== undefined)
    return say({
      pl: `najpóźniej ${length} przed: ${startInWords(before, reading)}`,
      en: `${length} at the latest before: ${startInWords(before, reading)}`,
    });
  if (fromLatest !== undefined)
    return say({
      pl: `${length} od najpóźniejszego ze zdarzeń: ${list(fromLatest)}`,
      en: `${length} from the latest of: ${list(fromLatest)}`,
    });
  if (fromEarliest !== undefined)
    return say({
      pl: `${length} od najwcześniejszego ze zdarzeń: ${list(fromEarliest)}`,
      en: `${length} from the earliest of: ${list(fromEarliest)}`,
    });
  if (fromNextJanuary !== undefined)
    return say({
      pl: `${length} od 1 stycznia po zdarzeniu: ${startInWords(fromNextJanuary, reading)}`,
      en: `${length} from 1 January after: ${startInWords(fromNextJanuary, reading)}`,
    });
  if (from !== undefined)
    return say({
      pl: `${length}, licząc od: ${startInWords(from, reading)}`,
      en: `${length}, counted from: ${startInWords(from, reading)}`,
    });
  if (usual !== undefined) return `${length} ${clauseOf(say(usual))}`;
  return say({
    pl: `${length}, licząc od zdarzenia, które termin uruchamia`,
    en: `${length}, counted from what brings the term about`,
  });
}

/** "Od decyzji do zwrotu pieniędzy." inside a sentence, without what is said beside it. */
function clauseOf(description: string): string {
  const [clause = ""] = description.split(/[;.]/);
  return `${clause.charAt(0).toLowerCase()}${clause.slice(1)}`;
}

function startInWords(start: Start, { say, lang, document }: Reading): string {
  if (typeof start === "string") {
    const title = termEventTitle(start);
    return title === undefined ? start : say(title);
  }
  if ("fact" in start) return factLabel(document, start.fact, lang);
  const calculation = document.calculations?.[start.calc] as
    | { readonly title?: { readonly pl: string; readonly en: string } }
    | undefined;
  return calculation?.title === undefined ? start.calc : say(calculation.title);
}

const UNITS = {
  hour: { pl: ["godzina", "godziny", "godzin"], en: "hour" },
  day: { pl: ["dzień", "dni", "dni"], en: "day" },
  workingDay: { pl: ["dzień roboczy", "dni robocze", "dni roboczych"], en: "working day" },
  week: { pl: ["tydzień", "tygodnie", "tygodni"], en: "week" },
  month: { pl: ["miesiąc", "miesiące", "miesięcy"], en: "month" },
  year: { pl: ["rok", "lata", "lat"], en: "year" },
} as const;

function lengthOf({ amount = 0, unit = "day" }: TermWay, { say }: Reading): string {
  const { pl, en } = UNITS[unit];
  const form = new Intl.PluralRules("pl").select(amount);
  const polish = form === "one" ? pl[0] : form === "few" ? pl[1] : pl[2];
  return say({ pl: `${amount} ${polish}`, en: `${amount} ${en}${amount === 1 ? "" : "s"}` });
}

function fixedDay(on: NonNullable<TermWay["on"]>, reading: Reading): string {
  const { say, day } = reading;
  if ("date" in on) return say({ pl: `do ${day(on.date)}`, en: `by ${day(on.date)}` });
  if ("yearAfter" in on) {
    const start = startInWords(on.yearAfter, reading);
    return say({
      pl: `do ${dayOfYear(on.day, reading)} roku następnego po zdarzeniu: ${start}`,
      en: `by ${dayOfYear(on.day, reading)} of the year after: ${start}`,
    });
  }
  if ("yearOf" in on) {
    const start = startInWords(on.yearOf, reading);
    return say({
      pl: `do ${dayOfYear(on.day, reading)} roku, w którym zaszło: ${start}`,
      en: `by ${dayOfYear(on.day, reading)} of the year of: ${start}`,
    });
  }
  if ("monthAfter" in on) {
    const start = startInWords(on.monthAfter, reading);
    return say({
      pl: `do ${on.day}. dnia miesiąca następnego po zdarzeniu: ${start}`,
      en: `by day ${on.day} of the month after: ${start}`,
    });
  }
  return JSON.stringify(on);
}

/** `02-20` as „20 lutego”. */
function dayOfYear(day: string, { lang }: Reading): string {
  const format = new Intl.DateTimeFormat(lang === "pl" ? "pl-PL" : "en-GB", {
    day: "numeric",
    month: "long",
    timeZone: "UTC",
  });
  return format.format(new Date(`2024-${day}T12:00:00Z`));
}

function rolled({ roll }: TermWay, { say }: Reading): string {
  switch (roll) {
    case "nextWorkingDay":
      return say({
        pl: "gdy ostatni dzień jest wolny, do najbliższego dnia roboczego",
        en: "where the last day is free, to the next working day",
      });
    case "previousWorkingDay":
      return say({
        pl: "gdy ostatni dzień jest wolny, do poprzedniego dnia roboczego",
        en: "where the last day is free, to the working day before",
      });
    default:
      return "";
  }
}

function capped({ atLatest }: TermWay, reading: Reading): string {
  if (atLatest === undefined) return "";
  if (typeof atLatest === "object") {
    const given = startInWords(atLatest, reading);
    return reading.say({ pl: `nie dłużej niż do dnia: ${given}`, en: `no later than: ${given}` });
  }
  const day = atLatest.length > 5 ? reading.day(atLatest) : dayOfYear(atLatest, reading);
  return reading.say({ pl: `nie dłużej niż do ${day}`, en: `no later than ${day}` });
}

function cutOff({ cutOff: hour }: TermWay, { say }: Reading): string {
  if (hour === undefined || hour === "24:00") return "";
  return say({ pl: `do godz. ${hour} ostatniego dnia`, en: `until ${hour} of the last day` });
}

function inTime({ inTimeBy }: TermWay, { say }: Reading): string {
  if (inTimeBy === undefined) return "";
  const { by, waitsDays } = inTimeBy;
  const day = DOCUMENT_DAYS[by];
  const form = new Intl.PluralRules("pl").select(waitsDays);
  return say({
    pl: `dokument spoza systemu jest w terminie według ${day.pl}, czeka się na niego jeszcze ${waitsDays} ${form === "one" ? "dzień" : "dni"}`,
    en: `a document from outside the system is in time by ${day.en}, and is waited for ${waitsDays} more ${waitsDays === 1 ? "day" : "days"}`,
  });
}

function repeated({ each }: TermWay, { say }: Reading): string {
  if (each === undefined) return "";
  const [month, touched] = [
    { pl: "osobno za każdy miesiąc projektu", en: "for each month of the project by itself" },
    TOUCHED[each.touched],
  ];
  return say({ pl: `${month.pl}, ${touched.pl}`, en: `${month.en}, ${touched.en}` });
}

const TOUCHED = {
  separate: { pl: "także niepełny", en: "one that it only touches too" },
  joined: {
    pl: "niepełny razem z sąsiednim pełnym",
    en: "one that it only touches together with the full one beside it",
  },
  skipped: { pl: "bez niepełnych", en: "without those that it only touches" },
} as const;

const DOCUMENT_DAYS = {
  sending: { pl: "dnia wysłania", en: "the day it was sent" },
  postmark: { pl: "stempla pocztowego", en: "its postmark" },
  receipt: { pl: "dnia wpływu", en: "the day it was received" },
} as const;
