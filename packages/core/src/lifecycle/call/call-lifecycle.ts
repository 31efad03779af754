import { compareInstants } from "@opus/grant-rules/calendar";
import type { CallDocument } from "../../document/call-schema.ts";
import { firstLateInstant } from "../../document/call-times.ts";
import { reason, refuse } from "../../kernel/refusal.ts";
import * as z from "../../values/zod.ts";
import { callKit as s } from "./call-stage-nouns.ts";
import { heldAsListed, waiting } from "./held-applications.ts";
import { stillOpen } from "./still-open.ts";
import { unsigned } from "./unsigned.ts";

const nothing = z.strictObject({});

/**
 * Announces a call (ogłoszenie naboru) with its pool; from here on it opens and closes by the clock. One that would have
 * closed already is refused, since nobody could apply.
 */
export const callAnnounce = s.command({
  type: "call.announce",
  by: ["operator"],
  decides: true,
  title: { pl: "Ogłoś nabór", en: "Announce the call" },
  payload: nothing,
  plan({ stream, call, now }) {
    if (compareInstants(now, firstLateInstant(call)) >= 0) return refuse(closedAlready(call.closesAt));
    return { events: [{ stream, event: announced(call) }] };
  },
});

function announced({ pool, pools, sources, published }: CallDocument) {
  return {
    type: "call.announce" as const,
    pool,
    ...(pools === undefined ? {} : { pools }),
    ...(sources === undefined ? {} : { sources }),
    ...(published === undefined ? {} : { places: published.places.length }),
  };
}

/** Why nobody could apply any more. */
export function closedAlready(closesAt: string) {
  return reason(
    "OGW276",
    {
      pl: `Nabór zamknął się ${closesAt}, zanim go ogłoszono.`,
      en: `The call closed at ${closesAt}, before it was announced.`,
    },
    {
      pl: "Ogłoś nabór, który zamyka się później, w nowej wersji programu.",
      en: "Announce a call that closes later, in a new version of the programme.",
    },
  );
}

/**
 * Annuls a call before its ranking (unieważnienie), as long as no application waits for its end: the act names calls
 * without offers and calls none of whose offers met the requirements (art. 18a of the public benefit act). Those below the
 * threshold end so afterwards.
 */
export const callAnnul = s.command({
  type: "call.annul",
  by: ["operator"],
  decides: true,
  title: { pl: "Unieważnij nabór", en: "Annul the call" },
  payload: z.strictObject({ reason: z.string().min(1).max(2000) }),
  reads: () => [
    { set: "receipts", whole: true },
    { set: "ends", whole: true },
    { set: "held", whole: true },
  ],
  plan({ stream, payload, rows }) {
    const open = waiting(rows);
    if (open.length > 0) return refuse(stillOpen("OGW289", open));
    return {
      events: [{ stream, event: { type: "call.annul", reason: payload.reason } }],
      rows: heldAsListed(rows("held")),
    };
  },
});

/** Closes contracting: every award has become an agreement or has ended. */
export const contractingClose = s.command({
  type: "contracting.close",
  by: ["operator"],
  decides: true,
  title: { pl: "Zamknij podpisywanie umów", en: "Close contracting" },
  payload: nothing,
  reads: () => [
    { set: "ranking", whole: true },
    { set: "agreements", whole: true },
    { set: "ends", whole: true },
  ],
  plan({ stream, rows }) {
    const open = unsigned(rows);
    if (open.length > 0) return refuse(stillOpen("OGW280", open));
    return { events: [{ stream, event: { type: "contracting.close" } }] };
  },
});

/** Archives a call all of whose applications have ended. */
export const callArchive = s.command({
  type: "call.archive",
  by: ["operator"],
  decides: true,
  title: { pl: "Zarchiwizuj nabór", en: "Archive the call" },
  payload: nothing,
  reads: () => [
    { set: "receipts", whole: true },
    { set: "ends", whole: true },
  ],
  plan({ stream, rows }) {
    const open = [...rows("receipts").keys()].filter((number) => !rows("ends").has(number));
    if (open.length > 0) return refuse(stillOpen("OGW281", open));
    return { events: [{ stream, event: { type: "call.archive" } }] };
  },
});
