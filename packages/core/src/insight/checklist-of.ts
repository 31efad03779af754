import type { LocalisedText } from "@opus/grant-rules";
import { needList, needObject } from "@opus/grant-rules/errors";
import { withValues } from "../answers/index.ts";
import type { Regulations } from "../document/regulations.ts";
import { statedCall } from "../document/stated-call.ts";
import { type CheckedRow, checkedRows, type RowGround } from "../lifecycle/eligibility/checklist.ts";
import { askRules } from "../lifecycle/ground/ask-rules.ts";
import { callAsItStands } from "../lifecycle/ground/call-as-it-stands.ts";
import { type ChecklistNote, caseRecords } from "../lifecycle/ground/case-records.ts";
import { circumstances } from "../lifecycle/ground/stated-value.ts";
import type { JsonObject } from "../values/json.ts";
import type { CaseForActor } from "./case-for-actor.ts";
import type { EntryForActor } from "./entry-for-actor.ts";

/** A row of the checklist of the formal check, as one case stands. */
export interface ChecklistLine {
  readonly row: string;
  readonly title: LocalisedText;
  /** The rule that decides it; null where a person answers. */
  readonly rule: string | null;
  /** `open` where nobody has answered yet, or the rule cannot be decided. */
  readonly answer: "yes" | "no" | "notApplicable" | "open";
  /** What follows from "no" of a person; null where the rule says it. */
  readonly no: "supplement" | "leaveUnconsidered" | "reject" | null;
  /** Why it was answered so; null where nobody said, or it is not shown. */
  readonly reason: string | null;
}

const PROGRAMME = { of: "checklistOf", name: "the programme", is: "what parseProgramme gave" };
const CASE = { of: "checklistOf", name: "the case", is: "what the engine's caseFor gave" };
const ENTRIES = { of: "checklistOf", name: "the list of entries", is: "what the engine's historyFor gave" };

/**
 * The checklist of a case (karta oceny formalnej) as its reader may see it: what a completed check found, or, while the
 * check goes on, the answers that were given and what the rules say now. Limits across applications are looked at when the
 * check is completed; a row whose rule asks for one is open before.
 *
 * @param shown the case as the reader may see it
 * @param entries its history as the reader may see it
 * @returns no row for a programme without a checklist, and for whom it is not to be seen yet
 * @example
 * ```ts
 * import { type Actor, checklistOf, type GrantWorkflow, type Programme } from "@opus/grant-workflow";
 *
 * async function openRows(workflow: GrantWorkflow, programme: Programme, id: string, actor: Actor) {
 *   const shown = await workflow.caseFor(id, actor);
 *   if (shown === undefined) return [];
 *   const entries = await workflow.historyFor(`case:${id}`, actor);
 *   return checklistOf(programme, shown, entries).filter(({ answer }) => answer === "open");
 * }
 * ```
 */
export function checklistOf(
  programme: Pick<Regulations, "rules"> & { readonly document: ChecklistDocument },
  shown: Pick<CaseForActor, "context" | "answers" | "records" | "hidden">,
  entries: readonly Pick<EntryForActor, "event">[],
): readonly ChecklistLine[] {
  needObject(programme, PROGRAMME, ["document", "rules"]);
  needObject(shown, CASE, ["context", "answers", "records", "hidden"]);
  needList(entries, ENTRIES);
  const { checklist = [] } = programme.document.eligibility;
  const { eligibility } = shown.context;
  const found = rowsFound(entries);
  if (checklist.length === 0 || (found === undefined && shown.hidden.includes("checklist"))) return [];
  const answers = found ?? answersNow(programme, shown);
  const notes = [
    ...notesOf(shown.records[`checklist/${eligibility.checklistVersion ?? 0}`]),
    ...notesOf(shown.records[`rows/${eligibility.rowsVersion ?? 0}`]),
  ];
  return checklist.map(({ id, title, rule = null, no = null }) => {
    const answer = answers[id] ?? "open";
    const reason = notes.find((note) => note.row === id && note.answer === answer)?.reason ?? null;
    return { row: id, title, rule, answer, no, reason };
  });
}

/** What of a document says what is checked. */
export type ChecklistDocument = Regulations["document"] & {
  readonly eligibility: { readonly checklist?: readonly CheckedRow["row"][] | undefined };
};

type Answers = Readonly<Record<string, CheckedRow["answer"]>>;

/** What the last completed check found, unless the application was supplemented or answered anew since. */
function rowsFound(entries: readonly Pick<EntryForActor, "event">[]): Answers | undefined {
  const last = entries.findLast(({ event }) => ABOUT.includes(event.type))?.event;
  return last?.type === "formalCheck.complete" ? (last.rows as Answers | undefined) : undefined;
}

const ABOUT: readonly string[] = [
  "formalCheck.complete",
  "checklist.answer",
  "application.supplement",
  "application.recordSupplement",
];

function answersNow(
  programme: Pick<Regulations, "rules"> & { readonly document: ChecklistDocument },
  { context, answers, records }: Pick<CaseForActor, "context" | "answers" | "records">,
): Answers {
  const { document } = programme;
  const { submission, eligibility } = context;
  const stated = statedCall(document, submission.call);
  if (stated === undefined) return {};
  const call = callAsItStands(stated, submission);
  const read = (id: string) => records[id];
  const under = (id: string) =>
    Object.entries(records).flatMap(([name, value]) =>
      name.startsWith(`${id}/`) ? [{ class: name.slice(id.length + 1), value }] : [],
    );
  const findings = caseRecords({ read, under, commitments: () => [] }).findings(eligibility.findingsVersion);
  const filled = withValues(document.form as JsonObject, answers, findings);
  const known = "answers" in filled ? filled.answers : answers;
  const about = circumstances(programme, call, submission, submission.submittedAt ?? call.opensAt);
  const ground: RowGround = { programme, answers: known, about };
  const outcomes = askRules(programme, "formalCheck", { answers: known, ...about, zone: document.zone });
  const rows = checkedRows(
    document.eligibility.checklist ?? [],
    eligibility.checklist ?? {},
    { outcomes },
    ground,
  );
  return Object.fromEntries(rows.map(({ row, answer }) => [row.id, answer]));
}

function notesOf(record: unknown): readonly ChecklistNote[] {
  return Array.isArray(record) ? (record as readonly ChecklistNote[]) : [];
}
