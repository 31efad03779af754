import { type RefusalReason, reason, refuse } from "../../kernel/refusal.ts";
import * as z from "../../values/zod.ts";
import { roundKey } from "../ground/sets.ts";
import { numberOf } from "./own-place.ts";
import { nextRound } from "./rounds.ts";
import { scoringKit as s } from "./scoring-nouns.ts";

/**
 * Tells an application whether it is invited to the next round, as the published list of those who are says: it goes on,
 * or ends as one that was assessed well and not invited.
 */
export const roundInvite = s.command({
  type: "round.invite",
  by: ["operator"],
  decides: true,
  title: { pl: "Zaproś do rundy zgodnie z listą", en: "Invite to the round as listed" },
  payload: z.strictObject({}),
  reads: ({ section, own, context }) => {
    const round = nextRound(section, own.rounds);
    return round === undefined ? [] : [{ set: "invitations", key: roundKey(round.id, numberOf(context)) }];
  },
  plan({ stream, own, section, context, rows }) {
    const round = nextRound(section, own.rounds);
    const row = round && rows("invitations").get(roundKey(round.id, numberOf(context)));
    if (round === undefined || row === undefined) return refuse(notListed());
    const { place, invited } = row;
    const outcome = !invited
      ? ("notInvited" as const)
      : round.by === "committee"
        ? ("invited" as const)
        : ("toVote" as const);
    return { events: [{ stream, event: { type: "round.invite", round: round.id, place, outcome } }] };
  },
});

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
