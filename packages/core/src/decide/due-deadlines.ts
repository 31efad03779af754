import { OgwError } from "@opus/grant-rules/errors";
import { passesAt } from "../document/in-time.ts";
import { inTimeByOf, type TermsDocument } from "../document/stated-terms.ts";
import type { DeadlineEntry } from "../journal/entry.ts";
import type { AnyAggregate, StreamFacts } from "../kernel/aggregate.ts";
import type { AnyProgramme } from "../kernel/any-programme.ts";
import type { WantedDeadline } from "../kernel/fold-actions.ts";
import type { TermStart } from "../kernel/term-start.ts";
import { countedTerm, type TermBasis } from "./counted-term.ts";
import type { Happenings } from "./happenings.ts";

/** What a deadline is counted with. */
export interface DeadlineBasis extends StreamFacts {
  readonly aggregate: AnyAggregate;
  readonly programme: AnyProgramme;
  readonly happened: Happenings;
  readonly now: string;
}

/**
 * The instant of a deadline: one that its stage knows, or the end of the programme's term. Undefined as long as an event
 * that the term is counted from has not happened, and where no way of the term holds.
 */
export function dueDeadline(
  { stage: owner, name }: WantedDeadline,
  basis: DeadlineBasis,
): DeadlineEntry | undefined {
  const { aggregate, programme, context, now } = basis;
  const stage = aggregate.stages.find(({ nouns }) => nouns.name === owner);
  const starts = stage?.verbs.terms?.[name];
  const facts = {
    ...aggregate.terms({ id: basis.id, context, programme }),
    context,
    own: context[owner],
    section: (programme.document as Readonly<Record<string, unknown>>)[owner],
  };
  const usual: TermStart = starts === undefined ? { from: now } : starts(facts as never);
  if ("at" in usual) return { dueAt: usual.at, name };
  const term = (programme.document as TermsDocument).deadlines[name];
  if (term === undefined) throw noTerm(name, programme);
  const counted = countedTerm(term, { ...basis, usual: usual.from } satisfies TermBasis);
  if (counted.kind !== "due") return undefined;
  const { lastDay, dueAt } = counted.deadline;
  const awaited = inTimeByOf(term);
  const { zone } = programme.document as TermsDocument;
  return { dueAt: awaited === undefined ? dueAt : passesAt(lastDay, awaited, zone), name };
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
