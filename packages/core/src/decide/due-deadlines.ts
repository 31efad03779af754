import { type CountedTerm, compareInstants } from "@opus/grant-rules/calendar";
import { OgwError } from "@opus/grant-rules/errors";
import { passesAt } from "../document/in-time.ts";
import { inTimeByOf, type TermsDocument } from "../document/stated-terms.ts";
import type { TermDocument } from "../document/term-schema.ts";
import { USUAL } from "../document/term-ways.ts";
import type { DeadlineEntry } from "../journal/entry.ts";
import type { AnyProgramme } from "../kernel/any-programme.ts";
import type { WantedDeadline } from "../kernel/fold-actions.ts";
import type { DueRepetition, Repetition, TermStart } from "../kernel/term-start.ts";
import { countedTerm, type TermGround } from "./counted-term.ts";

/** What a deadline is counted with. */
export interface DeadlineBasis extends TermGround {
  readonly now: string;
}

/**
 * The instant of a deadline: one that its stage knows, the end of the programme's term, or of the repetition of it that
 * is due first. Undefined as long as an event that the term is counted from has not happened, where no way of the term
 * holds, and when no repetition is left.
 */
export function dueDeadline(wanted: WantedDeadline, basis: DeadlineBasis): DeadlineEntry | undefined {
  const { name } = wanted;
  const { aggregate, id, context } = basis;
  const moved = aggregate.movedTo?.(name, { id, context });
  // While its clock stands still it is due at no moment.
  if (moved === null) return undefined;
  const counted = countedDeadline(wanted, basis, moved !== undefined);
  if (moved === undefined) return counted;
  // What was decided stands, unless the event that the term is counted from came so late that it lasts longer by itself.
  return counted !== undefined && compareInstants(counted.dueAt, moved) > 0
    ? counted
    : { dueAt: moved, name };
}

/** A deadline as its stage and the programme say it; of one that a decision has moved only what it counts from named events. */
function countedDeadline(
  wanted: WantedDeadline,
  basis: DeadlineBasis,
  isMoved: boolean,
): DeadlineEntry | undefined {
  const { name } = wanted;
  const usual = startOf(wanted, basis) ?? { from: basis.now };
  if ("at" in usual) return { dueAt: usual.at, name };
  const term = termNamed(name, basis.programme);
  if ("each" in usual) {
    const ends = repetitionsDue(term, usual.each, basis).map(({ dueAt }) => dueAt);
    const [first] = ends.toSorted(compareInstants);
    return first === undefined ? undefined : { dueAt: first, name };
  }
  const counted = countedTerm(term, { ...basis, usual: usual.from });
  if (counted.kind !== "due" || (isMoved && (counted.start?.event ?? USUAL) === USUAL)) return undefined;
  return { dueAt: endOf(term, counted, basis), name };
}

/**
 * The repetitions of a repeated deadline of which nothing has come yet, each with its own end, in their order; undefined
 * for a deadline that its stage does not repeat.
 */
export function dueRepetitions(
  wanted: WantedDeadline,
  basis: TermGround,
): readonly DueRepetition[] | undefined {
  const usual = startOf(wanted, basis);
  if (usual === undefined || !("each" in usual)) return undefined;
  return repetitionsDue(termNamed(wanted.name, basis.programme), usual.each, basis);
}

/** Where the term starts by its stage; undefined when it starts with what brings it about. */
function startOf({ stage: owner, name }: WantedDeadline, basis: TermGround): TermStart | undefined {
  const { aggregate, programme, context, id } = basis;
  const stage = aggregate.stages.find(({ nouns }) => nouns.name === owner);
  const starts = stage?.verbs.terms?.[name];
  return starts?.({
    ...aggregate.terms({ id, context, programme }),
    context,
    own: context[owner],
    section: (programme.document as Readonly<Record<string, unknown>>)[owner],
  } as never);
}

function repetitionsDue(
  term: TermDocument,
  periods: readonly Repetition[],
  basis: TermGround,
): readonly DueRepetition[] {
  return periods.flatMap((period) => {
    const counted = countedTerm(term, { ...basis, usual: period.to, period });
    if (counted.kind !== "due") return [];
    return [{ of: period.of, dueAt: endOf(term, counted, basis), lastDay: counted.deadline.lastDay }];
  });
}

type Due = Extract<CountedTerm, { readonly kind: "due" }>;

function endOf(
  term: TermDocument,
  { deadline: { lastDay, dueAt } }: Due,
  { programme }: Pick<TermGround, "programme">,
): string {
  const awaited = inTimeByOf(term);
  return awaited === undefined
    ? dueAt
    : passesAt(lastDay, awaited, (programme.document as TermsDocument).zone);
}

function termNamed(name: string, programme: AnyProgramme): TermDocument {
  const term = (programme.document as TermsDocument).deadlines[name];
  if (term === undefined) throw noTerm(name, programme);
  return term;
}

function noTerm(name: string, programme: AnyProgramme): OgwError {
  return new OgwError({
    code: "OGW460",
    subject: `programme "${programme.id}" ${programme.version}`,
    problem: `it states no term "${name}" although its machine needs one`,
    allowed: "Programmes are loaded through loadProgramme, which checks this",
    remedy: "State the term under deadlines and load the programme again",
  });
}
