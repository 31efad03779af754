import type { PlanInput } from "../../kernel/command.ts";
import { type RefusalReason, reason, refuse } from "../../kernel/refusal.ts";
import * as z from "../../values/zod.ts";
import type { CaseGround } from "../ground/case-ground.ts";
import { carriedFrom } from "../ground/derivation.ts";
import { standingFacts } from "../ground/key-facts.ts";
import { type IdeaRow, roundKey } from "../ground/sets.ts";
import { numberOf } from "./own-place.ts";
import { heldRows, ownRowsRead, withoutHeld } from "./own-rows.ts";
import { nextRound } from "./rounds.ts";
import { scoringKit as s } from "./scoring-nouns.ts";
import type { ScoringDocument } from "./scoring-section.ts";

/**
 * Tells an application whether it is invited to the next round, as the published list of those who are says: it goes on,
 * or is held back as one that was assessed well and not invited.
 */
export const roundInvite = s.command({
  type: "round.invite",
  by: ["operator"],
  decides: true,
  title: { pl: "Zaproś do rundy zgodnie z listą", en: "Invite to the round as listed" },
  payload: z.strictObject({}),
  documents: true,
  reads(facts) {
    const { id, section, own, context } = facts;
    const round = stepAfter(section, own.rounds);
    if (round === undefined) return [];
    return [
      ...ownRowsRead(facts),
      { set: "invitations", key: roundKey(round.id, numberOf(context)) },
      ...(round.by === "call" ? [{ set: "ideas" as const, key: id }] : []),
    ];
  },
  plan(input) {
    const { stream, id, own, section, context, rows } = input;
    const round = stepAfter(section, own.rounds);
    const row = round && rows("invitations").get(roundKey(round.id, numberOf(context)));
    if (round === undefined || row === undefined) return refuse(notListed());
    const { place, invited } = row;
    // Who was told already hears of it again only when the list was published anew.
    if (!invited && rows("held").has(numberOf(context))) return refuse(stillNotInvited());
    if (invited && round.by === "call") {
      const row = ideaOf(input, round.id);
      const { carried } = row;
      const event = { type: "round.invite" as const, round: round.id, place, outcome: "ledOn" as const };
      return {
        events: [{ stream, event: { ...event, carried } }],
        rows: [...withoutHeld(input), { op: "insert" as const, set: "ideas" as const, key: id, value: row }],
      };
    }
    const outcome = !invited
      ? ("notInvited" as const)
      : round.by === "committee"
        ? ("invited" as const)
        : ("toVote" as const);
    return {
      events: [{ stream, event: { type: "round.invite", round: round.id, place, outcome } }],
      rows: invited ? withoutHeld(input) : heldRows(input, "notInvited"),
    };
  },
});

/** Where an application goes on to after the rounds that it has behind it: a round, or the call that follows. */
function stepAfter(section: ScoringDocument, held: Parameters<typeof nextRound>[1]) {
  const { leadsTo } = section;
  return nextRound(section, held) ?? (leadsTo && ({ id: leadsTo.call, by: "call" } as const));
}

/** The row by which whoever sent an application that is invited to the next call may begin one there. */
function ideaOf(
  { call, context, section, records }: PlanInput<CaseGround, typeof s.nouns, unknown>,
  to: string,
): IdeaRow {
  const { applicant } = context.submission;
  const carried = carriedFrom(section.leadsTo?.carry, records.answers(standingFacts(context).answersVersion));
  return { number: numberOf(context), call: call.id, to, applicant, carried };
}

function stillNotInvited(): RefusalReason {
  return reason(
    "OGW694",
    {
      pl: "Lista zaproszonych nadal nie obejmuje tego wniosku.",
      en: "The list of those invited still does not invite this application.",
    },
    {
      pl: "Gdy zmieniły się karty, ogłoś listę zaproszonych ponownie (invitations.publish).",
      en: "When cards have changed, publish who is invited anew (invitations.publish).",
    },
  );
}

function notListed(): RefusalReason {
  return reason(
    "OGW693",
    {
      pl: "Lista zaproszonych do tej rundy nie jest jeszcze ogłoszona albo nie ma na niej tego wniosku.",
      en: "Who is invited to this round is not published yet, or the list does not name this application.",
    },
    {
      pl: "Ogłoś listę zaproszonych (invitations.publish), gdy wynik mają wszystkie wnioski.",
      en: "Publish who is invited (invitations.publish) once all applications have a result.",
    },
  );
}
