import type { PlanInput } from "../../kernel/command.ts";
import { type RefusalReason, refuse } from "../../kernel/refusal.ts";
import * as z from "../../values/zod.ts";
import type { CaseGround } from "../ground/case-ground.ts";
import { reasonText } from "./card-care.ts";
import { removalReads, resultChanged } from "./card-removed.ts";
import { roundsHeld } from "./corrected-result.ts";
import { unlessOver } from "./list-beside.ts";
import { isListed } from "./published-list.ts";
import { numberedId } from "./record-ids.ts";
import { hasCardToo, nothingToLeave } from "./round-member-reasons.ts";
import { givenBy, givenMember, hasLeft, withoutMember } from "./round-members.ts";
import { roundsOf } from "./rounds.ts";
import { scoringKit as s } from "./scoring-nouns.ts";

/**
 * Declares a conflict of interest of a member of the committee, before or after a round: the joint cards that they gave with
 * others fall and count nowhere, and are given anew without them. Once the list is published its result stands until a
 * person decides what follows (`standing.decide`).
 */
export const roundRecuse = s.command({
  type: "round.recuse",
  by: ["committee"],
  decides: false,
  title: { pl: "Wyłącz się z komisji", en: "Recuse from the committee" },
  openBeside: unlessOver,
  payload: z.strictObject({ reason: z.enum(["applicant", "partner", "other"]) }),
  open: ({ own, actor }) =>
    actor !== undefined && hasLeft(own, actor.id) ? nothingToLeave(actor.id) : undefined,
  documents: true,
  reads: removalReads,
  plan(input) {
    const { stream, payload, actor } = input;
    const fault = staysFor(input, actor.id);
    if (fault !== undefined) return refuse(fault);
    const { event, verdicts, rows } = memberLeaves(input, actor.id);
    return {
      events: [{ stream, event: { type: "round.recuse", ...event, reason: payload.reason } }],
      verdicts,
      rows,
    };
  },
});

/** The same of a member whom the operator finds to be bound, with reasons. */
export const roundExclude = s.command({
  type: "round.exclude",
  by: ["operator"],
  decides: true,
  title: { pl: "Wyłącz członka komisji", en: "Exclude a member of the committee" },
  openBeside: unlessOver,
  payload: z.strictObject({ member: givenMember, reason: reasonText }),
  documents: true,
  reads: removalReads,
  plan(input) {
    const { stream, own, payload } = input;
    const fault = staysFor(input, payload.member);
    if (fault !== undefined) return refuse(fault);
    const { event, verdicts, rows } = memberLeaves(input, payload.member);
    return {
      events: [{ stream, event: { type: "round.exclude", ...event } }],
      verdicts,
      records: [
        {
          id: numberedId("exclusion", own.written, payload.member),
          class: "assessment",
          value: { reason: payload.reason },
        },
      ],
      rows,
    };
  },
});

type Input = PlanInput<CaseGround, typeof s.nouns, unknown>;

/** Why somebody stays: their part as an expert comes first, or there is nothing to be recused from. */
function staysFor(input: Input, member: string): RefusalReason | undefined {
  const { own, section } = input;
  if (own.cards.some(({ expert }) => expert === member)) return hasCardToo(member);
  if (own.committee?.recused.includes(member)) return nothingToLeave(member);
  if (givenBy(own.committee, member).length > 0) return undefined;
  const held = new Set(roundsHeld(own).map(({ round }) => round));
  const isAhead = roundsOf(section).some(({ id, members }) => members !== undefined && !held.has(id));
  return isAhead && !isListed(input) ? undefined : nothingToLeave(member);
}

/** What follows when a member of the committee leaves: the cards that they gave count nowhere. */
function memberLeaves(input: Input, member: string) {
  const { own } = input;
  const fell = givenBy(own.committee, member);
  const { told, verdicts, rows, struck } = resultChanged(input, fallen(own, member));
  const before = roundsHeld(own).filter(({ round }) => fell.includes(round));
  return { event: { member, fell: [...fell], before, ...told, ...struck }, verdicts, rows };
}

/** What results rest on once somebody has left the committee; nothing changes where it names nobody. */
export function fallen(own: Input["own"], member: string) {
  const { committee } = own;
  if (committee === undefined) return {};
  const fell = givenBy(committee, member);
  return {
    rounds: roundsHeld(own).filter(({ round }) => !fell.includes(round)),
    anew: withoutMember(committee, member, fell).anew,
  };
}
