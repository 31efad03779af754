import { lastDayOfWaiting } from "../../document/in-time.ts";
import { dateSchema } from "../../document/text-schema.ts";
import { type RefusalReason, reason, refuse } from "../../kernel/refusal.ts";
import * as z from "../../values/zod.ts";
import { dayBefore, dayStillToCome } from "../ground/given-day.ts";
import { agreementKit as s } from "./agreement-nouns.ts";

/**
 * Records a comment of the public on a published application, with the day on which it came; who made it and what it says
 * are personal and kept outside the chain. One that came in time may be recorded after the term as well, until the
 * agreement is offered; one that came late is refused or noted, as the programme states.
 */
export const commentRecord = s.command({
  type: "comment.record",
  by: ["officer", "operator"],
  decides: true,
  title: { pl: "Odnotuj uwagę do wniosku", en: "Record a comment on the application" },
  payload: z.strictObject({
    receivedOn: dateSchema,
    text: z.string().min(1).max(5000),
    /** Who made it, where it is signed. */
    from: z.string().min(1).max(200).optional(),
  }),
  plan(input) {
    const { stream, own, section, payload, programme, deadlines } = input;
    const { receivedOn, text, from } = payload;
    const stand = own.comments;
    const dueAt = stand?.overAt ?? deadlines.find(({ name }) => name === "comments")?.dueAt;
    const lastDay = dueAt === undefined ? receivedOn : lastDayOfWaiting(dueAt, programme.document.zone);
    const [first = null] = Object.values(stand?.published ?? {}).toSorted();
    const words = { pl: "ogłoszeniem wniosku", en: "the publication of the application" };
    const late = receivedOn > lastDay;
    const wrong =
      dayStillToCome(receivedOn, input) ??
      dayBefore(receivedOn, { words, at: first }, { programme }) ??
      (late && section?.comments?.late === "refuse" ? cameLate(lastDay) : undefined);
    if (wrong !== undefined) return refuse({ ...wrong, pointer: "/receivedOn" });
    const comment = (stand?.recorded ?? 0) + 1;
    return {
      events: [{ stream, event: { type: "comment.record", comment, receivedOn, late } }],
      records: [
        {
          id: `comment/${comment}`,
          class: "assessment",
          value: { text, ...(from === undefined ? {} : { from }) },
        },
      ],
    };
  },
});

/** Says what follows from the comments that came in time; the agreement may be offered then. */
export const commentsConsider = s.command({
  type: "comments.consider",
  by: ["operator"],
  decides: true,
  title: { pl: "Rozpatrz uwagi", en: "Consider the comments" },
  payload: z.strictObject({ reason: z.string().min(1).max(5000) }),
  plan({ stream, own, payload }) {
    const considered = (own.comments?.considered ?? 0) + 1;
    const comments = own.comments?.toConsider ?? 0;
    return {
      events: [{ stream, event: { type: "comments.consider", comments, considered } }],
      records: [
        { id: `commentsConsidered/${considered}`, class: "assessment", value: { reason: payload.reason } },
      ],
    };
  },
});

function cameLate(lastDay: string): RefusalReason {
  return reason(
    "OGW831",
    {
      pl: `Uwaga wpłynęła po terminie: ostatnim dniem był ${lastDay}.`,
      en: `The comment came after its term: the last day was ${lastDay}.`,
    },
    {
      pl: `Odnotować można uwagi, które wpłynęły do ${lastDay}; później złożonych program nie przyjmuje.`,
      en: `Comments that came up to ${lastDay} may be recorded; the programme takes none that came later.`,
    },
  );
}
