import { compareInstants } from "@opus/grant-rules/calendar";
import { type Patch, withValues } from "../../answers/index.ts";
import type { ChecklistRowDocument } from "../../document/checklist-schema.ts";
import { patchOf } from "../../document/form-values.ts";
import { reason, refuse } from "../../kernel/refusal.ts";
import type { JsonObject } from "../../values/json.ts";
import { readAs } from "../../values/read-as.ts";
import * as z from "../../values/zod.ts";
import { appealReads } from "../ground/appeals.ts";
import { applicantReads, newApplicants } from "../ground/applicant-rows.ts";
import type { AskedCase } from "../ground/ask-case.ts";
import type { CasePlan } from "../ground/case-ground.ts";
import { changedAnswers } from "../ground/changed-answers.ts";
import { afterLastDay, filedOnMember, nothingFromOutside, tooLateByDay } from "../ground/in-time.ts";
import { type KeyFacts, standingFacts } from "../ground/key-facts.ts";
import { limitReads } from "../ground/limits.ts";
import { partiesIn, partyKeys } from "../ground/parties.ts";
import { partyReads, partyWrites } from "../ground/party-rows.ts";
import { ownQueueRead, whileWithApplicant } from "../ground/queue.ts";
import { restoresTerm } from "../ground/restoring.ts";
import { seatReads } from "../ground/seats.ts";
import type { PartyRow } from "../ground/sets.ts";
import { limitsAskedAt } from "../ground/stated-limits.ts";
import { circumstances } from "../ground/stated-value.ts";
import { beyondLimits, nextAsked } from "../ground/within-limits.ts";
import { notSupplemented } from "./after-check-rows.ts";
import { type GivenAnswers, rowsReopened } from "./checklist.ts";
import { eligibilityKit as s } from "./eligibility-nouns.ts";

/** What a supplement is planned on, whoever sends it. */
interface Supplementing
  extends Pick<CasePlan, "programme" | "call" | "records">,
    Pick<AskedCase, "context" | "now"> {
  readonly own: {
    readonly supplementPaths: readonly string[];
    readonly checklist?: GivenAnswers | undefined;
  };
  readonly section: {
    readonly checklist?: readonly ChecklistRowDocument[] | undefined;
  };
}

/**
 * Supplements an application (uzupełnienie): a new version in which only the fields of the call to supplement have
 * changed. Sent after its deadline it is accepted as late and ends the application as the programme says (`silence`); while a document that
 * was sent in time may still be under way it is refused instead.
 */
export const applicationSupplement = s.command({
  type: "application.supplement",
  by: ["applicant"],
  decides: false,
  title: { pl: "Uzupełnij wniosek", en: "Supplement the application" },
  payload: z.strictObject({ answers: changesSchema() }),
  documents: true,
  reads: (facts) => [...supplementReads(facts), ...appealReads(facts)],
  plan(input) {
    const { stream, payload, now, deadlines } = input;
    const over = afterLastDay(input, { name: "supplement", title: s.nouns.deadlines.supplement.title });
    if (over !== undefined) return refuse(over);
    const made = supplemented(input, payload.answers as readonly Patch[]);
    if ("reasons" in made) return refuse(...made.reasons);
    const deadline = deadlines.find(({ name }) => name === "supplement");
    const late = deadline !== undefined && compareInstants(now, deadline.dueAt) >= 0;
    // What comes too late is not considered, whatever it says.
    const beyond = late ? [] : beyondWith(input, made.facts, made.answers);
    if (beyond.length > 0) return refuse(...beyond);
    // Where restoration may be asked for it is not over yet.
    const isOver = late && !restoresTerm(input, "supplement");
    const left = isOver ? notSupplemented(input) : { events: [], rows: [] };
    return {
      events: [{ stream, event: { type: "application.supplement", late, ...made.facts } }, ...left.events],
      records: made.records,
      rows: [...partyRowsOf(input, made.facts), ...(late ? left.rows : whileWithApplicant(input, false))],
    };
  },
});

/**
 * Takes in a supplement that came from outside the system, by post say, with the day by which it is in time. Only where
 * the programme's term waits for such documents.
 */
export const applicationRecordSupplement = s.command({
  type: "application.recordSupplement",
  by: ["officer"],
  decides: true,
  title: { pl: "Zapisz uzupełnienie spoza systemu", en: "Record a supplement from outside" },
  payload: z.strictObject({ answers: changesSchema(), filedOn: filedOnMember }),
  documents: true,
  reads: supplementReads,
  open: (facts) => nothingFromOutside("supplement", facts),
  plan(input) {
    const { stream, payload } = input;
    const { filedOn } = payload;
    const { title } = s.nouns.deadlines.supplement;
    const wrong = tooLateByDay(input, { name: "supplement", title }, filedOn);
    if (wrong !== undefined) return refuse(wrong);
    const made = supplemented(input, payload.answers as readonly Patch[]);
    if ("reasons" in made) return refuse(...made.reasons);
    const beyond = beyondWith(input, made.facts, made.answers);
    if (beyond.length > 0) return refuse(...beyond);
    return {
      events: [{ stream, event: { type: "application.recordSupplement", filedOn, ...made.facts } }],
      records: made.records,
      rows: [...partyRowsOf(input, made.facts), ...whileWithApplicant(input, false)],
    };
  },
});

/** Changes of answers, one or more. */
export function changesSchema() {
  return z.array(patchOf("application")).min(1).max(200);
}

/** Changes as they were sent. */
const changesSent = z.looseObject({ answers: changesSchema() });

/** The rows of parties that a supplement would name, read of what was sent before anybody has checked it. */
export function supplementReads({
  programme,
  call,
  context,
  records,
  sent,
}: Pick<Supplementing, "programme" | "call" | "context" | "records"> & { readonly sent: unknown }) {
  const place = [...ownQueueRead(context), ...seatReads(context)];
  if (programme.document.applicants === undefined) return place;
  const read = readAs(changesSent, sent);
  if (!read.success) return place;
  const before = records.answers(standingFacts(context).answersVersion);
  const filled = withValues(
    programme.document.form as JsonObject,
    before,
    read.data.answers as readonly Patch[],
  );
  if ("problems" in filled) return place;
  const parties = partiesIn(programme, filled.answers);
  const number = context.submission.number ?? "";
  const known = standingFacts(context).parties ?? [];
  return [
    ...place,
    ...applicantReads(partyKeys(parties)),
    ...partyReads(programme, { parties, number, call: call.id }, known),
    ...limitReads(limitsAskedAt(programme, "submission"), parties),
  ];
}

interface Parties extends Supplementing {
  readonly id: string;
  rows(set: "applicants"): ReadonlyMap<string, unknown>;
  rows(set: "parties"): ReadonlyMap<string, PartyRow>;
}

/** What becomes of the rows of the parties that the application named and names now. */
export function partyRowsOf(input: Parties, { parties = [] }: KeyFacts) {
  const { programme, call, context, rows, id, now } = input;
  const { number, submittedAt } = context.submission;
  const own = { parties, number: number ?? "", call: call.id };
  const submitted = { id, at: submittedAt ?? now };
  return [
    ...newApplicants(partyKeys(parties), rows("applicants"), id),
    ...partyWrites(programme, own, submitted, standingFacts(context).parties),
  ];
}

/** Why the parties that it names now are beyond a limit that is asked at the submission. */
export function beyondWith(input: Parties, facts: KeyFacts, answers: JsonObject) {
  const { programme, call, context, now } = input;
  const { number, submittedAt } = context.submission;
  const { parties = [], unnamed } = facts;
  const own = { parties, unnamed, number: number ?? "", call: call.id };
  return beyondLimits(programme, "submission", {
    ...nextAsked({ own, programme, submittedAt: submittedAt ?? now, now }, facts),
    answers,
    about: circumstances(programme, call, context.submission, now),
    rows: input.rows("parties"),
  });
}

/** The new version of the answers, or why there is none. */
export function supplemented(input: Supplementing, patches: readonly Patch[]) {
  const made = changedAnswers(input, patches, { paths: input.own.supplementPaths, locked: lockedField });
  if ("reasons" in made) return made;
  const { own, section, records, context } = input;
  const before = records.answers(standingFacts(context).answersVersion);
  const reopened = rowsReopened(section.checklist ?? [], own.checklist ?? {}, before, made.answers);
  return { ...made, facts: { ...made.facts, ...(reopened.length === 0 ? {} : { reopened }) } };
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
