import { compareInstants } from "@opus/grant-rules/calendar";
import { z } from "zod";
import type { CaseCommand, PlanResult } from "../../decide/plan.ts";
import { type CasePlanInput, refuse } from "../../decide/plan.ts";
import { reason } from "../../decide/reasons.ts";
import type { Situation } from "../../decide/subject.ts";
import type { CaseEvent } from "../../machines/case-events.ts";
import type { CaseDeadline } from "../../machines/state-meta.ts";
import type { Text } from "../../programme/text.ts";
import { released } from "./award.ts";

type PassedType = Extract<CaseEvent, { type: `deadline.${string}.passed` }>["type"];

/** Deadlines of a case, with the names that people read. */
const caseDeadlineTitles: Readonly<Record<CaseDeadline, Text>> = {
  supplement: { pl: "Termin uzupełnienia", en: "Deadline for the supplement" },
  signing: { pl: "Termin podpisania umowy", en: "Deadline for signing" },
  payment: { pl: "Termin wypłaty", en: "Deadline for the payment" },
  recommendation: { pl: "Termin wykonania zaleceń", en: "Deadline for the recommendations" },
  realisation: { pl: "Koniec realizacji", en: "End of realisation" },
  report: { pl: "Termin sprawozdania", en: "Deadline for the final report" },
  reportSupplement: { pl: "Termin uzupełnienia sprawozdania", en: "Deadline for the report supplement" },
  overdueReport: { pl: "Termin ostatniego wezwania", en: "Deadline of the last call for the report" },
  repayment: { pl: "Termin zwrotu", en: "Deadline for the repayment" },
};

/** One command per deadline: time tells the case that it has passed. */
export const caseDeadlineCommands = (Object.keys(caseDeadlineTitles) as CaseDeadline[]).map(
  (name): CaseCommand<PassedType, Record<string, never>> => ({
    type: `deadline.${name}.passed`,
    on: "case",
    by: ["system"],
    title: caseDeadlineTitles[name],
    payload: z.strictObject({}),
    plan: (input) => planPassed(name, input),
  }),
);

function planPassed(
  name: CaseDeadline,
  input: CasePlanInput<unknown>,
): PlanResult<CaseEvent & { type: PassedType }> {
  const dueAt = passedAt(name, input);
  if (dueAt === undefined) return refuse(notPassed(name, input));
  const event = { type: `deadline.${name}.passed`, dueAt } as CaseEvent & { type: PassedType };
  return {
    event,
    ...(name === "signing" ? { callEvent: released(input, input.case.context.award ?? "0.00") } : {}),
    ...(name === "payment" || name === "repayment"
      ? { effects: [{ type: "notifyOperator", params: { deadline: name, dueAt } }] }
      : {}),
  };
}

/** The instant of a deadline that is set and has passed. */
export function passedAt(name: string, { deadlines, now }: Situation): string | undefined {
  const deadline = deadlines.find((pending) => pending.name === name);
  return deadline !== undefined && compareInstants(now, deadline.dueAt) >= 0 ? deadline.dueAt : undefined;
}

/** An act that came at its deadline or later, whether or not time was told of it yet. */
export function tooLate(name: CaseDeadline, { deadlines, now }: Situation) {
  const { pl, en } = caseDeadlineTitles[name];
  const dueAt = deadlines.find((pending) => pending.name === name)?.dueAt ?? now;
  return reason(
    "OGW272",
    { pl: `${pl} minął ${dueAt}, jest ${now}.`, en: `${en} passed at ${dueAt}, it is ${now}.` },
    {
      pl: "Po terminie decyduje jego upływ; zapisze go przebieg terminów.",
      en: "After the deadline its passing decides; it is recorded when deadlines are passed.",
    },
  );
}

/** A deadline that is not set, or lies ahead. */
export function notPassed(name: string, { deadlines, now }: Situation) {
  const deadline = deadlines.find((pending) => pending.name === name);
  return deadline === undefined
    ? reason("OGW270", { pl: `Termin „${name}” nie biegnie.`, en: `No deadline "${name}" is running.` })
    : reason("OGW271", {
        pl: `Termin „${name}” mija ${deadline.dueAt}, jest ${now}.`,
        en: `Deadline "${name}" passes at ${deadline.dueAt}, it is ${now}.`,
      });
}
