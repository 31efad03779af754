import { computeDeadline, polishHolidays } from "@opus/grant-rules/calendar";
import { OgwError } from "@opus/grant-rules/errors";
import type { TermDocument } from "../document/term-schema.ts";
import type { DeadlineEntry } from "../journal/entry.ts";
import type { AnyAggregate, AnyProgramme, StreamFacts } from "../kernel/aggregate.ts";
import type { WantedDeadline } from "../kernel/fold-actions.ts";
import type { TermStart } from "../kernel/stage.ts";

/** What a deadline is counted with. */
export interface DeadlineBasis extends StreamFacts {
  readonly aggregate: AnyAggregate;
  readonly programme: AnyProgramme;
  readonly now: string;
}

interface TermsDocument {
  readonly zone: string;
  readonly deadlines: Readonly<Record<string, TermDocument | undefined>>;
}

/** The instant of a deadline: one that its stage knows, or the end of the programme's term counted from its start. */
export function dueDeadline({ stage: owner, name }: WantedDeadline, basis: DeadlineBasis): DeadlineEntry {
  const { aggregate, programme, context, now } = basis;
  const stage = aggregate.stages.find(({ nouns }) => nouns.name === owner);
  const starts = stage?.verbs.terms?.[name];
  const facts = {
    ...aggregate.terms({ id: basis.id, context, programme }),
    context,
    own: context[owner],
    section: (programme.document as Readonly<Record<string, unknown>>)[owner],
  };
  const start: TermStart = starts === undefined ? { from: now } : starts(facts as never);
  if ("at" in start) return { dueAt: start.at, name };
  const { zone, deadlines } = programme.document as TermsDocument;
  const stated = deadlines[name];
  if (stated === undefined) throw noTerm(name, programme);
  const { amount, unit, roll, cutOff } = stated;
  const term = { amount, unit, roll, zone, ...(unit === "hour" ? {} : { cutOff }) };
  return { dueAt: computeDeadline(term, start.from, polishHolidays).dueAt, name };
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
