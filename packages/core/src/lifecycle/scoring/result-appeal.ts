import type { LocalisedText } from "@opus/grant-rules";
import type { Actor, JournalEntry } from "../../journal/entry.ts";
import type { AnyProgramme } from "../../kernel/any-programme.ts";
import { roleNameOf, roleTitle, titleOfOwn } from "../../kernel/permissions.ts";
import { type RefusalReason, reason, refuse } from "../../kernel/refusal.ts";
import * as z from "../../values/zod.ts";
import type { AppealsDocument } from "../appeals/appeals-schema.ts";
import { appealFaults } from "../ground/appeal-faults.ts";
import type { CallFacts } from "../ground/case-ground.ts";
import { unlessAppealable, unlessUnderAppeal } from "./list-beside.ts";
import { numberOf } from "./own-place.ts";
import { scoringKit as s } from "./scoring-nouns.ts";

interface Slice {
  readonly appealed?: { readonly filed: number; readonly open: boolean } | undefined;
}

/** What a programme states of appeals against results. */
function statedAppeals({ programme }: { readonly programme: Pick<AnyProgramme, "document"> }) {
  return (programme.document as { readonly appeals?: AppealsDocument }).appeals?.assessment;
}

/**
 * Files an appeal against the result of the assessment, once the list is published and within the term: on grounds that the
 * programme states, with what the applicant has to say.
 */
export const resultAppealFile = s.command({
  type: "resultAppeal.file",
  by: ["applicant"],
  decides: false,
  title: { pl: "Odwołaj się od wyniku oceny", en: "Appeal against the result" },
  payload: z.strictObject({
    grounds: z.array(z.string().min(1).max(100)).max(30),
    statement: z.string().max(20_000),
  }),
  openBeside: unlessAppealable,
  open: ({ own }) => (isOpen(own) ? filedAlready() : undefined),
  plan(input) {
    const { stream, own, payload, callFacts, context } = input;
    const { grounds = [] } = statedAppeals(input) ?? {};
    const wrong = appealFaults(payload, grounds);
    if (wrong.length > 0) return refuse(...wrong);
    const appeal = (own.appealed?.filed ?? 0) + 1;
    const named = grounds.flatMap(({ id }) => (payload.grounds.includes(id) ? [id] : []));
    const open = (callFacts.context.appealsOpen ?? 0) + 1;
    return {
      events: [
        { stream, event: { type: "resultAppeal.file", grounds: named, appeal } },
        { stream: callFacts.stream, event: { type: "result.appealed", number: numberOf(context), open } },
      ],
      records: [
        { id: `resultAppeal/${appeal}`, class: "assessment", value: { statement: payload.statement } },
      ],
    };
  },
});

/** Takes an appeal against a result back: it stands. */
export const resultAppealWithdraw = s.command({
  type: "resultAppeal.withdraw",
  by: ["applicant"],
  decides: false,
  title: { pl: "Cofnij odwołanie od wyniku", en: "Withdraw the appeal against the result" },
  payload: z.strictObject({}),
  open: ({ own }) => (isOpen(own) ? undefined : nothingFiled()),
  plan: (input) => ({
    events: [{ stream: input.stream, event: { type: "resultAppeal.withdraw" } }, decidedInCall(input)],
  }),
});

/** Rejects an appeal against a result, with reasons: it stands, for good. */
export const resultAppealReject = s.command({
  type: "resultAppeal.reject",
  by: ["officer", "decisionMaker"],
  decides: true,
  title: { pl: "Oddal odwołanie od wyniku", en: "Reject the appeal against the result" },
  payload: z.strictObject({ reason: z.string().min(1).max(20_000) }),
  openBeside: unlessUnderAppeal,
  open: mayNotDecide,
  plan(input) {
    const { stream, own, payload } = input;
    return {
      events: [{ stream, event: { type: "resultAppeal.reject" } }, decidedInCall(input)],
      records: [resultDecision(own, payload.reason)],
    };
  },
});

/** What the call is told once an appeal is decided, or taken back. */
export function decidedInCall({
  callFacts,
  context,
}: {
  readonly callFacts: CallFacts;
  readonly context: Parameters<typeof numberOf>[0];
}) {
  const open = Math.max(0, (callFacts.context.appealsOpen ?? 0) - 1);
  return {
    stream: callFacts.stream,
    event: { type: "result.decided" as const, number: numberOf(context), open },
  };
}

/** The record of the reasons of a decision on an appeal. */
export function resultDecision({ appealed }: Slice, why: string) {
  return { id: `resultDecision/${appealed?.filed ?? 0}`, class: "assessment", value: { reason: why } };
}

/** Whether an appeal against the result is not decided yet. */
function isOpen({ appealed }: Slice): boolean {
  return appealed?.open === true;
}

interface Assessed {
  readonly cards: readonly { readonly expert: string }[];
  readonly recused: readonly string[];
  readonly committee?: { readonly gave: Readonly<Record<string, readonly string[]>> } | undefined;
}

/** Whether somebody has assessed the application. */
function hasAssessed({ cards, recused, committee }: Assessed, id: string): boolean {
  const members = Object.values(committee?.gave ?? {}).flat();
  return [...cards.map(({ expert }) => expert), ...recused, ...members].includes(id);
}

/** Whether an entry decides on an appeal against a result only where its actor has not assessed the application. */
export function isResultDecidedByOthers(
  { actor, event }: Pick<JournalEntry, "actor" | "event">,
  { scoring }: { readonly scoring: Assessed },
): boolean {
  const decides = event.type === "resultAppeal.uphold" || event.type === "resultAppeal.reject";
  return !decides || !hasAssessed(scoring, actor.id);
}

/** Why somebody may not decide on an appeal against a result. */
export function mayNotDecide({
  own,
  programme,
  actor,
}: {
  readonly own: Slice & Assessed;
  readonly programme: AnyProgramme;
  readonly actor: Actor | undefined;
}): RefusalReason | undefined {
  if (!isOpen(own)) return nothingFiled();
  if (actor === undefined) return undefined;
  const by = statedAppeals({ programme })?.by;
  if (by !== undefined && by !== roleNameOf(actor)) return notTheirs(programme, by);
  return hasAssessed(own, actor.id) ? assessedBefore() : undefined;
}

function filedAlready(): RefusalReason {
  return reason(
    "OGW874",
    { pl: "Odwołanie od tego wyniku już wpłynęło.", en: "An appeal against this result was filed already." },
    { pl: "Poczekaj na jego rozpatrzenie.", en: "Wait until it is decided." },
  );
}

function nothingFiled(): RefusalReason {
  return reason(
    "OGW874",
    { pl: "Od tego wyniku nikt się nie odwołał.", en: "Nobody has appealed against this result." },
    { pl: "Wynik zostaje; nie trzeba nic robić.", en: "The result stands; nothing need be done." },
  );
}

const deciders: Readonly<Record<string, LocalisedText>> = {
  officer: { pl: "pracownik", en: "an officer" },
  decisionMaker: { pl: "decydent", en: "the decision maker" },
};

function notTheirs(programme: AnyProgramme, by: string): RefusalReason {
  const decider = titleOfOwn(programme, by) ?? deciders[by] ?? roleTitle(programme, by);
  return reason(
    "OGW871",
    {
      pl: `Odwołania od wyników rozpatruje w tym programie ${decider.pl}.`,
      en: `In this programme ${decider.en} decides on appeals against results.`,
    },
    { pl: "Przekaż tam odwołanie.", en: "Hand the appeal over." },
  );
}

function assessedBefore(): RefusalReason {
  return reason(
    "OGW871",
    {
      pl: "Kto oceniał wniosek, nie rozpatruje odwołania od jego wyniku.",
      en: "Whoever has assessed the application does not decide on the appeal against its result.",
    },
    {
      pl: "Rozpatruje je ktoś, kto wniosku nie oceniał; przekaż mu odwołanie.",
      en: "Somebody who has not assessed it decides; hand the appeal over.",
    },
  );
}
