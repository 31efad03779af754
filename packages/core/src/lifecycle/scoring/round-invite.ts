import { type RefusalReason, reason, refuse } from "../../kernel/refusal.ts";
import * as z from "../../values/zod.ts";
import { roundKey } from "../ground/sets.ts";
import { numberOf } from "./own-place.ts";
import { heldRows, ownRowsRead, withoutHeld } from "./own-rows.ts";
import { nextRound } from "./rounds.ts";
import { scoringKit as s } from "./scoring-nouns.ts";

/**
 * Tells an application whether it is invited to the next round, as the published list of those who are says: it goes on,
 * or is held until the ranking list as one that was assessed well and not invited.
 */
export const roundInvite = s.command({
  type: "round.invite",
  by: ["operator"],
  decides: true,
  title: { pl: "Zaproś do rundy zgodnie z listą", en: "Invite to the round as listed" },
  payload: z.strictObject({}),
  reads: (facts) => {
    const { section, own, context } = facts;
    const round = nextRound(section, own.rounds);
    const read = ownRowsRead(facts);
    return round === undefined
      ? read
      : [...read, { set: "invitations", key: roundKey(round.id, numberOf(context)) }];
  },
  plan(input) {
    const { stream, own, section, context, rows } = input;
    const round = nextRound(section, own.rounds);
    const row = round && rows("invitations").get(roundKey(round.id, numberOf(context)));
    if (round === undefined || row === undefined) return refuse(notListed());
    const { place, invited } = row;
    const outcome = !invited
      ? ("notInvited" as const)
      : round.by === "committee"
        ? ("invited" as const)
        : ("toVote" as const);
    // Told already, and the list has not changed since.
    if (!invited && rows("held").has(numberOf(context))) return refuse(notAmongBest(place));
    return {
      events: [{ stream, event: { type: "round.invite", round: round.id, place, outcome } }],
      rows: invited ? withoutHeld(input) : heldRows(input, "notInvited"),
    };
  },
});

function notAmongBest(place: number): RefusalReason {
  return reason(
    "OGW693",
    {
      pl: `Ten wniosek (miejsce ${place}) nie jest wśród zaproszonych i już mu to przekazano.`,
      en: `This application (place ${place}) is not among those invited, and was told so.`,
    },
    {
      pl: "Gdy karty się zmieniły, ogłoś listę zaproszonych ponownie (invitations.publish).",
      en: "When cards have changed, publish who is invited again (invitations.publish).",
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
