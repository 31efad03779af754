import { toCivilDate } from "@opus/grant-rules/calendar";
import type { Lang } from "@opus/grant-rules/errors";
import {
  type CallDocument,
  type ForeseenTerm,
  foreseenTerms,
  type JsonObject,
  type Programme,
  settingAt,
  termEventTitle,
} from "@opus/grant-workflow";
import { factLabel } from "../../explanation/fact-labels.ts";
import { deadlineName, eventName } from "../../wording/event-names.ts";
import { dayInWords } from "../../wording/local-time.ts";
import { type Reading, readingOf } from "../read/ground/reading.ts";
import { type TermWay, termInWords } from "../read/ground/term-in-words.ts";

/** A term that would run for whoever gave the answers, or an act that is barred until a day. */
export interface TriedTerm {
  /** Name of the deadline, or of the act. */
  readonly name: string;
  readonly kind: ForeseenTerm["kind"];
  /** Last day of a term, first day of an act; null while something has to happen first that nobody can date. */
  readonly day: string | null;
  /** Whether what brings the term about is only assumed to come on the day of submission. */
  readonly assumed: boolean;
  readonly title: string;
  readonly text: string;
}

/** An application as it is tried. */
export interface TriedApplication {
  readonly answers: JsonObject;
  /** UTC instant. */
  readonly submittedAt: string;
}

/** The terms that would run for an application, in words: by when, or what has to happen first. */
export function triedTerms(
  programme: Programme,
  call: CallDocument,
  application: TriedApplication,
  lang: Lang,
): readonly TriedTerm[] {
  const reading = readingOf(programme, lang);
  return foreseenTerms(programme, { call: call.id, ...application }).map((term) =>
    inWords(term, application.submittedAt, reading),
  );
}

/** Terms that may begin as soon as an application is submitted; what brings the others about lies too far ahead to count from. */
const NEXT: readonly string[] = ["supplement"];

/** When the project may begin, and until when it is carried out. */
export function realisationInWords({ realisation }: CallDocument, lang: Lang): string {
  const [from, to] = [realisation.from, realisation.to].map((day) => dayInWords(day, "UTC", lang));
  return lang === "pl" ? `od ${from} do ${to}` : `from ${from} to ${to}`;
}

function inWords(term: ForeseenTerm, submittedAt: string, reading: Reading): TriedTerm {
  const { name, kind, assumed, counted } = term;
  const { zone } = reading.document;
  const day =
    counted.kind !== "due" || (assumed && !NEXT.includes(name))
      ? null
      : kind === "deadline"
        ? counted.deadline.lastDay
        : toCivilDate(counted.deadline.dueAt, zone);
  return {
    name,
    kind,
    day,
    assumed,
    title: capital(titleOf(term, reading)),
    text: `${textOf(term, day, submittedAt, reading)}${openWords(term, reading)}`,
  };
}

/** That the latest of several ways counts, where nobody can tell which holds. */
function openWords({ undecided }: ForeseenTerm, { say }: Reading): string {
  if (undecided === undefined) return "";
  return say({
    pl: `; nie rozstrzygnięto reguły „${undecided}”, więc liczy się najpóźniejszy z możliwych terminów`,
    en: `; the rule “${undecided}” is not decided, so the latest of the terms that may hold counts`,
  });
}

function titleOf({ name, kind, of }: ForeseenTerm, { say }: Reading): string {
  const title = say(kind === "deadline" ? deadlineName(name) : eventName(name));
  return of === undefined ? title : `${title} (${of})`;
}

function textOf(
  { name, kind, assumed, counted }: ForeseenTerm,
  day: string | null,
  submittedAt: string,
  reading: Reading,
): string {
  const { say, lang, document } = reading;
  if (counted.kind === "waits") {
    const events = counted.for.map((event) => eventInWords(event, reading)).join(", ");
    return say({ pl: `jeszcze nie wiadomo, czeka na: ${events}`, en: `not known yet, waits for: ${events}` });
  }
  if (counted.kind === "none")
    return say({ pl: "nie dotyczy tego wniosku", en: "does not apply to this application" });
  const shown = dayInWords(day ?? counted.deadline.lastDay, document.zone, lang);
  if (kind === "bar") return say({ pl: `nie wcześniej niż ${shown}`, en: `not before ${shown}` });
  const term = wayOf(document.deadlines[name as keyof typeof document.deadlines], counted.way);
  const words = term === undefined ? "" : lowered(wordsOf(name, term, reading));
  const from = dayInWords(submittedAt, document.zone, lang);
  if (day === null) return words;
  return assumed
    ? say({
        pl: `gdyby zaczął biec ${from}, do ${shown} (${words})`,
        en: `if it began on ${from}, until ${shown} (${words})`,
      })
    : say({ pl: `do ${shown} (${words})`, en: `until ${shown} (${words})` });
}

function wayOf(term: unknown, index: number): TermWay | undefined {
  return (Array.isArray(term) ? term[index] : term) as TermWay | undefined;
}

function wordsOf(name: string, way: TermWay, reading: Reading): string {
  const usual = settingAt(`/deadlines/${name}`)?.description;
  return termInWords(way, reading, { isOneOfSeveral: false, usual });
}

function capital(title: string): string {
  return `${title.charAt(0).toUpperCase()}${title.slice(1)}`;
}

/** A sentence inside another. */
function lowered(sentence: string): string {
  return `${sentence.charAt(0).toLowerCase()}${sentence.slice(1).replace(/\.$/, "")}`;
}

function eventInWords(name: string, { document, lang, say }: Reading): string {
  const title = termEventTitle(name);
  if (title !== undefined) return say(title);
  const [kind, path = ""] = name.split(":");
  if (kind === "fact") return factLabel(document, path, lang);
  const calculation = document.calculations?.[path] as
    | { readonly title?: Parameters<Reading["say"]>[0] }
    | undefined;
  return calculation?.title === undefined ? name : say(calculation.title);
}
