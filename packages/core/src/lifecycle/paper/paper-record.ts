import { addDays } from "@opus/grant-rules/calendar";
import { lastDayOfTerm } from "../../document/in-time.ts";
import { inTimeByOf, type TermsDocument } from "../../document/stated-terms.ts";
import { dateSchema } from "../../document/text-schema.ts";
import type { JournalEntry } from "../../journal/entry.ts";
import { type RefusalReason, reason, refuse } from "../../kernel/refusal.ts";
import * as z from "../../values/zod.ts";
import { agreesWith, checksumDigits, checksumOfSealed, LEAST_DIGITS } from "../ground/answers-checksum.ts";
import { dayBefore, dayStillToCome } from "../ground/given-day.ts";
import { nothingFromOutside, tooLateByDay } from "../ground/in-time.ts";
import { ownQueueRead, whileWithApplicant } from "../ground/queue.ts";
import { paperKit as s } from "./paper-nouns.ts";
import type { PaperDocument } from "./paper-schema.ts";

/**
 * Takes in the signed paper of an application that was filed in the system, with its days and the checksum that it bears:
 * held against that of the version that was filed.
 */
export const paperRecord = s.command({
  type: "paper.record",
  by: ["officer"],
  decides: true,
  title: { pl: "Zapisz podpisany papier", en: "Record the signed paper" },
  payload: z.strictObject({
    /** The day on which it reached the operator. */
    receivedOn: dateSchema,
    /** The day on which it was posted, by its postmark, or sent; left out of one that was brought. */
    postedOn: dateSchema.optional(),
    /** As the paper bears it, whole or its first digits; null where it bears none. */
    checksum: z.string().min(1).max(200).nullable(),
  }),
  documents: true,
  open: (facts) => nothingFromOutside("paper", facts),
  reads: ({ context }) => ownQueueRead(context),
  plan(input) {
    const { stream, payload, section, records, context } = input;
    const { receivedOn, postedOn, checksum } = payload;
    const wrong = daysFault(input, section);
    if (wrong !== undefined) return refuse(wrong);
    const copied = checksum === null ? undefined : checksumDigits(checksum);
    if (checksum !== null && copied === undefined) return refuse(notReadable());
    const filed = records.checksum(context.submission.answersVersion);
    const agrees = copied !== undefined && agreesWith(filed, copied);
    const event = {
      type: "paper.record",
      receivedOn,
      ...(postedOn === undefined ? {} : { postedOn }),
      agrees,
      ...(copied === undefined ? {} : { checksum: copied }),
    } as const;
    const isTaken = agrees || section?.differing === "note";
    return {
      events: [{ stream, event }],
      rows: isTaken ? whileWithApplicant(input, false) : [],
    };
  },
});

/** Whether what an entry says of a paper comes out of the records that it read; proofs ask it of every entry. */
export function isPaperSound(
  { event, seals }: Pick<JournalEntry, "event"> & Partial<Pick<JournalEntry, "seals">>,
  { submission }: { readonly submission: { readonly answersVersion: number } },
): boolean {
  if (event.type !== "paper.record") return true;
  const { checksum, agrees } = event;
  const filed = checksumOfSealed(seals?.records ?? [], submission.answersVersion);
  return agrees === (typeof checksum === "string" && agreesWith(filed, checksum));
}

type Recording = Parameters<typeof tooLateByDay>[0] & {
  readonly payload: { readonly receivedOn: string; readonly postedOn?: string | undefined };
};

/** Why the days of a paper cannot be, or it came too late by the one that decides. */
function daysFault(input: Recording, section: PaperDocument | undefined): RefusalReason | undefined {
  const { receivedOn, postedOn } = input.payload;
  const at = input.context.submission.submittedAt;
  const submitted = { words: { pl: "złożeniem wniosku", en: "the submission of the application" }, at };
  const received = dayStillToCome(receivedOn, input) ?? dayBefore(receivedOn, submitted, input);
  if (received !== undefined) return { ...received, pointer: "/receivedOn" };
  if (postedOn !== undefined && postedOn > receivedOn) return postedAfter(postedOn, receivedOn);
  const decides = awaitedBy(input)?.by === "receipt" || postedOn === undefined ? "receivedOn" : "postedOn";
  const late = tooLateByDay(input, TERM, input.payload[decides] ?? receivedOn);
  if (late !== undefined) return { ...late, pointer: `/${decides}` };
  return arrivedTooLate(input, section);
}

const TERM = { name: "paper", title: s.nouns.deadlines.paper.title };

const awaitedBy = ({ programme }: Recording) =>
  inTimeByOf((programme.document as unknown as TermsDocument).deadlines.paper);

/** Why a paper is too late that was posted in time: it was under way for longer than is waited for. */
function arrivedTooLate(input: Recording, section: PaperDocument | undefined): RefusalReason | undefined {
  const { deadlines, programme, payload } = input;
  const awaited = awaitedBy(input);
  const dueAt = deadlines.find(({ name }) => name === "paper")?.dueAt;
  if (section?.arrivesWithin === undefined || awaited === undefined || dueAt === undefined) return undefined;
  const lastDay = lastDayOfTerm(dueAt, awaited, programme.document.zone);
  const until = addDays(lastDay, section.arrivesWithin);
  if (payload.receivedOn <= until) return undefined;
  return {
    ...reason(
      "OGW921",
      {
        pl: `Papier nadany w terminie mógł dotrzeć do ${until}, a dotarł ${payload.receivedOn}.`,
        en: `A paper that was posted in time could arrive until ${until}, and it arrived on ${payload.receivedOn}.`,
      },
      {
        pl: "Papieru się nie zapisuje; o sprawie rozstrzygnie upływ terminu.",
        en: "The paper is not recorded; the passing of the term decides about the case.",
      },
    ),
    pointer: "/receivedOn",
  };
}

function postedAfter(postedOn: string, receivedOn: string): RefusalReason {
  return {
    ...reason(
      "OGW920",
      {
        pl: `Papier nadano ${postedOn}, a miał dotrzeć już ${receivedOn}.`,
        en: `The paper was posted on ${postedOn}, and is said to have arrived on ${receivedOn} before.`,
      },
      {
        pl: "Przepisz dzień ze stempla i dzień wpływu jeszcze raz; przy doręczeniu do rąk pomiń „postedOn”.",
        en: 'Copy the day of the postmark and the day of receipt again; leave "postedOn" out where it was brought.',
      },
    ),
    pointer: "/postedOn",
  };
}

function notReadable(): RefusalReason {
  return {
    ...reason(
      "OGW922",
      {
        pl: "To nie jest suma kontrolna: składa się z cyfr szesnastkowych 0–9 i a–f.",
        en: "This is no checksum: it is made of the hexadecimal digits 0-9 and a-f.",
      },
      {
        pl: `Przepisz ją z papieru całą albo co najmniej ${LEAST_DIGITS} pierwszych cyfr; null, gdy papier jej nie ma.`,
        en: `Copy it from the paper, whole or its first ${LEAST_DIGITS} digits at least; null where the paper bears none.`,
      },
    ),
    pointer: "/checksum",
  };
}
