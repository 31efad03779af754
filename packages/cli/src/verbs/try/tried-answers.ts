import type { Facts } from "@opus/grant-rules";
import { isCivilDate, toCivilDate } from "@opus/grant-rules/calendar";
import { joinPointer, parseDocument } from "@opus/grant-rules/document";
import type { Problem } from "@opus/grant-rules/errors";
import {
  type CallDocument,
  factAt,
  factDocument,
  type JsonObject,
  lastTimelyInstant,
  type Programme,
  utcInstant,
} from "@opus/grant-workflow";
import type { InputFile } from "../../files/input-file.ts";
import { isJsonObject, member } from "../../json/json-object.ts";
import { type LocatedProblem, locate } from "../../problems/located-problem.ts";
import { noonOf } from "./day-tried.ts";

/** Answers read into facts, with everything that could not be read. */
export interface TriedAnswers {
  /** Missing when the text is no JSON object. */
  readonly facts?: Facts;
  /** What the facts were read of. */
  readonly document?: JsonObject;
  /** What was answered of the application, in one canonical form, and when it counts as submitted. */
  readonly application?: { readonly answers: JsonObject; readonly submittedAt: string };
  /** The sum asked for, where the programme says it stands. */
  readonly requested: string | null;
  /** Civil date that picks versions of rules: the day of submission, or the closing day of the call. */
  readonly on: string;
  /** JSON Pointers of required fields of the application that were left blank. */
  readonly blank?: readonly string[];
  readonly problems: readonly LocatedProblem[];
}

/**
 * Reads answers of the form into the facts that rules see. Beside the form's fields they may hold what the engine
 * knows of a case, as rule cases do: `case`, `call` and `report`. What they leave out of `call` is taken from the call.
 */
export function readTriedAnswers(
  programme: Programme,
  call: CallDocument,
  { path, text }: InputFile,
  closed: boolean,
  day?: string,
): TriedAnswers {
  const { value, problems, placeOf } = parseDocument(text);
  if (value === undefined || !isJsonObject(value)) {
    const found = value === undefined ? problems : [noObject()];
    return {
      requested: null,
      on: day ?? closingDay(programme, call),
      problems: locate(path, found, placeOf),
    };
  }
  const read = factsOfAnswers(programme, call, value, closed, day);
  return {
    ...read,
    application: {
      answers: programme.canonical.application(answersOf(value)),
      submittedAt: submittedAtOf(read.document) ?? noonOf(read.on, programme.document.zone),
    },
    problems: locate(path, read.problems, placeOf),
  };
}

/** Answers that stand as JSON, read into facts; places of what is wrong are pointers into them. */
export function factsOfAnswers(
  programme: Programme,
  call: CallDocument,
  value: JsonObject,
  closed: boolean,
  day?: string,
) {
  const document = withCaseAndCall(programme, call, day === undefined ? value : onDay(programme, value, day));
  const { facts, problems: unread } = programme.rules.normalise(document, { closed });
  const on = day ?? dayOf(document) ?? closingDay(programme, call);
  const { requested: by } = programme.document.facts;
  const requested =
    by === undefined || typeof by === "string"
      ? by && factAt(programme.canonical.application(document), by)
      : programme.rules.calculate(facts, by.calc, { on }).value.value;
  const { problems: ofForms, blank } = formProblems(programme, value);
  const others = unread.filter(({ pointer }) => !ofForms.some((problem) => problem.pointer === pointer));
  return {
    facts,
    document,
    requested: typeof requested === "string" ? requested : null,
    on,
    blank,
    problems: [...ofForms, ...others],
  };
}

/** What the forms say of the answers; that one is missing is no fault of a trial, but decides what comes of it. */
function formProblems(
  { form, reportForm }: Programme,
  given: JsonObject,
): { readonly problems: readonly Problem[]; readonly blank: readonly string[] } {
  const { case: _case, call: _call, report, ...answers } = given;
  const ofReport = report === undefined ? [] : reportForm.validate(report);
  const ofForm = form.validate(answers);
  const isBlank = ({ code }: Problem) => code === "OGW210";
  const problems = [
    ...ofForm,
    ...ofReport.map((problem) => ({ ...problem, pointer: joinPointer("", "report") + problem.pointer })),
  ].filter((problem) => !isBlank(problem));
  return { problems, blank: ofForm.filter(isBlank).map(({ pointer }) => pointer) };
}

function withCaseAndCall({ document }: Programme, call: CallDocument, given: JsonObject): JsonObject {
  const { case: ownCase, call: ownCall, ...answers } = given;
  const submittedAt = member(ownCase, "submittedAt");
  const known = factDocument({
    answers,
    call,
    zone: document.zone,
    submittedAt: isWrittenInstant(submittedAt) ? utcInstant(submittedAt) : null,
    number: null,
    on: "",
  });
  return {
    ...known,
    case: isJsonObject(ownCase)
      ? { ...(known.case as JsonObject), ...ownCase }
      : (ownCase ?? known.case ?? {}),
    call: isJsonObject(ownCall)
      ? { ...(known.call as JsonObject), ...ownCall }
      : (ownCall ?? known.call ?? {}),
  };
}

/** The answers as those of an application that was submitted on a day, unless they say when. */
function onDay({ document }: Programme, given: JsonObject, day: string): JsonObject {
  const own = isJsonObject(given.case) ? given.case : {};
  return { ...given, case: { submittedAt: noonOf(day, document.zone), ...own } };
}

/** The answers of the application alone. */
function answersOf({ case: _case, call: _call, report: _report, ...answers }: JsonObject): JsonObject {
  return answers;
}

function submittedAtOf(document: JsonObject): string | undefined {
  const at = member(document.case, "submittedAt");
  return isWrittenInstant(at) ? utcInstant(at) : undefined;
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/;

function isWrittenInstant(value: unknown): value is string {
  return typeof value === "string" && INSTANT.test(value) && Number.isFinite(Date.parse(value));
}

function dayOf(document: JsonObject): string | undefined {
  const day = member(document.case, "submittedOn");
  return isCivilDate(day) ? day : undefined;
}

function closingDay({ document }: Programme, call: CallDocument): string {
  return toCivilDate(lastTimelyInstant(call), document.zone);
}

function noObject(): Problem {
  return {
    code: "OGW660",
    pointer: "",
    severity: "error",
    message: { pl: "Odpowiedzi muszą być obiektem JSON.", en: "The answers must be a JSON object." },
    remedy: {
      pl: 'Zapisz je jak formularz: {"budget": {"requested": "3000.00"}}.',
      en: 'Write them as the form has them: {"budget": {"requested": "3000.00"}}.',
    },
  };
}
