import type { Patch } from "../../answers/index.ts";
import { patchOf } from "../../document/form-values.ts";
import type { SliceOf } from "../../kernel/nouns.ts";
import { type RefusalReason, reason, refuse } from "../../kernel/refusal.ts";
import * as z from "../../values/zod.ts";
import type { AskedCase } from "../ground/ask-case.ts";
import { changedAnswers } from "../ground/changed-answers.ts";
import { filedOnMember, nothingFromOutside, tooLateByDay, tooLateHere } from "../ground/in-time.ts";
import { ownQueueRead, whileWithApplicant } from "../ground/queue.ts";
import { cardsNeeded } from "./counted-cards.ts";
import { revisionFaults } from "./revision-faults.ts";
import { scoringKit as s } from "./scoring-nouns.ts";

/** What a revision is planned on, in time or with a request to restore its term. */
interface Revising extends AskedCase {
  readonly context: AskedCase["context"] & {
    readonly scoring: Pick<SliceOf<typeof s.nouns>, "returned">;
  };
}

/**
 * Answers a return with a new version, in which only the fields that were named have changed. It has to pass the rules of
 * the formal check as the version before did. All that rested on that version goes, and its experts are asked anew.
 */
export const applicationRevise = s.command({
  type: "application.revise",
  by: ["applicant"],
  decides: false,
  title: { pl: "Popraw zwrócony wniosek", en: "Revise the returned application" },
  payload: z.strictObject({ answers: changesSchema() }),
  documents: true,
  reads: ({ context }) => ownQueueRead(context),
  plan(input) {
    const { stream, payload, own } = input;
    const { title } = s.nouns.deadlines.revision;
    const late = tooLateHere(input, { name: "revision", title });
    if (late !== undefined) return refuse(late);
    const made = revisedVersion(input, payload.answers as readonly Patch[]);
    if ("reasons" in made) return refuse(...made.reasons);
    const { facts, records } = made;
    const needed = cardsNeeded(input.section, own);
    return {
      events: [{ stream, event: { type: "application.revise", ...facts, needed, before: own.assessment } }],
      records,
      rows: whileWithApplicant(input, false),
    };
  },
});

/**
 * Takes in a revision that came from outside the system, by post say, with the day by which it is in time. Only where the
 * programme's term waits for such documents.
 */
export const applicationRecordRevision = s.command({
  type: "application.recordRevision",
  by: ["officer"],
  decides: true,
  title: { pl: "Zapisz poprawkę spoza systemu", en: "Record a revision from outside" },
  payload: z.strictObject({ answers: changesSchema(), filedOn: filedOnMember }),
  documents: true,
  open: (facts) => nothingFromOutside("revision", facts),
  reads: ({ context }) => ownQueueRead(context),
  plan(input) {
    const { stream, payload, own } = input;
    const { filedOn } = payload;
    const { title } = s.nouns.deadlines.revision;
    const wrong = tooLateByDay(input, { name: "revision", title }, filedOn);
    if (wrong !== undefined) return refuse(wrong);
    const made = revisedVersion(input, payload.answers as readonly Patch[]);
    if ("reasons" in made) return refuse(...made.reasons);
    const { facts, records } = made;
    const needed = cardsNeeded(input.section, own);
    const event = { type: "application.recordRevision" as const, filedOn, ...facts, needed };
    return {
      events: [{ stream, event: { ...event, before: own.assessment } }],
      records,
      rows: whileWithApplicant(input, false),
    };
  },
});

function changesSchema() {
  return z.array(patchOf("application")).min(1).max(200);
}

/** The new version, or why it cannot stand. */
export function revisedVersion(input: Revising, patches: readonly Patch[]) {
  const { returned } = input.context.scoring;
  const made = changedAnswers(input, patches, { paths: returned?.paths ?? [], locked: lockedField });
  if ("reasons" in made) return made;
  const reasons = revisionFaults(input, made);
  return reasons.length > 0 ? { reasons } : { facts: made.facts, records: made.records };
}

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
