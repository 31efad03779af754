import { canonicalJson, sha256Hex } from "@opus/grant-rules";
import { type RefusalReason, reason, refuse } from "../../kernel/refusal.ts";
import * as z from "../../values/zod.ts";
import { listOut, listOutReads, nextCallOf } from "../ground/after-list.ts";
import { changedInvitations, invitationList, invitationRows } from "../ranking/invitation-list.ts";
import { invitedBestTo, roundsByInvitation } from "../scoring/rounds.ts";
import { callKit as s } from "./call-stage-nouns.ts";
import { waiting } from "./held-applications.ts";
import { stillOpen } from "./still-open.ts";

/**
 * Publishes who is invited to a round to which only the best go on, once every application has a result: the best as
 * the programme says, with everybody who has as many points as the last of them. Published again, when cards were taken
 * out meanwhile, it invites who belongs to the best now; nobody who was invited is sent away.
 */
export const invitationsPublish = s.command({
  type: "invitations.publish",
  by: ["decisionMaker"],
  decides: true,
  title: { pl: "Ogłoś, kogo zaproszono do rundy", en: "Publish who is invited to a round" },
  payload: z.strictObject({ round: z.string().min(1).max(100) }),
  open: ({ programme }) => {
    const { scoring } = programme.document as unknown as {
      readonly scoring: Parameters<typeof roundsByInvitation>[0];
    };
    return roundsByInvitation(scoring).length === 0 ? nobodyByList([]) : undefined;
  },
  reads: ({ sent, programme }) => {
    const round = roundIn(sent);
    const keys = { from: `${round}/`, below: `${round}0` };
    return [
      { set: "receipts", whole: true },
      { set: "ends", whole: true },
      { set: "held", whole: true },
      { set: "contenders", ...keys },
      { set: "invitations", ...keys },
      ...listOutReads(programme),
    ];
  },
  plan(input) {
    const { stream, call, payload, rows, programme } = input;
    const { round } = payload;
    const { scoring } = input.sections;
    const known = roundsByInvitation(scoring);
    const best = invitedBestTo(scoring, round);
    if (best === undefined || !known.includes(round)) return refuse(nobodyByList(known));
    const before = rows("invitations");
    // Who was not invited may be now; whoever has ended contends no more.
    const list = invitationList({
      ...{ round, best, before },
      contenders: rows("contenders"),
      ends: rows("ends"),
    });
    const contending = new Set(list.map(({ number }) => number));
    const open = waiting(rows).filter((number) => !contending.has(number));
    if (open.length > 0) return refuse(stillOpen("OGW692", open));
    const changed = changedInvitations(list, before);
    if (changed.length === 0) return refuse(nothingNew(list.length));
    const listed = list.map(({ key, value }) => ({ key, value }));
    return {
      events: [
        {
          stream,
          event: {
            type: "invitations.publish",
            call: call.id,
            round,
            contenders: list.length,
            invited: listed.filter(({ value }) => value.invited).length,
            list: `sha256:${sha256Hex(canonicalJson(listed))}`,
          },
        },
      ],
      rows: [...invitationRows(changed, before), ...(nextCallOf(programme) === round ? listOut(input) : [])],
    };
  },
});

/** The round of a payload that nobody has checked yet. */
function roundIn(sent: unknown): string {
  const round = (sent as { readonly round?: unknown } | null | undefined)?.round;
  return typeof round === "string" ? round : "";
}

function nobodyByList(rounds: readonly string[]): RefusalReason {
  return {
    ...reason(
      "OGW694",
      {
        pl: "Do tej rundy nie zaprasza się tylko najlepszych: przechodzi do niej każdy, kto osiągnął próg.",
        en: "To this round not only the best are invited: everybody at or above the threshold goes on.",
      },
      rounds.length === 0
        ? {
            pl: "Program nie ma takich rund; nie trzeba nic ogłaszać.",
            en: "The programme has no such round; nothing needs to be published.",
          }
        : {
            pl: `Podaj jedną z rund: ${rounds.join(", ")}.`,
            en: `Name one of the rounds: ${rounds.join(", ")}.`,
          },
    ),
    pointer: "/round",
  };
}

function nothingNew(contending: number): RefusalReason {
  return contending === 0
    ? reason("OGW694", {
        pl: "Żaden wniosek nie osiągnął progu, więc nie ma kogo zaprosić.",
        en: "No application has reached the threshold, so that there is nobody to invite.",
      })
    : reason(
        "OGW694",
        {
          pl: "Lista zaproszonych jest już ogłoszona i od tego czasu nic się w niej nie zmieniło.",
          en: "Who is invited is published already, and nothing has changed since.",
        },
        {
          pl: "Zaproś wnioski, które na niej są (round.invite).",
          en: "Invite the applications that it names (round.invite).",
        },
      );
}
