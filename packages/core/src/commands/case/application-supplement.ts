import { compareInstants } from "@opus/grant-rules/calendar";
import { z } from "zod";
import { isOfficerPointer, type Patch, withValues } from "../../answers/index.ts";
import { documentRecords } from "../../decide/case-records.ts";
import { caseCommand, refuse } from "../../decide/plan.ts";
import { problemReason, reason } from "../../decide/reasons.ts";
import type { JsonObject } from "../../journal/json.ts";
import { keyFacts } from "./application-submit.ts";
import { checkedAnswers } from "./checked-answers.ts";

/**
 * Supplements an application (uzupełnienie): a new version in which only the fields of the call to supplement have
 * changed. Sent after its deadline it is accepted as late and leaves the application unconsidered.
 */
export const applicationSupplement = caseCommand({
  type: "application.supplement",
  by: ["applicant"],
  title: { pl: "Uzupełnij wniosek", en: "Supplement the application" },
  payload: z.strictObject({
    answers: z
      .array(z.strictObject({ path: z.string().startsWith("/"), value: z.json() }))
      .min(1)
      .max(200),
  }),
  plan({ programme, case: { context }, records, payload, now, deadlines }) {
    const form = programme.document.form as JsonObject;
    const patches = payload.answers as readonly Patch[];
    const locked = patches.filter(({ path }) => !isUnlocked(path, context.supplementPaths, form));
    if (locked.length > 0) {
      return refuse(...locked.map(({ path }) => lockedField(path, context.supplementPaths)));
    }
    const filled = withValues(form, records.answers(context.answersVersion), patches);
    if ("problems" in filled) return refuse(...filled.problems.map(problemReason));
    const checked = checkedAnswers(programme, filled.answers);
    if ("problems" in checked) return refuse(...checked.problems.map(problemReason));
    const version = context.answersVersion + 1;
    const deadline = deadlines.find(({ name }) => name === "supplement");
    return {
      event: {
        type: "application.supplement",
        late: deadline !== undefined && compareInstants(now, deadline.dueAt) >= 0,
        answersVersion: version,
        ...keyFacts(programme, checked.answers),
      },
      records: documentRecords(form, "answers", version, checked.answers),
    };
  },
});

function isUnlocked(path: string, unlocked: readonly string[], form: JsonObject): boolean {
  if (isOfficerPointer(form, path)) return false;
  return unlocked.some((pointer) => path === pointer || path.startsWith(`${pointer}/`));
}

function lockedField(path: string, unlocked: readonly string[]) {
  return reason(
    "OGW221",
    {
      pl: `Pola ${path} nie było w wezwaniu do uzupełnienia.`,
      en: `Field ${path} was not in the call to supplement.`,
    },
    { pl: `Można zmienić: ${unlocked.join(", ")}.`, en: `These may be changed: ${unlocked.join(", ")}.` },
  );
}
