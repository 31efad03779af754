import type { ChecklistRowDocument } from "../../document/checklist-schema.ts";
import { type RefusalReason, reason, refuse } from "../../kernel/refusal.ts";
import * as z from "../../values/zod.ts";
import { actedBy } from "../ground/appeals.ts";
import { knownAnswers } from "../ground/ask-case.ts";
import { type ChecklistNote, checklistRecord } from "../ground/case-records.ts";
import { circumstances } from "../ground/stated-value.ts";
import { doesApply, type GivenAnswers, type RowAnswer, type RowGround, rowAnswers } from "./checklist.ts";
import { eligibilityKit as s } from "./eligibility-nouns.ts";

const MOST_ANSWERS = 100;
const LONGEST_REASON = 2000;

const answerSchema = z.strictObject({
  row: z.string().min(1),
  answer: z.enum(rowAnswers),
  /** Needed for "no", for "not applicable", and to change an answer; the applicant reads it when the check is concluded. */
  reason: z.string().trim().min(1).max(LONGEST_REASON).optional(),
});

type Answer = z.output<typeof answerSchema>;

/**
 * Answers rows of the checklist of the formal check (karta oceny formalnej), some or all of those that a person answers.
 * Until the check is concluded an answer may be changed, with a reason.
 */
export const checklistAnswer = s.command({
  type: "checklist.answer",
  by: ["officer"],
  decides: true,
  title: { pl: "Odpowiedz w karcie oceny formalnej", en: "Answer rows of the checklist" },
  payload: z.strictObject({ answers: z.array(answerSchema).min(1).max(MOST_ANSWERS) }),
  documents: true,
  plan(input) {
    const { stream, programme, call, context, own, section, records, payload, now } = input;
    const ground = {
      programme,
      answers: knownAnswers(input),
      about: circumstances(programme, call, context.submission, now),
    };
    const given = own.checklist ?? {};
    const { answers } = payload;
    const faults = answers.flatMap((one, index) => {
      const isAgain = answers.findIndex(({ row }) => row === one.row) < index;
      const fault = isAgain ? answeredTwice(one.row) : faultOf(one, section.checklist ?? [], given, ground);
      return fault === undefined ? [] : [{ ...fault, pointer: `/answers/${index}` }];
    });
    if (faults.length > 0) return refuse(...faults);
    const written = own.checklistVersion ?? 0;
    const answered = Object.fromEntries(answers.map(({ row, answer }) => [row, answer]));
    const event = {
      type: "checklist.answer",
      answers: answered,
      ...changed(answers, given),
      ...actedBy(input),
    } as const;
    return {
      events: [{ stream, event }],
      records: [
        checklistRecord("checklist", written + 1, notesWith(answers, given, records.checklist(written))),
      ],
    };
  },
});

/** The answers before, of the rows that were answered otherwise. */
function changed(answers: readonly Answer[], given: GivenAnswers): { readonly before?: GivenAnswers } {
  const before = answers.flatMap(({ row }): [string, RowAnswer][] => {
    const answer = given[row];
    return answer === undefined ? [] : [[row, answer]];
  });
  return before.length === 0 ? {} : { before: Object.fromEntries(before) };
}

/** The reasons that stand, with the new ones in place of those of the same rows. */
function notesWith(
  answers: readonly Answer[],
  given: GivenAnswers,
  notes: readonly ChecklistNote[],
): readonly ChecklistNote[] {
  const kept = notes.filter(({ row }) => given[row] !== undefined && !answers.some((one) => one.row === row));
  const added = answers.map(({ row, answer, reason: why }) => ({
    row,
    answer,
    ...(why === undefined ? {} : { reason: why }),
  }));
  return [...kept, ...added];
}

function faultOf(
  { row: id, answer, reason: why }: Answer,
  rows: readonly ChecklistRowDocument[],
  given: GivenAnswers,
  ground: RowGround,
): RefusalReason | undefined {
  const row = rows.find((one) => one.id === id);
  if (row === undefined) return noSuchRow(id, rows);
  if (row.rule !== undefined) return ofRule(row, row.rule);
  const applies = doesApply(row, ground);
  if (applies === false) return notAsked(row);
  if (applies === true && answer === "notApplicable") return asked(row);
  if (why !== undefined || (answer === "yes" && given[id] === undefined)) return undefined;
  return withoutReason(row, given[id] !== undefined);
}

const named = ({ id, title }: ChecklistRowDocument) => ({
  pl: `„${title.pl}” (${id})`,
  en: `"${title.en}" (${id})`,
});

/** OGW860: a row that waits for its answer, so that the check cannot be concluded. */
export function rowUnanswered(row: ChecklistRowDocument): RefusalReason {
  const { pl, en } = named(row);
  return reason(
    "OGW860",
    { pl: `Wiersz ${pl} czeka na odpowiedź.`, en: `The row ${en} waits for its answer.` },
    {
      pl: "Odpowiedz na niego poleceniem checklist.answer; potem ocenę można zakończyć.",
      en: "Answer it with checklist.answer; then the check can be concluded.",
    },
  );
}

function noSuchRow(id: string, rows: readonly ChecklistRowDocument[]): RefusalReason {
  const ids = rows.flatMap((row) => (row.rule === undefined ? [row.id] : [])).join(", ");
  return reason(
    "OGW861",
    { pl: `Karta nie ma wiersza „${id}”.`, en: `The checklist has no row "${id}".` },
    { pl: `Osoba odpowiada na: ${ids}.`, en: `A person answers: ${ids}.` },
  );
}

function ofRule(row: ChecklistRowDocument, rule: string): RefusalReason {
  const { pl, en } = named(row);
  return reason(
    "OGW861",
    {
      pl: `Wiersz ${pl} rozstrzyga reguła „${rule}”.`,
      en: `The row ${en} is decided by the rule "${rule}".`,
    },
    {
      pl: "Pomiń go; gdy reguła czeka na człowieka, podaj rozstrzygnięcie, kończąc ocenę (rulings).",
      en: "Leave it out; where the rule waits for a person, rule on it when the check is concluded (rulings).",
    },
  );
}

function notAsked(row: ChecklistRowDocument): RefusalReason {
  const { pl, en } = named(row);
  return reason(
    "OGW861",
    {
      pl: `Wiersz ${pl} nie dotyczy tego wniosku: mówi o tym jego reguła „${row.when?.rule}”.`,
      en: `The row ${en} does not apply to this application: its rule "${row.when?.rule}" says so.`,
    },
    { pl: "Pomiń go.", en: "Leave it out." },
  );
}

function asked(row: ChecklistRowDocument): RefusalReason {
  const { pl, en } = named(row);
  return reason(
    "OGW861",
    {
      pl: `Wiersz ${pl} dotyczy tego wniosku: mówi o tym jego reguła „${row.when?.rule}”.`,
      en: `The row ${en} applies to this application: its rule "${row.when?.rule}" says so.`,
    },
    { pl: "Odpowiedz „yes” albo „no”.", en: 'Answer "yes" or "no".' },
  );
}

function answeredTwice(id: string): RefusalReason {
  return reason(
    "OGW861",
    {
      pl: `Na wiersz „${id}” polecenie odpowiada dwa razy.`,
      en: `The command answers the row "${id}" twice.`,
    },
    { pl: "Zostaw jedną odpowiedź.", en: "Leave one answer." },
  );
}

function withoutReason(row: ChecklistRowDocument, isChange: boolean): RefusalReason {
  const { pl, en } = named(row);
  return reason(
    "OGW862",
    isChange
      ? {
          pl: `Na wiersz ${pl} już odpowiedziano; zmiana wymaga uzasadnienia.`,
          en: `The row ${en} is answered already; changing that needs a reason.`,
        }
      : {
          pl: `Odpowiedź „nie” albo „nie dotyczy” na wiersz ${pl} wymaga uzasadnienia.`,
          en: `To answer "no" or "not applicable" to the row ${en} needs a reason.`,
        },
    { pl: 'Podaj "reason".', en: 'Give "reason".' },
  );
}
