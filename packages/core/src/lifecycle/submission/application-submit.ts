import { compareInstants } from "@opus/grant-rules/calendar";
import { repeatedFiles } from "../../answers/index.ts";
import type { CallDocument } from "../../document/call-schema.ts";
import { firstLateInstant } from "../../document/call-times.ts";
import { answersTo } from "../../document/form-values.ts";
import { type RefusalReason, refuse } from "../../kernel/refusal.ts";
import type { JsonObject } from "../../values/json.ts";
import * as z from "../../values/zod.ts";
import { everActing } from "../ground/acting.ts";
import { applicantReads, newApplicants } from "../ground/applicant-rows.ts";
import { askRules } from "../ground/ask-rules.ts";
import type { CallFacts, CasePlan } from "../ground/case-ground.ts";
import { documentRecords } from "../ground/case-records.ts";
import { type CheckedAnswers, checkedAnswers } from "../ground/checked-answers.ts";
import { beyondOrigin } from "../ground/derivation.ts";
import { keyFacts } from "../ground/key-facts.ts";
import { limitReads } from "../ground/limits.ts";
import { awaitsPaper } from "../ground/paper.ts";
import { partiesIn, partyKeys } from "../ground/parties.ts";
import { partyReads, partyWrites } from "../ground/party-rows.ts";
import { problemReason } from "../ground/problem-reason.ts";
import { queueKey } from "../ground/queue.ts";
import { type Place, placeFor, placeWrite, seatsAsked } from "../ground/seats.ts";
import { limitsAskedAt } from "../ground/stated-limits.ts";
import { type Circumstances, circumstances } from "../ground/stated-value.ts";
import { beyondLimits, nextAsked } from "../ground/within-limits.ts";
import { withoutDraft } from "./submission-commands.ts";
import { submissionKit as s } from "./submission-nouns.ts";

const answersSchema = answersTo("application");

/**
 * Submits an application: numbered, timestamped by the server's clock, immutable from then on. After the call has
 * closed it is accepted all the same and ends as late, since a late application is a fact, not an error.
 * The outcomes of the rules at submission are recorded and shown; none of them refuses.
 */
export const applicationSubmit = s.command({
  type: "application.submit",
  by: ["applicant"],
  decides: false,
  title: { pl: "Złóż wniosek", en: "Submit the application" },
  payload: z.strictObject({ answers: answersSchema.optional() }),
  documents: true,
  // The number is the call's next; the call's revision is checked with the commit, so no other takes it meanwhile.
  reads: ({ id, programme, call, callFacts, own, records, sent }) => {
    const key = nextNumber(call, callFacts);
    const named = () => partiesIn(programme, answersSent(sent) ?? records.answers(own.answersVersion));
    return [
      { set: "receipts", key },
      { set: "ends", key },
      { set: "drafts", key: id },
      ...applicantReads(everActing(own)),
      ...(own.order === undefined ? [] : [{ set: "queue" as const, key: queueKey(key) }]),
      ...(callFacts.context.seats === undefined
        ? []
        : (["places", "waiting"] as const).map((set) => ({ set, key: queueKey(key) }))),
      ...(programme.document.applicants === undefined ? [] : applicantReads(partyKeys(named()))),
      ...(programme.document.applicants === undefined
        ? []
        : [
            ...partyReads(programme, { parties: named(), number: key, call: call.id }),
            ...limitReads(limitsAskedAt(programme, "submission"), named()),
          ]),
    ];
  },
  plan({ stream, id, programme, call, callFacts, own, rows, records, payload, now }) {
    const number = nextNumber(call, callFacts);
    const about = circumstances(programme, call, { submittedAt: now, number }, now);
    const sent = submitted({ programme, records, own }, payload.answers, about);
    if ("problems" in sent) return refuse(...sent.problems.map(problemReason));
    const { answers, isNew } = sent;
    const beyondIdea = beyondOrigin(own.from, answers, programme.document.form);
    if (beyondIdea.length > 0) return refuse(...beyondIdea);
    const version = own.answersVersion + (isNew ? 1 : 0);
    const facts = keyFacts(programme, answers, version, about);
    const { zone, form } = programme.document;
    const late = isLate(call, callFacts, now);
    const { parties = [], unnamed } = facts;
    const ofParties = { parties, unnamed, number, call: call.id };
    // What came too late is not considered, so no limit asks or counts it.
    const beyond = late
      ? []
      : beyondLimits(programme, "submission", {
          ...nextAsked({ own: ofParties, programme, submittedAt: now, now }, facts),
          answers,
          about,
          rows: rows("parties"),
        });
    if (beyond.length > 0) return refuse(...beyond);
    const placed = late ? {} : placedIn(call, callFacts, answers);
    if ("why" in placed) return refuse(placed.why);
    const { place } = placed;
    return {
      events: [
        {
          stream,
          event: {
            type: "application.submit",
            late,
            number,
            at: now,
            ...(place === undefined ? {} : { place }),
            ...facts,
          },
        },
        {
          stream: callFacts.stream,
          event: { type: "application.registered", number, ...registered(call, callFacts, place) },
        },
      ],
      verdicts: askRules(programme, "submission", { answers, ...about, zone }),
      records: isNew ? documentRecords(form, "answers", version, answers) : [],
      rows: [
        { op: "insert", set: "receipts", key: number, value: { case: id, number } },
        ...withoutDraft(id, rows("drafts")),
        ...newApplicants([...everActing(own), ...partyKeys(parties)], rows("applicants"), id),
        // What came too late is not considered: it waits for no decision, and no limit counts it.
        ...(late || own.order === undefined ? [] : [lastInQueue(id, number, isPassable(programme, call))]),
        ...(place === undefined ? [] : [placeWrite(id, number, place)]),
        ...(late ? [] : partyWrites(programme, ofParties, { id, at: now })),
      ],
    };
  },
});

interface Submitting extends Pick<CasePlan, "programme" | "records"> {
  readonly own: { readonly answersVersion: number };
}

/** The answers that are submitted: those sent along, or those of the draft, which was checked when it was saved. */
function submitted({ programme, records, own }: Submitting, answers: unknown, about: Circumstances) {
  if (answers === undefined) {
    const draft = records.answers(own.answersVersion);
    // A draft may hold what does not apply.
    const kept = programme.canonical.application(draft);
    const repeated = repeatedFiles(programme.document.form, kept);
    if (repeated.length > 0) return { problems: repeated };
    return { answers: kept, isNew: kept !== draft };
  }
  const checked: CheckedAnswers = checkedAnswers(programme, answers, about);
  return "problems" in checked ? checked : { answers: checked.answers, isNew: true };
}

/** What a sign-up gives an application; nothing where the call gives money. */
function placedIn(
  call: CallDocument,
  { context: { seats } }: CallFacts,
  answers: JsonObject,
): { readonly place?: Place } | { readonly why: RefusalReason } {
  if (seats === undefined) return {};
  const asked = seatsAsked(call, answers);
  return "why" in asked ? asked : { place: placeFor(call, seats, asked.seats) };
}

/** What the call counts of it, and whether it closes with that. */
function registered({ signUp }: CallDocument, { context: { seats } }: CallFacts, place: Place | undefined) {
  if (place === undefined || seats === undefined) return {};
  const isFull = place.waits === undefined && seats.taken + place.seats >= seats.capacity;
  return { place, ...(isFull && signUp?.closes === "whenFull" ? { full: true as const } : {}) };
}

/** Whether those behind an application need not wait for it from the start, as it waits for its signed paper. */
function isPassable(programme: CasePlan["programme"], { queue }: CallDocument): boolean {
  return awaitsPaper(programme) && queue?.waitsForEarlier === "unlessWithApplicant";
}

/** The last place in the order of receipt. */
function lastInQueue(id: string, number: string, passable: boolean) {
  const value = { case: id, number, ...(passable ? { passable: true as const } : {}) };
  return { op: "insert" as const, set: "queue" as const, key: queueKey(number), value };
}

/** The answers of a payload that nobody has checked. */
function answersSent(sent: unknown): unknown {
  return (sent as { readonly answers?: unknown } | null | undefined)?.answers;
}

/**
 * Whether an instant lies after the call has closed, by the edge the programme states. Once the call was recorded as
 * closed it stays so, whatever a clock says that was set back.
 */
function isLate(call: CallDocument, { state }: CallFacts, now: string): boolean {
  return !state.includes("open") || compareInstants(now, firstLateInstant(call)) >= 0;
}

/** Number of the next application of a call; numbers of one call sort as they were given, digits allowing. */
function nextNumber({ numbering: { prefix, digits } }: CallDocument, { context }: CallFacts): string {
  return `${prefix}${String(context.applications + 1).padStart(digits, "0")}`;
}
