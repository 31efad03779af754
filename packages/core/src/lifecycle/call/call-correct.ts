import { reason, refuse } from "../../kernel/refusal.ts";
import * as z from "../../values/zod.ts";
import { callKit as s } from "./call-stage-nouns.ts";
import { draftReads, nobodyToTell } from "./call-telling.ts";

/**
 * Corrects the announcement of a call; the correction is published with its day. It says whether it is to the detriment of
 * applicants: once somebody has applied, no such correction is made, since it would bind those who could not know of it.
 */
export const callCorrect = s.command({
  type: "call.correct",
  by: ["operator", "decisionMaker"],
  decides: true,
  title: { pl: "Sprostuj ogłoszenie naboru", en: "Correct the announcement" },
  payload: z.strictObject({
    /** What is read from now on in place of what, as it is published. */
    correction: z.string().min(1).max(5000),
    toDetriment: z.boolean(),
    reason: z.string().min(1).max(2000),
  }),
  reads: draftReads,
  plan({ stream, call, own, payload, now, rows }) {
    if (payload.toDetriment && own.applications > 0) return refuse(toDetriment(own.applications));
    const notice = (own.notices ?? 0) + 1;
    return {
      events: [
        {
          stream,
          event: {
            type: "call.correct",
            call: call.id,
            at: now,
            notice,
            ...payload,
            ...nobodyToTell(own, rows("drafts")),
          },
        },
      ],
    };
  },
});

function toDetriment(applications: number) {
  return reason(
    "OGW698",
    {
      pl: `Ta zmiana jest na niekorzyść wnioskodawców, a złożono już wnioski (${applications}).`,
      en: `The change is to the detriment of applicants, and applications were submitted already (${applications}).`,
    },
    {
      pl: "Zmień ogłoszenie tak, żeby nikt na tym nie stracił, albo unieważnij nabór (call.annul) i ogłoś następny.",
      en: "Change the announcement so that nobody loses by it, or annul the call (call.annul) and announce another one.",
    },
  );
}
