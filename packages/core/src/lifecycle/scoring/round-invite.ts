import { type RefusalReason, reason, refuse } from "../../kernel/refusal.ts";
import * as z from "../../values/zod.ts";
import { roundKey } from "../ground/sets.ts";
import { numberOf } from "./own-place.ts";
import { heldRows, ownRowsRead, withoutHeld } from "./own-rows.ts";
import { nextRound } from "./rounds.ts";
import { scoringKit as s } from "./scoring-nouns.ts";

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
  reads(facts) {
    const { section, own, context } = facts;
    const round = nextRound(section, own.rounds);
    if (round === undefined) return [];
    return [...ownRowsRead(facts), { set: "invitations", key: roundKey(round.id, numberOf(context)) }];
  },
  plan(input) {
    const { stream, own, section, context, rows } = input;
    const round = nextRound(section, own.rounds);
    const row = round && rows("invitations").get(roundKey(round.id, numberOf(context)));
    if (round === undefined || row === undefined) return refuse(notListed());
    const { place, invited } = row;
    // Who was told already hears of it again only when the list was published anew.
    if (!invited && rows("held").has(numberOf(context))) return refuse(stillNotInvited());
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
