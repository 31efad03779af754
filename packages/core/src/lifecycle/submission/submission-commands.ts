import { compareInstants } from "@opus/grant-rules/calendar";
import type { CallDocument } from "../../document/call-schema.ts";
import { firstLateInstant } from "../../document/call-times.ts";
import { answersTo } from "../../document/form-values.ts";
import { reason, refuse } from "../../kernel/refusal.ts";
import * as z from "../../values/zod.ts";
import { applicantReads, newApplicants } from "../ground/applicant-rows.ts";
import { askRules } from "../ground/ask-rules.ts";
import type { CallFacts } from "../ground/case-ground.ts";
import { documentRecords } from "../ground/case-records.ts";
import { checkedAnswers, checkedDraft } from "../ground/checked-answers.ts";
import { beyondOrigin } from "../ground/derivation.ts";
import { keyFacts } from "../ground/key-facts.ts";
import { limitReads } from "../ground/limits.ts";
import { partiesIn, partyKeys } from "../ground/parties.ts";
import { partyReads, partyWrites } from "../ground/party-rows.ts";
import { problemReason } from "../ground/problem-reason.ts";
import { queueKey } from "../ground/queue.ts";
import type { IdeaRow } from "../ground/sets.ts";
import { limitsAskedAt } from "../ground/stated-limits.ts";
import { circumstances } from "../ground/stated-value.ts";
import { beyondLimits, nextAsked } from "../ground/within-limits.ts";
import { begunFrom, carriedOver } from "./begun-from.ts";
import { submissionKit as s } from "./submission-nouns.ts";

const answersSchema = answersTo("application");

/** What is known of a case before it is submitted. */
const DRAFT = { submittedAt: null, number: null };

/** Starts a case: a draft of the applicant who sends the command, in an open call. */
export const applicationStart = s.command({
  type: "application.start",
  by: ["applicant"],
  decides: false,
  title: { pl: "Rozpocznij wniosek", en: "Start an application" },
  payload: z.strictObject({
    call: z.string().min(1),
    /** The case that it derives from, where its call derives from another. */
    from: z.string().min(1).max(200).optional(),
    answers: answersSchema.optional(),
  }),
  reads: ({ id, sent }) => {
    const named = originSent(sent);
    return [
      { set: "drafts", key: id },
      ...(named === undefined ? [] : [{ set: "ideas" as const, key: named }]),
    ];
  },
  plan({ stream, id, programme, call, callFacts, payload, actor, now, rows: read }) {
    if (!callFacts.state.includes("open")) return refuse(notOpen(call.id));
    const origin = begunFrom({ named: payload.from, call, applicant: actor.id, ideas: read("ideas") });
    if ("why" in origin) return refuse(origin.why);
    const { from, row } = origin;
    const { closesAt, order } = callFacts.context;
    const event = {
      type: "application.start",
      call: call.id,
      applicant: actor.id,
      ...(closesAt === undefined ? {} : { closesAt }),
      ...(order === undefined ? {} : { order }),
      ...(from === undefined ? {} : { from }),
    } as const;
    const rows = [
      { op: "insert" as const, set: "drafts" as const, key: id, value: { case: id } },
      ...(row === undefined || from === undefined ? [] : [begunRow(row, from.case, id)]),
    ];
    const answers = payload.answers ?? (from && carriedOver(programme, from));
    if (answers === undefined) return { events: [{ stream, event: { ...event, answersVersion: 0 } }], rows };
    const about = circumstances(programme, call, DRAFT, now);
    const checked = checkedDraft(programme, answers, about);
    if ("problems" in checked) return refuse(...checked.problems.map(problemReason));
    return {
      events: [{ stream, event: { ...event, answersVersion: 1 } }],
      records: documentRecords(programme.document.form, "answers", 1, checked.answers),
      rows,
    };
  },
});

/** Saves a new version of a draft; a draft may lack answers, but what is there must be readable. */
export const applicationEdit = s.command({
  type: "application.edit",
  by: ["applicant"],
  decides: false,
  title: { pl: "Zapisz wersję roboczą", en: "Save the draft" },
  payload: z.strictObject({ answers: answersSchema }),
  plan({ stream, programme, call, own, payload, now }) {
    const about = circumstances(programme, call, DRAFT, now);
    const checked = checkedDraft(programme, payload.answers, about);
    if ("problems" in checked) return refuse(...checked.problems.map(problemReason));
    const version = own.answersVersion + 1;
    return {
      events: [{ stream, event: { type: "application.edit", answersVersion: version } }],
      records: documentRecords(programme.document.form, "answers", version, checked.answers),
    };
  },
});

/** Throws a draft away; nothing was submitted, so nothing is counted. */
export const applicationDiscard = s.command({
  type: "application.discard",
  by: ["applicant"],
  decides: false,
  title: { pl: "Usuń wersję roboczą", en: "Discard the draft" },
  payload: z.strictObject({}),
  reads: ({ id, own: { from } }) => [
    { set: "drafts", key: id },
    ...(from === undefined ? [] : [{ set: "ideas" as const, key: from.case }]),
  ],
  plan({ stream, id, own: { from }, rows }) {
    const origin = from === undefined ? undefined : rows("ideas").get(from.case);
    return {
      events: [{ stream, event: { type: "application.discard" } }],
      rows: [
        ...withoutDraft(id, rows("drafts")),
        ...(origin === undefined || from === undefined ? [] : [begunRow(origin, from.case, undefined)]),
      ],
    };
  },
});

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
      { set: "applicants", key: own.applicant },
      ...(own.order === undefined ? [] : [{ set: "queue" as const, key: queueKey(key) }]),
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
    const draft = payload.answers === undefined ? records.answers(own.answersVersion) : undefined;
    // A draft was checked when it was saved, and may hold what does not apply.
    const checked =
      draft === undefined
        ? checkedAnswers(programme, payload.answers, about)
        : { answers: programme.canonical.application(draft) };
    if ("problems" in checked) return refuse(...checked.problems.map(problemReason));
    const { answers } = checked;
    const beyondIdea = beyondOrigin(own.from, answers, programme.document.form);
    if (beyondIdea.length > 0) return refuse(...beyondIdea);
    const isNew = answers !== draft;
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
    return {
      events: [
        {
          stream,
          event: {
            type: "application.submit",
            late,
            number,
            at: now,
            ...facts,
          },
        },
        { stream: callFacts.stream, event: { type: "application.registered", number } },
      ],
      verdicts: askRules(programme, "submission", {
        answers,
        ...about,
        zone,
      }),
      records: isNew ? documentRecords(form, "answers", version, answers) : [],
      rows: [
        { op: "insert", set: "receipts", key: number, value: { case: id, number } },
        ...withoutDraft(id, rows("drafts")),
        ...newApplicants([own.applicant, ...partyKeys(parties)], rows("applicants"), id),
        // What came too late is not considered: it waits for no decision, and no limit counts it.
        ...(late || own.order === undefined ? [] : [lastInQueue(id, number)]),
        ...(late ? [] : partyWrites(programme, ofParties, { id, at: now })),
      ],
    };
  },
});

/** The row of an application that was invited, with what was begun from it, or with nothing any more. */
function begunRow({ plan: _, ...row }: IdeaRow, key: string, plan: string | undefined) {
  const value = { ...row, ...(plan === undefined ? {} : { plan }) };
  return { op: "update" as const, set: "ideas" as const, key, value };
}

/** The case that a payload names which nobody has checked. */
function originSent(sent: unknown): string | undefined {
  const named = (sent as { readonly from?: unknown } | null | undefined)?.from;
  return typeof named === "string" ? named : undefined;
}

/** The last place in the order of receipt. */
function lastInQueue(id: string, number: string) {
  return { op: "insert" as const, set: "queue" as const, key: queueKey(number), value: { case: id, number } };
}

/** A draft is one no more; drafts that earlier releases began have no row. */
function withoutDraft(id: string, drafts: ReadonlyMap<string, unknown>) {
  return drafts.has(id) ? [{ op: "remove" as const, set: "drafts" as const, key: id }] : [];
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

function notOpen(call: string) {
  return reason("OGW218", {
    pl: `Nabór „${call}” nie jest otwarty.`,
    en: `Call "${call}" is not open for applications.`,
  });
}
