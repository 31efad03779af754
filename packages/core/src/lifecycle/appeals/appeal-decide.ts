import type { LocalisedText } from "@opus/grant-rules";
import type { Actor, JournalEntry } from "../../journal/entry.ts";
import type { AnyProgramme } from "../../kernel/any-programme.ts";
import { roleNameOf, roleTitle, titleOfOwn } from "../../kernel/permissions.ts";
import { type RefusalReason, reason } from "../../kernel/refusal.ts";
import * as z from "../../values/zod.ts";
import { appealRead } from "../ground/appeals.ts";
import { ownQueueRead, whileWithApplicant } from "../ground/queue.ts";
import { releaseSeats, seatReads } from "../ground/seats.ts";
import { appealsKit as s } from "./appeals-nouns.ts";
import type { AppealsDocument } from "./appeals-schema.ts";

const decision = z.strictObject({ reason: z.string().min(1).max(20_000) });

/** What says who may decide on an appeal. */
interface Deciding {
  readonly programme: AnyProgramme;
  readonly actor: Actor | undefined;
  readonly context: { readonly eligibility: { readonly decidedBy?: readonly string[] | undefined } };
}

/**
 * Upholds an appeal, with reasons: the application goes back to the formal check, where a mistake was made. Who had a part
 * in the decision does not decide on the appeal.
 */
export const appealUphold = s.command({
  type: "appeal.uphold",
  by: ["officer", "decisionMaker"],
  decides: true,
  title: { pl: "Uwzględnij odwołanie", en: "Uphold the appeal" },
  payload: decision,
  open: mayNotDecide,
  reads: (facts) => [appealRead(facts), ...ownQueueRead(facts.context)],
  plan(input) {
    const { stream, own, payload } = input;
    return {
      events: [{ stream, event: { type: "appeal.uphold" } }],
      records: [decisionRecord(own, payload.reason)],
      rows: upheldRows(input),
    };
  },
});

/** Rejects an appeal, with reasons: the decision stands, for good. */
export const appealReject = s.command({
  type: "appeal.reject",
  by: ["officer", "decisionMaker"],
  decides: true,
  title: { pl: "Oddal odwołanie", en: "Reject the appeal" },
  payload: decision,
  open: mayNotDecide,
  reads: ({ context }) => seatReads(context),
  plan(input) {
    const { stream, own, payload } = input;
    const seats = releaseSeats(input);
    return {
      events: [{ stream, event: { type: "appeal.reject" } }, ...seats.events],
      records: [decisionRecord(own, payload.reason)],
      rows: seats.rows,
    };
  },
});

/** What upholding an appeal writes: nothing of the application is open to appeal any more, and those behind it wait again. */
export function upheldRows(
  input: Parameters<typeof whileWithApplicant>[0] & Parameters<typeof appealRead>[0],
) {
  return [{ op: "remove" as const, ...appealRead(input) }, ...whileWithApplicant(input, false)];
}

/** Whether somebody had a part in the decision against which an appeal is. */
function isInvolved({ context }: Pick<Deciding, "context">, id: string): boolean {
  return context.eligibility.decidedBy?.includes(id) ?? false;
}

/** Whether an entry decides on an appeal only where its actor had no part in the decision; proofs ask it of every entry. */
export function isDecidedByOthers(
  { actor, event }: Pick<JournalEntry, "actor" | "event">,
  context: Deciding["context"],
): boolean {
  const decides = event.type === "appeal.uphold" || event.type === "appeal.reject";
  return !decides || !isInvolved({ context }, actor.id);
}

/** Why somebody may not decide on an appeal: another role does, or they had a part in the decision. */
function mayNotDecide({ programme, actor, context }: Deciding): RefusalReason | undefined {
  if (actor === undefined) return undefined;
  const { formal } = (programme.document as { readonly appeals?: AppealsDocument }).appeals ?? {};
  if (formal !== undefined && formal.by !== roleNameOf(actor)) return notTheirs(programme, formal.by);
  return isInvolved({ context }, actor.id) ? decidedBefore() : undefined;
}

function decisionRecord({ filed = 0 }: { readonly filed?: number | undefined }, why: string) {
  return { id: `appealDecision/${filed}`, class: "assessment", value: { reason: why } };
}

const deciders: Readonly<Record<string, LocalisedText>> = {
  officer: { pl: "inny pracownik", en: "another officer" },
  decisionMaker: { pl: "decydent", en: "the decision maker" },
};

function notTheirs(programme: AnyProgramme, by: string): RefusalReason {
  const decider = titleOfOwn(programme, by) ?? deciders[by] ?? roleTitle(programme, by);
  return reason(
    "OGW871",
    {
      pl: `Odwołanie rozpatruje w tym programie ${decider.pl}.`,
      en: `In this programme ${decider.en} decides on appeals.`,
    },
    { pl: "Przekaż tam odwołanie.", en: "Hand the appeal over." },
  );
}

function decidedBefore(): RefusalReason {
  return reason(
    "OGW871",
    {
      pl: "Kto brał udział w zaskarżonej decyzji, nie rozpatruje odwołania od niej.",
      en: "Whoever had a part in the decision does not decide on the appeal against it.",
    },
    {
      pl: "Rozpatruje je ktoś, kto tej sprawy nie oceniał; przekaż mu odwołanie.",
      en: "Somebody who has not checked this application decides; hand the appeal over.",
    },
  );
}
