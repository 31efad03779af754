import type { CountedTerm } from "@opus/grant-rules/calendar";
import { needObject, needText, OgwError } from "@opus/grant-rules/errors";
import { type CountedOn, countedOn, dayOfPeriod } from "../decide/counted-term.ts";
import type { CallDocument } from "../document/call-schema.ts";
import { utcInstant } from "../document/call-times.ts";
import { statedCall } from "../document/stated-call.ts";
import { eachOf, type TermsDocument } from "../document/stated-terms.ts";
import type { TermDocument } from "../document/term-schema.ts";
import type { StreamFacts } from "../kernel/aggregate.ts";
import { caseAggregate } from "../lifecycle/case/case-aggregate.ts";
import { caseEventAt, caseHolds } from "../lifecycle/case/case-events.ts";
import { circumstances } from "../lifecycle/ground/stated-value.ts";
import { termFacts } from "../lifecycle/ground/term-facts.ts";
import { projectMonths } from "../lifecycle/progress/project-months.ts";
import type { Programme } from "../programme/programme.ts";
import type { JsonObject } from "../values/json.ts";

/** An application as it would be submitted. */
export interface ForeseenApplication {
  /** Id of its call. */
  readonly call: string;
  readonly answers: JsonObject;
  /** UTC instant of its submission. */
  readonly submittedAt: string;
}

/** A term or a bar of a programme, as far as an application decides it. */
export interface ForeseenTerm {
  /** Name of the deadline, or of the act that is barred. */
  readonly name: string;
  readonly kind: "deadline" | "bar";
  /** The month of the project that it is for, of a term that is repeated: `2026-03`. */
  readonly of?: string;
  /**
   * Whether it is counted from something that nobody knows yet, such as a call to supplement: it is counted then as
   * though that happened at the submission.
   */
  readonly assumed: boolean;
  /** `due` with its last day; `waits` for events that the programme names; or `none` of its ways holds. */
  readonly counted: Exclude<CountedTerm, { readonly kind: "undecided" }>;
  /** The rule that nobody can decide on these answers: counted is then the latest of the ways that may hold. */
  readonly undecided?: string;
}

const PROGRAMME = { of: "foreseenTerms", name: "the programme", is: "what parseProgramme gave" };
const APPLICATION = {
  of: "foreseenTerms",
  name: "the application",
  is: "an object with its call, answers and submittedAt",
};

/**
 * The terms that would run for an application, and what is barred until when, as far as its answers and the instant of
 * its submission decide it: without a store, a case or a clock, in the order in which the programme states them.
 *
 * @throws OgwError OGW410 for a call that the programme does not have.
 * @example
 * foreseenTerms(programme, { call: "spring", answers: {}, submittedAt: "2026-03-10T09:00:00.000Z" })
 *   .filter(({ counted }) => counted.kind === "due");
 */
export function foreseenTerms(
  programme: Programme,
  application: ForeseenApplication,
): readonly ForeseenTerm[] {
  needObject(programme, PROGRAMME, ["document"]);
  needObject(application, APPLICATION, ["answers"]);
  needText(application.submittedAt, { ...APPLICATION, name: "submittedAt", is: "a UTC instant" });
  const document = programme.document as TermsDocument;
  const seen = seenFrom(programme, application);
  const one = (name: string, kind: ForeseenTerm["kind"], term: TermDocument): ForeseenTerm => {
    const usual = seen.usual(name);
    const { moment, holds } = seen;
    const counted = countedOn(term, document, { usual: usual ?? application.submittedAt, moment, holds });
    const isBroughtAbout = "start" in counted && counted.start?.event === "";
    return { name, kind, assumed: isBroughtAbout && usual === undefined, ...told(counted) };
  };
  const ofMonths = (name: string, term: TermDocument): readonly ForeseenTerm[] =>
    seen.months().map((month) => {
      const moment = (event: string) => dayOfPeriod(event, month) ?? seen.moment(event);
      const counted = countedOn(term, document, { usual: month.to, moment, holds: seen.holds });
      return { name, kind: "deadline", of: month.of, assumed: false, ...told(counted) };
    });
  return [
    ...Object.entries(document.deadlines).flatMap(([name, term]) => {
      if (term === undefined) return [];
      return eachOf(term) === undefined ? [one(name, "deadline", term)] : ofMonths(name, term);
    }),
    ...(document.bars ?? []).map(({ act, until }) => one(act, "bar", until)),
  ];
}

/** What a term was counted to, apart from the rule that was open. */
function told({ undecided, ...counted }: CountedOn): Pick<ForeseenTerm, "counted" | "undecided"> {
  return { counted, ...(undecided === undefined ? {} : { undecided }) };
}

/** What is known of a case that has just been submitted. */
function seenFrom(programme: Programme, { call: id, answers, submittedAt }: ForeseenApplication) {
  const call = statedCall(programme.document, id);
  if (call === undefined) throw noCall(programme, id);
  const at = utcInstant(submittedAt);
  const about = circumstances(programme, call, { submittedAt: at, number: null }, at);
  const context = {
    submission: { call: id, answersVersion: 1, ...termFacts(programme, answers, about) },
    eligibility: { supplemented: null, found: null },
    scoring: {},
    agreement: { agreement: null, concludedAt: null },
    amendments: { realisationTo: null },
  } as unknown as StreamFacts["context"];
  const happened = { "application.submit": at, "letter.receipt.sent": at };
  const facts = { id: "", context, programme: programme as never, happened };
  return {
    moment: (name: string) => (Object.hasOwn(happened, name) ? at : caseEventAt(name, facts)),
    holds: (rule: string) => caseHolds(rule, facts),
    usual: (name: string) => usualStart(name, context, call, programme),
    months: () => projectMonths({ context, call, programme } as never),
  };
}

/** What a stage knows to bring a term about, before anything has happened. */
function usualStart(
  name: string,
  context: StreamFacts["context"],
  call: CallDocument,
  programme: Programme,
): string | undefined {
  for (const { verbs } of caseAggregate.stages) {
    const start = verbs.terms?.[name]?.({ context, call, programme } as never);
    if (start !== undefined && "from" in start) return start.from;
  }
  return undefined;
}

function noCall({ id, document }: Programme, call: string): OgwError {
  return new OgwError({
    code: "OGW410",
    subject: `programme "${id}"`,
    problem: `it has no call ${JSON.stringify(call)}`,
    allowed: `Its calls: ${document.calls.map((each) => each.id).join(", ")}`,
    remedy: "Name one of them",
  });
}
