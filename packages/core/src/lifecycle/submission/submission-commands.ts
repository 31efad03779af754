import { answersTo } from "../../document/form-values.ts";
import { reason, refuse } from "../../kernel/refusal.ts";
import * as z from "../../values/zod.ts";
import { documentRecords } from "../ground/case-records.ts";
import { checkedDraft } from "../ground/checked-answers.ts";
import { problemReason } from "../ground/problem-reason.ts";
import type { IdeaRow } from "../ground/sets.ts";
import { circumstances } from "../ground/stated-value.ts";
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
    const { opensAt, closesAt, order } = callFacts.context;
    const event = {
      type: "application.start",
      call: call.id,
      applicant: actor.id,
      ...(opensAt === undefined ? {} : { opensAt }),
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

/** A draft is one no more; drafts that earlier releases began have no row. */
export function withoutDraft(id: string, drafts: ReadonlyMap<string, unknown>) {
  return drafts.has(id) ? [{ op: "remove" as const, set: "drafts" as const, key: id }] : [];
}

function notOpen(call: string) {
  return reason("OGW218", {
    pl: `Nabór „${call}” nie jest otwarty.`,
    en: `Call "${call}" is not open for applications.`,
  });
}
