import { computeDeadline, fixedDeadline, polishHolidays } from "@opus/grant-rules/calendar";
import { OgwError } from "@opus/grant-rules/errors";
import type { CallContext } from "../machines/call-context.ts";
import type { CaseContext } from "../machines/case-context.ts";
import type { CallDeadline, CaseDeadline, StateMeta } from "../machines/state-meta.ts";
import type { CallDocument } from "../programme/call-schema.ts";
import { utcInstant } from "../programme/call-times.ts";
import type { TermName } from "../programme/deadline-schema.ts";
import type { Programme } from "../programme/programme.ts";

/** What a state's deadline is computed from. */
export interface DeadlineBasis {
  readonly programme: Programme;
  readonly call: CallDocument;
  readonly now: string;
  /** Context after the transition. */
  readonly context: CaseContext | CallContext;
}

/** Deadlines that the change of states sets and clears. */
export interface DeadlineChange {
  readonly set: readonly { readonly name: string; readonly dueAt: string }[];
  readonly cleared: readonly string[];
}

type Metas = Readonly<Record<string, StateMeta>>;

/** States that were entered bring their deadlines, states that were left take theirs away. */
export function deadlineChange(before: Metas, after: Metas, basis: DeadlineBasis): DeadlineChange {
  const entered = Object.entries(after).filter(([id]) => !Object.hasOwn(before, id));
  const left = Object.entries(before).filter(([id]) => !Object.hasOwn(after, id));
  const set = entered.flatMap(([, { deadline }]) =>
    deadline === undefined ? [] : [{ name: deadline, dueAt: dueAt(deadline, basis) }],
  );
  const cleared = left
    .flatMap(([, { deadline }]) => (deadline === undefined ? [] : [deadline as string]))
    .filter((name) => !set.some((entry) => entry.name === name));
  return { set, cleared };
}

/** The end of the last day of realisation; a fixed date, which never rolls. */
export function realisationDeadline(lastDay: string, programme: Programme): string {
  return fixedDeadline(lastDay, "24:00", programme.document.zone).dueAt;
}

function dueAt(name: CaseDeadline | CallDeadline, basis: DeadlineBasis): string {
  const { programme, call, context, now } = basis;
  if (name === "callOpening") return utcInstant(call.opensAt);
  if (name === "callClosing") return utcInstant(call.closesAt);
  const agreement = "agreement" in context ? context.agreement : null;
  const lastDay = agreement?.realisationTo ?? call.realisation.to;
  if (name === "realisation") return realisationDeadline(lastDay, programme);
  // The report's term runs from the end of realisation (act on public benefit, art. 18), all others from now.
  return computeDeadline(term(name, programme), name === "report" ? lastDay : now, polishHolidays).dueAt;
}

function term(name: TermName, programme: Programme) {
  const stated = programme.document.deadlines[name];
  if (stated !== undefined) {
    const { amount, unit, roll, cutOff } = stated;
    return { amount, unit, roll, zone: programme.document.zone, ...(unit === "hour" ? {} : { cutOff }) };
  }
  throw new OgwError({
    code: "OGW402",
    subject: `programme "${programme.id}" ${programme.version}`,
    problem: `it states no term "${name}" although its machine needs one`,
    allowed: "Programmes are loaded through loadProgramme, which checks this",
    remedy: "State the term under deadlines and load the programme again",
  });
}
