import { z } from "zod";
import { documentRecords } from "../../decide/case-records.ts";
import { caseCommand, refuse } from "../../decide/plan.ts";
import { problemReason } from "../../decide/reasons.ts";
import type { JsonObject } from "../../journal/json.ts";
import { checkedAnswers } from "./checked-answers.ts";

/** Saves a new version of a draft; a draft may lack answers, but what is there must be readable. */
export const applicationEdit = caseCommand({
  type: "application.edit",
  by: ["applicant"],
  title: { pl: "Zapisz wersję roboczą", en: "Save the draft" },
  payload: z.strictObject({ answers: z.record(z.string(), z.unknown()) }),
  plan({ programme, case: { context }, payload }) {
    const checked = checkedAnswers(programme, payload.answers);
    if ("problems" in checked) return refuse(...checked.problems.map(problemReason));
    const version = context.answersVersion + 1;
    return {
      event: { type: "application.edit", answersVersion: version },
      records: documentRecords(programme.document.form as JsonObject, "answers", version, checked.answers),
    };
  },
});

/** Throws a draft away; nothing was submitted, so nothing is counted. */
export const applicationDiscard = caseCommand({
  type: "application.discard",
  by: ["applicant"],
  title: { pl: "Usuń wersję roboczą", en: "Discard the draft" },
  payload: z.strictObject({}),
  plan: () => ({ event: { type: "application.discard" } }),
});

/** Takes an application back before any agreement. */
export const applicationWithdraw = caseCommand({
  type: "application.withdraw",
  by: ["applicant"],
  title: { pl: "Wycofaj wniosek", en: "Withdraw the application" },
  payload: z.strictObject({}),
  plan: () => ({ event: { type: "application.withdraw" } }),
});
