import type { RulePattern } from "../shape/pattern.ts";
import { ABOUT_APPLICATION } from "./usual.ts";

const START = { pl: "pierwszy dzień", en: "first day" };
const END = { pl: "ostatni dzień", en: "last day" };

/** Dates of a project inside the period of realisation of its call. */
const datesWithinRealisation = (): RulePattern => ({
  family: "time",
  title: { pl: "Terminy w okresie realizacji", en: "Dates within the realisation period" },
  explanation: {
    pl: "Projekt zaczyna się i kończy w okresie realizacji swojego naboru; pierwszy dzień nie jest po ostatnim. Okres stoi w naborze, więc w następnym naborze reguła się nie zmienia.",
    en: "The project starts and ends within the period of realisation of its call; the first day is not after the last. The period stands in the call, so the rule stays as it is in the next one.",
  },
  sentence: {
    pl: "Od „[start]” do „[end]”: w okresie realizacji naboru, w dobrej kolejności.",
    en: "From “[start]” to “[end]”: within the realisation period of the call, in the right order.",
  },
  slots: {
    start: { kind: "field", of: "date", words: START, example: "project.startsOn" },
    end: { kind: "field", of: "date", words: END, example: "project.endsOn" },
  },
  rule: {
    title: { pl: "Terminy w okresie realizacji", en: "Dates within the realisation period" },
    kind: "requirement",
    severity: "curable",
    moments: ABOUT_APPLICATION,
    require: {
      given: ["start", "end"],
      holds: {
        and: [
          { "<=": [{ var: "call.realisationFrom" }, { slot: "start" }, { slot: "end" }] },
          { "<=": [{ slot: "end" }, { var: "call.realisationTo" }] },
        ],
      },
    },
    messages: {
      met: {
        pl: "Od {start} do {end}: w okresie realizacji.",
        en: "From {start} to {end}: within the realisation period.",
      },
      notMet: {
        pl: "Terminy ({start} – {end}) muszą mieścić się w okresie od {from} do {to}.",
        en: "The dates ({start} to {end}) must lie within {from} to {to}.",
      },
      undetermined: {
        pl: "Podaj „[start]” i „[end]”, od {from} do {to}.",
        en: "State “[start]” and “[end]”, from {from} to {to}.",
      },
      args: {
        start: { slot: "start" },
        end: { slot: "end" },
        from: { var: "call.realisationFrom" },
        to: { var: "call.realisationTo" },
      },
    },
  },
  cases: [
    {
      name: "the whole period",
      known: { "call.realisationFrom": "2026-05-01", "call.realisationTo": "2026-10-31" },
      facts: { start: "2026-05-01", end: "2026-10-31" },
      expect: "met",
    },
    {
      name: "a day too early",
      known: { "call.realisationFrom": "2026-05-01", "call.realisationTo": "2026-10-31" },
      facts: { start: "2026-04-30", end: "2026-10-31" },
      expect: "notMet",
    },
    {
      name: "a day too late",
      known: { "call.realisationFrom": "2026-05-01", "call.realisationTo": "2026-10-31" },
      facts: { start: "2026-05-01", end: "2026-11-01" },
      expect: "notMet",
    },
    {
      name: "the wrong way round",
      known: { "call.realisationFrom": "2026-05-01", "call.realisationTo": "2026-10-31" },
      facts: { start: "2026-06-02", end: "2026-06-01" },
      expect: "notMet",
    },
    {
      name: "no last day yet",
      known: { "call.realisationFrom": "2026-05-01", "call.realisationTo": "2026-10-31" },
      facts: { start: "2026-06-01" },
      closed: false,
      expect: "undetermined",
    },
  ],
});

/** Dates inside a stated period. */
const datesWithinPeriod = (): RulePattern => ({
  family: "time",
  title: { pl: "Terminy w okresie", en: "Dates within a period" },
  explanation: {
    pl: "Projekt zaczyna się i kończy w podanym okresie; pierwszy dzień nie jest po ostatnim. Dla okresu realizacji naboru jest „datesWithinRealisation”.",
    en: "The project starts and ends within a stated period; the first day is not after the last. For the realisation period of the call there is “datesWithinRealisation”.",
  },
  sentence: {
    pl: "Od „[start]” do „[end]”: między [from] a [to] włącznie, w dobrej kolejności.",
    en: "From “[start]” to “[end]”: between [from] and [to], both included, in the right order.",
  },
  slots: {
    start: { kind: "field", of: "date", words: START, example: "project.startsOn" },
    end: { kind: "field", of: "date", words: END, example: "project.endsOn" },
    from: {
      kind: "date",
      words: { pl: "początek okresu", en: "start of the period" },
      example: "2026-05-01",
    },
    to: {
      kind: "date",
      notBelow: "from",
      words: { pl: "koniec okresu", en: "end of the period" },
      example: "2026-10-31",
    },
  },
  rule: {
    title: { pl: "Terminy w okresie", en: "Dates within the period" },
    kind: "requirement",
    severity: "curable",
    moments: ABOUT_APPLICATION,
    require: {
      given: ["start", "end"],
      holds: {
        and: [
          { "<=": [{ slot: "from" }, { slot: "start" }, { slot: "end" }] },
          { "<=": [{ slot: "end" }, { slot: "to" }] },
        ],
      },
    },
    messages: {
      met: { pl: "Od {start} do {end}: w okresie.", en: "From {start} to {end}: within the period." },
      notMet: {
        pl: "Terminy ({start} – {end}) muszą mieścić się w okresie od {from} do {to}.",
        en: "The dates ({start} to {end}) must lie within {from} to {to}.",
      },
      undetermined: {
        pl: "Podaj „[start]” i „[end]”, od {from} do {to}.",
        en: "State “[start]” and “[end]”, from {from} to {to}.",
      },
      args: { start: { slot: "start" }, end: { slot: "end" }, from: { slot: "from" }, to: { slot: "to" } },
    },
  },
  cases: [
    { name: "the whole period", facts: { start: { slot: "from" }, end: { slot: "to" } }, expect: "met" },
    {
      name: "a day too early",
      facts: { start: { slot: "from", plus: -1 }, end: { slot: "to" } },
      expect: "notMet",
    },
    {
      name: "a day too late",
      facts: { start: { slot: "from" }, end: { slot: "to", plus: 1 } },
      expect: "notMet",
    },
    { name: "no last day yet", facts: { start: { slot: "from" } }, closed: false, expect: "undetermined" },
  ],
});

/** A project of at least and at most so many days. */
const durationBetween = (): RulePattern => ({
  family: "time",
  title: { pl: "Czas trwania", en: "Duration" },
  explanation: {
    pl: "Od pierwszego do ostatniego dnia, z obydwoma, mija co najmniej tyle i najwyżej tyle dni: od 1.09 do 29.11 to 90 dni.",
    en: "From the first day to the last, both counted, it takes at least so many days and at most so many: 1.09 to 29.11 are 90 days.",
  },
  sentence: {
    pl: "Od „[start]” do „[end]” mija od [min] do [max] dni (pierwszy i ostatni się liczą).",
    en: "From “[start]” to “[end]” it takes [min] to [max] days (first and last counted).",
  },
  slots: {
    start: { kind: "field", of: "date", words: START, example: "project.startsOn" },
    end: { kind: "field", of: "date", words: END, example: "project.endsOn" },
    min: {
      kind: "number",
      least: 1,
      words: { pl: "najmniej dni", en: "fewest days" },
      example: 1,
      otherwise: 1,
    },
    max: { kind: "number", notBelow: "min", words: { pl: "najwięcej dni", en: "most days" }, example: 90 },
  },
  rule: {
    title: { pl: "Czas trwania", en: "Duration" },
    kind: "eligibility",
    severity: "curable",
    moments: ABOUT_APPLICATION,
    require: {
      given: ["start", "end"],
      holds: {
        "<=": [
          { slot: "min" },
          { "+": [{ "date.diff": [{ slot: "start" }, { slot: "end" }, "day"] }, 1] },
          { slot: "max" },
        ],
      },
    },
    messages: {
      met: { pl: "Od {start} do {end}: tyle, ile wolno.", en: "From {start} to {end}: as long as allowed." },
      notMet: {
        pl: "Projekt może trwać od {min} do {max, plural, one {# dnia} few {# dni} many {# dni} other {# dnia}}, a podano: {start} – {end}.",
        en: "The project may take {min} to {max, plural, one {# day} other {# days}}, but {start} to {end} was stated.",
      },
      undetermined: { pl: "Podaj „[start]” i „[end]”.", en: "State “[start]” and “[end]”." },
      args: { start: { slot: "start" }, end: { slot: "end" }, min: { slot: "min" }, max: { slot: "max" } },
    },
  },
  cases: [
    { name: "a day too short", facts: { start: "2026-05-02", end: "2026-05-01" }, expect: "notMet" },
    { name: "ten thousand days", facts: { start: "2000-01-01", end: "2027-05-19" }, expect: "notMet" },
    {
      name: "the most",
      facts: { start: { back: "end", days: "max", plus: 1 }, end: "2026-10-31" },
      expect: "met",
    },
    {
      name: "a day too long",
      facts: { start: { back: "end", days: "max" }, end: "2026-10-31" },
      expect: "notMet",
    },
    { name: "no last day yet", facts: { start: "2026-05-01" }, closed: false, expect: "undetermined" },
  ],
});

/** A start not before a day. */
const startNotBefore = (): RulePattern => ({
  family: "time",
  title: { pl: "Początek nie wcześniej niż", en: "Start not before" },
  explanation: {
    pl: "Projekt nie zaczyna się przed podanym dniem; dniem może być data, parametr albo to, co wie silnik, np. dzień zamknięcia naboru.",
    en: "The project does not start before a day; the day may be a date, a parameter, or what the engine knows, such as the closing day of the call.",
  },
  sentence: { pl: "„[start]” przypada najwcześniej: [day].", en: "“[start]” is at the earliest: [day]." },
  slots: {
    start: { kind: "field", of: "date", words: START, example: "project.startsOn" },
    day: {
      kind: "date",
      words: { pl: "najwcześniejszy dzień", en: "earliest day" },
      example: { var: "call.closesOn" },
    },
  },
  rule: {
    title: { pl: "Początek nie za wcześnie", en: "Start not too early" },
    kind: "requirement",
    severity: "curable",
    moments: ABOUT_APPLICATION,
    require: { given: ["start"], holds: { ">=": [{ slot: "start" }, { slot: "day" }] } },
    messages: {
      met: { pl: "Początek: {start}, nie za wcześnie.", en: "Start: {start}, not too early." },
      notMet: {
        pl: "Zacząć można najwcześniej {day}, a podano {start}.",
        en: "The start may be {day} at the earliest, but {start} was stated.",
      },
      undetermined: {
        pl: "Podaj „[start]”, najwcześniej {day}.",
        en: "State “[start]”, {day} at the earliest.",
      },
      args: { start: { slot: "start" }, day: { slot: "day" } },
    },
  },
  cases: [
    { name: "the day itself", facts: { day: "2026-05-01", start: { back: "day" } }, expect: "met" },
    {
      name: "a day earlier",
      facts: { day: "2026-05-01", start: { back: "day", plus: -1 } },
      expect: "notMet",
    },
    { name: "no first day yet", facts: { day: "2026-05-01" }, closed: false, expect: "undetermined" },
  ],
});

/** Patterns about time. */
export const timePatterns = { datesWithinRealisation, datesWithinPeriod, durationBetween, startNotBefore };
