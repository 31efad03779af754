import { compareInstants } from "@opus/grant-rules/calendar";
import { isOfficerPointer, type Patch, withValues } from "../../answers/index.ts";
import { patchOf } from "../../document/form-values.ts";
import { reason, refuse } from "../../kernel/refusal.ts";
import type { JsonObject } from "../../values/json.ts";
import * as z from "../../values/zod.ts";
import { documentRecords } from "../ground/case-records.ts";
import { checkedAnswers } from "../ground/checked-answers.ts";
import { keyFacts, standingFacts } from "../ground/key-facts.ts";
import { openTo } from "../ground/open-fields.ts";
import { problemReason } from "../ground/problem-reason.ts";
import { circumstances } from "../ground/stated-value.ts";
import { eligibilityKit as s } from "./eligibility-nouns.ts";

/**
 * Supplements an application (uzupełnienie): a new version in which only the fields of the call to supplement have
 * changed. Sent after its deadline it is accepted as late and leaves the application unconsidered.
 */
export const applicationSupplement = s.command({
  type: "application.supplement",
  by: ["applicant"],
  decides: false,
  title: { pl: "Uzupełnij wniosek", en: "Supplement the application" },
  payload: z.strictObject({
    answers: z.array(patchOf("application")).min(1).max(200),
  }),
  documents: true,
  plan({ stream, programme, call, context, own, records, payload, now, deadlines }) {
    const form = programme.document.form as JsonObject;
    const { answersVersion } = standingFacts(context);
    const patches = payload.answers as readonly Patch[];
    const before = records.answers(answersVersion);
    const isOpen = openTo(own.supplementPaths, form, before);
    const locked = patches.filter(({ path }) => isOfficerPointer(form, path) || !isOpen(path));
    if (locked.length > 0) {
      return refuse(...locked.map(({ path }) => lockedField(path, own.supplementPaths)));
    }
    const filled = withValues(form, before, patches);
    if ("problems" in filled) return refuse(...filled.problems.map(problemReason));
    const about = circumstances(programme, call, context.submission, now);
    const checked = checkedAnswers(programme, filled.answers, about);
    if ("problems" in checked) return refuse(...checked.problems.map(problemReason));
    const version = answersVersion + 1;
    const deadline = deadlines.find(({ name }) => name === "supplement");
    return {
      events: [
        {
          stream,
          event: {
            type: "application.supplement",
            late: deadline !== undefined && compareInstants(now, deadline.dueAt) >= 0,
            ...keyFacts(programme, checked.answers, version, about),
          },
        },
      ],
      records: documentRecords(form, "answers", version, checked.answers),
    };
  },
});

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
