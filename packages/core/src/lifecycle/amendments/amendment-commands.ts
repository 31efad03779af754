import { compareInstants } from "@opus/grant-rules/calendar";
import type { Regulations } from "../../document/regulations.ts";
import { dateSchema } from "../../document/text-schema.ts";
import type { Moment } from "../../kernel/ground.ts";
import { reason, refuse } from "../../kernel/refusal.ts";
import * as z from "../../values/zod.ts";
import { amendmentsKit as s } from "./amendments-nouns.ts";
import { realisationEnd } from "./realisation-end.ts";

/** Asks for a change of the running agreement (wniosek o zmianę); a new end stays within the call's window. */
export const amendmentRequest = s.command({
  type: "amendment.request",
  by: ["applicant"],
  decides: false,
  title: { pl: "Zawnioskuj o zmianę umowy", en: "Request an amendment" },
  payload: z.strictObject({ change: z.string().min(1).max(5000), realisationTo: dateSchema.optional() }),
  plan(input) {
    const { stream, own, payload, call } = input;
    const end = payload.realisationTo ?? null;
    if (end !== null && (end < call.realisation.from || end > call.realisation.to)) {
      return refuse(outsideWindow(end, call.realisation));
    }
    if (end !== null && !canMoveEnd(end, input)) return refuse(endPassed(end));
    const request = own.requests + 1;
    return {
      events: [{ stream, event: { type: "amendment.request", request, realisationTo: end } }],
      records: [{ id: `amendment/${request}`, class: "assessment", value: { change: payload.change } }],
    };
  },
});

/** Agrees to the change; a new end of realisation moves the terms that count from it. */
export const amendmentApprove = s.command({
  type: "amendment.approve",
  by: ["operator"],
  decides: true,
  title: { pl: "Zgódź się na zmianę", en: "Approve the amendment" },
  payload: z.strictObject({}),
  // Settlement takes the event as long as realisation runs, whether a change was asked for or not.
  open: ({ own }) => (own.pending === null ? nothingRequested() : undefined),
  plan(input) {
    const { stream, own } = input;
    const end = own.pending?.realisationTo ?? null;
    if (end !== null && !canMoveEnd(end, input)) return refuse(endPassed(end));
    return { events: [{ stream, event: { type: "amendment.approve", realisationTo: end } }] };
  },
});

/** Refuses the change; the agreement stays as it is. */
export const amendmentRefuse = s.command({
  type: "amendment.refuse",
  by: ["operator"],
  decides: true,
  title: { pl: "Odmów zmiany", en: "Refuse the amendment" },
  payload: z.strictObject({ reason: z.string().min(1).max(5000) }),
  plan: ({ stream, own, payload }) => ({
    events: [{ stream, event: { type: "amendment.refuse" } }],
    // The applicant is told why.
    records: [
      { id: `amendmentRefusal/${own.requests}`, class: "assessment", value: { reason: payload.reason } },
    ],
  }),
});

function nothingRequested() {
  return reason(
    "OGW203",
    { pl: "Nikt nie prosi teraz o zmianę umowy.", en: "Nobody asks for a change of the agreement now." },
    {
      pl: "O zmianę prosi wnioskodawca (amendment.request).",
      en: "The applicant asks for one (amendment.request).",
    },
  );
}

/** The end of realisation may move while it runs, and to a day that has not ended yet. */
function canMoveEnd(
  end: string,
  { programme, now, deadlines }: Moment & { readonly programme: Regulations },
): boolean {
  const isRunning = deadlines.some(({ name }) => name === "realisation");
  return isRunning && compareInstants(now, realisationEnd(end, programme)) < 0;
}

function endPassed(end: string) {
  return reason(
    "OGW267",
    {
      pl: `Nie można przenieść końca realizacji na ${end}: realizacja już się zakończyła albo ten dzień minął.`,
      en: `The end of realisation cannot move to ${end}: realisation has ended, or that day is past.`,
    },
    { pl: "Odmów zmiany (amendment.refuse).", en: "Refuse the amendment (amendment.refuse)." },
  );
}

function outsideWindow(end: string, window: { from: string; to: string }) {
  return reason(
    "OGW287",
    {
      pl: `Nowy koniec realizacji ${end} wykracza poza okres naboru.`,
      en: `The new end of realisation ${end} lies outside the call's window.`,
    },
    {
      pl: `Wybierz dzień od ${window.from} do ${window.to}.`,
      en: `Choose a day from ${window.from} to ${window.to}.`,
    },
  );
}
