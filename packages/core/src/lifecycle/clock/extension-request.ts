import { dateSchema } from "../../document/text-schema.ts";
import { type RefusalReason, reason, refuse } from "../../kernel/refusal.ts";
import * as z from "../../values/zod.ts";
import { decidedByOthers } from "./clock-deciders.ts";
import { clockKit as s } from "./clock-nouns.ts";
import { clockTerms, extenders } from "./clock-schema.ts";
import { extendable } from "./extendable.ts";
import { notAskedFor } from "./extension-reasons.ts";
import { clockRecord } from "./term-extend.ts";

/**
 * Asks for the extension of a term that runs, with reasons and the day that is asked for. The term does not stop: unless
 * somebody extends it, it ends on its day.
 */
export const extensionRequest = s.command({
  type: "extension.request",
  by: ["applicant"],
  decides: false,
  title: { pl: "Poproś o przedłużenie terminu", en: "Ask for the extension of a term" },
  payload: z.strictObject({
    term: z.enum(clockTerms),
    /** The last day that is asked for, a civil date. */
    until: dateSchema,
    reason: z.string().min(1).max(5000),
  }),
  open: ({ own }) => (own.asked === undefined ? undefined : alreadyAsked(own.asked.until)),
  plan(input) {
    const { stream, own, payload } = input;
    const { term, until } = payload;
    const found = extendable(term, until, input);
    if ("why" in found) return refuse(found.why);
    if (found.stated.onRequest !== true) return refuse(notAskedFor(term));
    const request = (own.requests ?? 0) + 1;
    return {
      events: [{ stream, event: { type: "extension.request", term, until, request } }],
      records: [{ id: `extension/${request}`, class: "assessment", value: { reason: payload.reason } }],
    };
  },
});

/** Refuses to extend the term as it was asked, with reasons: it ends on its day. */
export const extensionRefuse = s.command({
  type: "extension.refuse",
  by: [...extenders],
  decides: true,
  title: { pl: "Odmów przedłużenia terminu", en: "Refuse to extend the term" },
  payload: z.strictObject({ reason: z.string().min(1).max(5000) }),
  open: ({ own, programme, actor }) =>
    own.asked === undefined
      ? nobodyAsks()
      : decidedByOthers({ programme, actor }, { of: "extend", term: own.asked.term }),
  plan({ stream, own, payload }) {
    if (own.asked === undefined) return refuse(nobodyAsks());
    return {
      events: [{ stream, event: { type: "extension.refuse", term: own.asked.term } }],
      records: [clockRecord(own, payload.reason)],
    };
  },
});

function alreadyAsked(until: string): RefusalReason {
  return reason(
    "OGW972",
    {
      pl: `Prośba o przedłużenie do ${until} czeka na rozstrzygnięcie.`,
      en: `A request to extend the term until ${until} waits for its decision.`,
    },
    {
      pl: "Poczekać; termin tymczasem biegnie, więc samą czynność lepiej zrobić w terminie.",
      en: "Wait; the term runs on meanwhile, so that the act itself is better done in time.",
    },
  );
}

function nobodyAsks(): RefusalReason {
  return reason(
    "OGW973",
    { pl: "Nikt nie prosi o przedłużenie terminu.", en: "Nobody asks for the extension of a term." },
    {
      pl: "Nie ma czego odmawiać; przedłużyć można przez term.extend.",
      en: "There is nothing to refuse; a term is extended by term.extend.",
    },
  );
}
