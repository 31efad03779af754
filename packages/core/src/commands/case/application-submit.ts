import { compareInstants, normaliseInstant, toCivilDate } from "@opus/grant-rules/calendar";
import { z } from "zod";
import { factAt } from "../../answers/index.ts";
import { askRules } from "../../assessment/ask-rules.ts";
import { documentRecords } from "../../decide/case-records.ts";
import { caseCommand, refuse } from "../../decide/plan.ts";
import { problemReason } from "../../decide/reasons.ts";
import type { JsonObject } from "../../journal/json.ts";
import type { CallDocument } from "../../programme/call-schema.ts";
import { utcInstant } from "../../programme/call-times.ts";
import type { Programme } from "../../programme/programme.ts";
import { checkedAnswers } from "./checked-answers.ts";

/**
 * Submits an application: numbered, timestamped by the server's clock, immutable from then on. After the call has
 * closed it is accepted all the same and ends as late, since a late application is a fact, not an error.
 * The outcomes of the rules at submission are recorded and shown; none of them refuses.
 */
export const applicationSubmit = caseCommand({
  type: "application.submit",
  by: ["applicant"],
  title: { pl: "Złóż wniosek", en: "Submit the application" },
  payload: z.strictObject({ answers: z.record(z.string(), z.unknown()).optional() }),
  plan({ programme, call, callFacts, case: { id, context }, records, payload, now }) {
    const sent = payload.answers ?? records.answers(context.answersVersion);
    const checked = checkedAnswers(programme, sent);
    if ("problems" in checked) return refuse(...checked.problems.map(problemReason));
    const version = payload.answers === undefined ? context.answersVersion : context.answersVersion + 1;
    const { number, key } = applicationNumber(call, callFacts.context.applications + 1);
    const { answers } = checked;
    return {
      event: {
        type: "application.submit",
        late: isLate(call, now),
        number,
        at: now,
        answersVersion: version,
        ...keyFacts(programme, answers),
      },
      callEvent: { type: "application.registered", number },
      verdicts: askRules(programme, "submission", {
        answers,
        call,
        zone: programme.document.zone,
        submittedAt: now,
        number,
        on: toCivilDate(now, programme.document.zone),
      }),
      records:
        payload.answers === undefined
          ? []
          : documentRecords(programme.document.form as JsonObject, "answers", version, answers),
      registry: [{ op: "insert", scope: "receipts", key, value: { case: id, number } }],
    };
  },
});

/** The few facts that the machine itself carries, read where the programme says they stand. */
export function keyFacts(programme: Programme, answers: JsonObject) {
  const { facts } = programme.document;
  const text = (path: string | undefined) => {
    const value = path === undefined ? undefined : factAt(answers, path);
    return typeof value === "string" ? value : null;
  };
  return {
    requested: text(facts.requested),
    applicantKind: text(facts.applicantKind),
    mapPart: text(facts.mapPart),
  };
}

/** Whether an instant lies after the call has closed, by the edge the programme states. */
function isLate(call: CallDocument, now: string): boolean {
  const order = compareInstants(normaliseInstant(now), utcInstant(call.closesAt));
  return call.closesAtInclusive ? order > 0 : order >= 0;
}

/** Number and registry key of the n-th application of a call; keys sort as the numbers do. */
function applicationNumber(call: CallDocument, receipt: number): { number: string; key: string } {
  const number = `${call.numbering.prefix}${String(receipt).padStart(call.numbering.digits, "0")}`;
  return { number, key: number };
}
