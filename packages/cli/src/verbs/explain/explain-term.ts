import type { Lang } from "@opus/grant-rules/errors";
import { type ProgrammeDocument, type RunningTerm, termEventTitle } from "@opus/grant-workflow";
import { factLabel } from "../../explanation/fact-labels.ts";
import { dayInWords } from "../../wording/local-time.ts";

/** What a term is counted from, or waits for, in one language. */
export interface ExplainedTerm {
  readonly name: string;
  readonly text: string;
}

/** Says what a term is counted from and when that was, where it was moved from, or what has to happen first. */
export function explainTerm(document: ProgrammeDocument, term: RunningTerm, lang: Lang): ExplainedTerm {
  const { askedUntil } = term;
  const asked = askedUntil === undefined ? "" : ASKED[lang](dayInWords(askedUntil, document.zone, lang));
  return { name: term.name, text: [textOf(document, term, lang), asked].filter(Boolean).join("; ") };
}

function textOf(document: ProgrammeDocument, term: RunningTerm, lang: Lang): string {
  const { from, waitsFor, undecided, rolledFrom, cappedFrom, inTimeBy, decided, repetitions } = term;
  const polish = lang === "pl";
  const open =
    undecided === undefined
      ? []
      : [
          polish
            ? `nie rozstrzygnięto reguły „${undecided}”, więc liczy się najpóźniejszy z możliwych terminów`
            : `the rule “${undecided}” is not decided, so the latest of the terms that may hold counts`,
        ];
  if (waitsFor !== undefined) {
    const events = waitsFor.map((event) => eventIn(document, event, lang)).join(", ");
    const waits = polish
      ? `jeszcze nie biegnie, czeka na: ${events}`
      : `does not run yet, waits for: ${events}`;
    return [waits, ...open].join("; ");
  }
  const day = (at: string) => dayInWords(at, document.zone, lang);
  if (decided !== undefined) return moved(decided, day, lang);
  if (repetitions !== undefined) return repeated(repetitions, day, lang);
  const start =
    from === undefined
      ? []
      : [
          `${polish ? "liczony od" : "counted from"}: ${eventIn(document, from.event, lang)}, ${day(from.at)}`,
        ];
  const rolled =
    rolledFrom === undefined
      ? []
      : [
          polish
            ? `przesunięty, bo ${day(rolledFrom)} jest wolny`
            : `moved, since ${day(rolledFrom)} is a day off`,
        ];
  const capped =
    cappedFrom === undefined
      ? []
      : [
          polish
            ? `skrócony z ${day(cappedFrom)} do najpóźniejszego dnia`
            : `cut short from ${day(cappedFrom)} to its latest day`,
        ];
  const inTime = inTimeBy === undefined ? [] : [IN_TIME[inTimeBy.by][lang](day(inTimeBy.lastDay))];
  return [...start, ...rolled, ...capped, ...inTime, ...open].join("; ");
}

/** What a decision has made of a term. */
function moved(
  decided: NonNullable<RunningTerm["decided"]>,
  day: (at: string) => string,
  lang: Lang,
): string {
  if ("standsStill" in decided)
    return lang === "pl"
      ? "zawieszony decyzją: stoi, po podjęciu pobiegnie tyle dni, ile zostało"
      : "suspended by a decision: it stands still, and runs for the days that are left once resumed";
  const last = day(decided.lastDay);
  return lang === "pl" ? `ostatni dzień wyznaczony decyzją: ${last}` : `last day set by a decision: ${last}`;
}

/** What is still to come of a repeated term: "2026-03: until 10 April 2026". */
function repeated(
  repetitions: NonNullable<RunningTerm["repetitions"]>,
  day: (at: string) => string,
  lang: Lang,
): string {
  if (repetitions.length === 0)
    return lang === "pl" ? "żaden miesiąc już nie czeka" : "no month is still to come";
  const until = lang === "pl" ? "do" : "until";
  return repetitions.map(({ of, lastDay }) => `${of}: ${until} ${day(lastDay)}`).join(", ");
}

const ASKED = {
  pl: (day: string) => `wnioskodawca prosi o przedłużenie do ${day}; termin tymczasem biegnie`,
  en: (day: string) => `the applicant asks for an extension until ${day}; the term runs on meanwhile`,
};

/** By what a document from outside the system is in time, with the last day; the deadline itself waits for it longer. */
const IN_TIME: Record<NonNullable<RunningTerm["inTimeBy"]>["by"], Record<Lang, (day: string) => string>> = {
  sending: {
    pl: (day) => `ostatni dzień ${day}; liczy się dzień wysłania, na to, co jest w drodze, czeka się dłużej`,
    en: (day) => `last day ${day}; the day of sending counts, what is under way is waited for longer`,
  },
  postmark: {
    pl: (day) =>
      `ostatni dzień ${day}; liczy się stempel pocztowy, na to, co jest w drodze, czeka się dłużej`,
    en: (day) => `last day ${day}; the postmark counts, what is under way is waited for longer`,
  },
  receipt: {
    pl: (day) => `ostatni dzień ${day}; liczy się dzień wpływu, na jego zapisanie czeka się dłużej`,
    en: (day) => `last day ${day}; the day of receipt counts, its record is waited for longer`,
  },
};

function eventIn(document: ProgrammeDocument, name: string, lang: Lang): string {
  const title = termEventTitle(name);
  if (title !== undefined) return title[lang];
  const [kind, path = ""] = name.split(":");
  if (kind === "fact") return factLabel(document, path, lang);
  const calculations = (document.calculations ?? {}) as Readonly<
    Record<string, { readonly title?: Readonly<Record<Lang, string>> }>
  >;
  return calculations[path]?.title?.[lang] ?? path;
}
