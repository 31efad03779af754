import type { Patch } from "../../answers/index.ts";
import { patchOf } from "../../document/form-values.ts";
import { type RefusalReason, reason, refuse } from "../../kernel/refusal.ts";
import * as z from "../../values/zod.ts";
import { changedAnswers } from "../ground/changed-answers.ts";
import { tooLateHere } from "../ground/in-time.ts";
import { ownQueueRead, whileWithApplicant } from "../ground/queue.ts";
import { cardsNeeded } from "./counted-cards.ts";
import { revisionFaults } from "./revision-faults.ts";
import { scoringKit as s } from "./scoring-nouns.ts";

/**
 * Answers a return with a new version, in which only the fields that were named have changed. It has to pass the rules of
 * the formal check as the version before did. All that rested on that version goes, and its experts are asked anew.
 */
export const applicationRevise = s.command({
  type: "application.revise",
  by: ["applicant"],
  decides: false,
  title: { pl: "Popraw zwrócony wniosek", en: "Revise the returned application" },
  payload: z.strictObject({ answers: z.array(patchOf("application")).min(1).max(200) }),
  documents: true,
  reads: ({ context }) => ownQueueRead(context),
  plan(input) {
    const { stream, payload, own, section } = input;
    const { title } = s.nouns.deadlines.revision;
    const late = tooLateHere(input, { name: "revision", title });
    if (late !== undefined) return refuse(late);
    const made = changedAnswers(input, payload.answers as readonly Patch[], {
      paths: own.returned?.paths ?? [],
      locked: lockedField,
    });
    if ("reasons" in made) return refuse(...made.reasons);
    const faults = revisionFaults(input, made);
    if (faults.length > 0) return refuse(...faults);
    const needed = cardsNeeded(section, own);
    return {
      events: [
        { stream, event: { type: "application.revise", ...made.facts, needed, before: own.assessment } },
      ],
      records: made.records,
      rows: whileWithApplicant(input, false),
    };
  },
});

function lockedField(path: string, unlocked: readonly string[]): RefusalReason {
  return reason(
    "OGW771",
    {
      pl: `Pola ${path} nie wskazano przy zwrocie wniosku.`,
      en: `Field ${path} was not named when the application was returned.`,
    },
    { pl: `Można zmienić: ${unlocked.join(", ")}.`, en: `These may be changed: ${unlocked.join(", ")}.` },
  );
}
