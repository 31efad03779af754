import { lastDayOfTerm, lastDayOfWaiting } from "../document/in-time.ts";
import type { InTimeByDocument } from "../document/in-time-schema.ts";
import { eachOf, inTimeByOf, startsOf, type TermsDocument, variantsOf } from "../document/stated-terms.ts";
import type { TermDocument } from "../document/term-schema.ts";
import { USUAL } from "../document/term-ways.ts";
import type { DeadlineEntry } from "../journal/entry.ts";
import type { AnyProgramme } from "../kernel/any-programme.ts";
import type { StateMeta } from "../kernel/lowered.ts";
import type { MachineState } from "../kernel/run-machine.ts";
import type { DueRepetition } from "../kernel/term-start.ts";
import { type CountedOn, countedTerm, type TermGround } from "./counted-term.ts";
import { dueRepetitions } from "./due-deadlines.ts";

/** A term that runs or waits in a state, and what it is counted from where the programme names that itself. */
export interface RunningTerm {
  /** Name of the deadline. */
  readonly name: string;
  /** The event that it is counted from, and when that happened: an instant, or a civil date. */
  readonly from?: { readonly event: string; readonly at: string };
  /** Where it would have ended on a day off, or without its cap; civil dates. */
  readonly rolledFrom?: string;
  readonly cappedFrom?: string;
  /** Events that have to happen before it runs. */
  readonly waitsFor?: readonly string[];
  /** The rule that nobody could decide, where a condition of the term is open: it ends with the latest way that may hold. */
  readonly undecided?: string;
  /** By which day of a document it is in time, and the last one; the deadline itself waits longer, for what is under way. */
  readonly inTimeBy?: { readonly by: InTimeByDocument["by"]; readonly lastDay: string };
  /** Where a decision has moved it: that its clock stands still, or the last day that it was given. */
  readonly decided?: { readonly standsStill: true } | { readonly lastDay: string };
  /** The last day that the applicant asks for, a civil date, as long as nobody has decided on that. */
  readonly askedUntil?: string;
  /** Of a repeated term: what is still to come, each with its own end. */
  readonly repetitions?: readonly DueRepetition[];
}

/** The terms of a state that name what they are counted from, or by what an act is in time; others say nothing more. */
export function runningTerms(
  { meta }: MachineState,
  facts: TermGround & { readonly deadlines: readonly DeadlineEntry[] },
): readonly RunningTerm[] {
  const { deadlines: terms } = facts.programme.document as TermsDocument;
  return Object.values(meta).flatMap((state) => withRequest(runningTerm(state, facts, terms), state, facts));
}

/** What is asked for of a term that runs, beside what else is said of it. */
function withRequest(
  running: readonly RunningTerm[],
  { deadline }: Pick<StateMeta, "deadline">,
  { aggregate, id, context }: Parameters<typeof runningTerms>[1],
): readonly RunningTerm[] {
  if (deadline === undefined) return running;
  const askedUntil = aggregate.askedUntil?.(deadline, { id, context });
  if (askedUntil === undefined) return running;
  const [term = { name: deadline }] = running;
  return [{ ...term, askedUntil }];
}

function runningTerm(
  { deadline, stage }: StateMeta,
  facts: Parameters<typeof runningTerms>[1],
  terms: TermsDocument["deadlines"],
): readonly RunningTerm[] {
  const term = deadline === undefined ? undefined : terms[deadline];
  if (deadline === undefined || term === undefined) return [];
  const decided = decidedOn(deadline, facts);
  if (decided !== undefined) return [{ name: deadline, decided }];
  const repetitions =
    eachOf(term) === undefined ? undefined : dueRepetitions({ stage, name: deadline }, facts);
  if (repetitions !== undefined) return [{ name: deadline, repetitions }];
  const inTime = awaited(deadline, term, facts);
  const counted = isCounted(term) ? countedFrom(deadline, countedTerm(term, facts)) : undefined;
  if (counted === undefined) return inTime === undefined ? [] : [{ name: deadline, inTimeBy: inTime }];
  return [inTime === undefined ? counted : { ...counted, inTimeBy: inTime }];
}

/** What a decision has made of a term; undefined where none has moved it. */
function decidedOn(
  name: string,
  { aggregate, id, context, programme, deadlines }: Parameters<typeof runningTerms>[1],
): RunningTerm["decided"] {
  const moved = aggregate.movedTo?.(name, { id, context });
  if (moved === undefined) return undefined;
  const dueAt = deadlines.find((one) => one.name === name)?.dueAt;
  if (moved === null || dueAt === undefined) return { standsStill: true };
  const { zone, deadlines: terms } = programme.document as TermsDocument;
  const stated = inTimeByOf(terms[name]);
  return {
    lastDay: stated === undefined ? lastDayOfWaiting(dueAt, zone) : lastDayOfTerm(dueAt, stated, zone),
  };
}

const isCounted = (term: TermDocument) =>
  variantsOf(term).some((way) => way.when !== undefined || startsOf(way).length > 0);

function countedFrom(name: string, counted: CountedOn): RunningTerm | undefined {
  const open = counted.undecided === undefined ? {} : { undecided: counted.undecided };
  const told = { ...startOf(counted), ...open };
  return Object.keys(told).length === 0 ? undefined : { name, ...told };
}

/** What a term says of its start, unless that is what usually brings it about. */
function startOf(counted: CountedOn): Omit<RunningTerm, "name"> {
  if (counted.kind === "waits") {
    const waitsFor = counted.for.filter((event) => event !== USUAL);
    return waitsFor.length === 0 ? {} : { waitsFor };
  }
  if (counted.kind === "none" || counted.start === undefined || counted.start.event === USUAL) return {};
  const { start, cappedFrom, deadline } = counted;
  return {
    from: start,
    ...(deadline.rolledFrom === undefined ? {} : { rolledFrom: deadline.rolledFrom }),
    ...(cappedFrom === undefined ? {} : { cappedFrom }),
  };
}

function awaited(
  name: string,
  term: TermDocument,
  {
    deadlines,
    programme,
  }: { readonly deadlines: readonly DeadlineEntry[]; readonly programme: AnyProgramme },
): RunningTerm["inTimeBy"] {
  const stated = inTimeByOf(term);
  const dueAt = deadlines.find((one) => one.name === name)?.dueAt;
  if (stated === undefined || dueAt === undefined) return undefined;
  const { zone } = programme.document as TermsDocument;
  return { by: stated.by, lastDay: lastDayOfTerm(dueAt, stated, zone) };
}
