import { compareInstants } from "@opus/grant-rules/calendar";
import type { CallDocument } from "../../document/call-schema.ts";
import { firstLateInstant } from "../../document/call-times.ts";
import { citationSchema } from "../../document/text-schema.ts";
import { reason, refuse } from "../../kernel/refusal.ts";
import * as z from "../../values/zod.ts";
import { listOutKey, termsAfterList } from "../ground/after-list.ts";
import { ownQueueOpenReads, queueOpened, queueOver } from "../ground/open-queues.ts";
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
  reads: ({ programme, call }) => [
    ...(call.afterList === undefined ? [] : [{ set: "lists" as const, key: listOutKey(programme, call.id) }]),
    ...ownQueueOpenReads({ programme, call }),
  ],
  plan({ stream, programme, call: stated, now, rows }) {
    const list = rows("lists").get(listOutKey(programme, stated.id));
    if (stated.afterList !== undefined && list === undefined) return refuse(listFirst(stated.from ?? ""));
    const terms = termsAfterList(stated, programme.document, list?.at ?? now, now);
    const call = terms === undefined ? stated : { ...stated, ...terms };
    if (compareInstants(now, firstLateInstant(call)) >= 0) return refuse(closedAlready(call.closesAt));
    return {
      events: [{ stream, event: { ...announced(call), ...terms } }],
      rows: queueOpened({ programme, call }),
    };
  },
});

function announced({ pool, pools, sources, published, queue, signUp }: CallDocument) {
  return {
    type: "call.announce" as const,
    pool,
    ...(pools === undefined ? {} : { pools }),
    ...(sources === undefined ? {} : { sources }),
    ...(published === undefined ? {} : { places: published.places.length }),
    ...(queue === undefined ? {} : { order: "receipt" as const }),
    ...(signUp === undefined ? {} : { capacity: signUp.capacity }),
  };
}

function listFirst(call: string) {
  return reason(
    "OGW858",
    {
      pl: `Otwarcie liczy się od listy naboru „${call}”, a tej jeszcze nie ogłoszono.`,
      en: `The opening is counted from the list of the call "${call}", which is not published yet.`,
    },
    {
      pl: "Najpierw ogłoś w tamtym naborze, kogo zaproszono (invitations.publish), albo jego listę (ranking.publish).",
      en: "First publish in that call who is invited (invitations.publish), or its list (ranking.publish).",
    },
  );
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
 * Annuls a call before its list is published (unieważnienie), with the reason and the legal basis: no offer came, none
 * met the requirements (art. 18a of the public benefit act), or the agreement with the giver fell through. Every open
 * application and draft ends with it, each with its letter; those that fell out of the assessment are told that result.
 */
export const callAnnul = s.command({
  type: "call.annul",
  by: ["operator", "decisionMaker"],
  decides: true,
  title: { pl: "Unieważnij nabór", en: "Annul the call" },
  open: ({ own: { ranked, order } }) =>
    ranked === 0 ? undefined : order === undefined ? listedAlready(ranked) : decidedAlready(ranked),
  payload: z.strictObject({
    reason: z.string().min(1).max(2000),
    basis: z.array(citationSchema).min(1).max(20).optional(),
  }),
  reads: (facts) => [
    { set: "receipts", whole: true },
    { set: "ends", whole: true },
    { set: "held", whole: true },
    { set: "drafts", whole: true },
    ...ownQueueOpenReads(facts),
  ],
  plan({ stream, call, programme, payload: { reason: because, basis = call.basis }, rows, now }) {
    const known = programme.document.sources.map(({ id }) => id);
    const unknown = basis.filter((citation) => !known.includes(citation.split("#")[0] ?? ""));
    if (unknown.length > 0) return refuse(noSuchBasis(unknown, known));
    const open = waiting(rows).length + rows("drafts").size;
    return {
      events: [{ stream, event: { type: "call.annul", at: now, reason: because, basis: [...basis], open } }],
      rows: [...heldAsListed(rows("held")), ...queueOver({ programme, call, rows })],
    };
  },
});

function listedAlready(ranked: number) {
  return reason(
    "OGW289",
    {
      pl: `Lista jest już ogłoszona (wnioski na niej: ${ranked}); mogły z niej wyniknąć przyznania i umowy, których unieważnienie nie cofa.`,
      en: `The list is published (applications on it: ${ranked}); awards and agreements may rest on it, which an annulment does not undo.`,
    },
    {
      pl: "Rozwiąż umowy osobno (agreement.terminate), a wnioski doprowadź do końca jeden po drugim.",
      en: "Terminate agreements one by one (agreement.terminate), and bring each application to its end.",
    },
  );
}

function decidedAlready(decided: number) {
  return reason(
    "OGW289",
    {
      pl: `W tym naborze już rozstrzygano (wnioski: ${decided}); mogły z tego wyniknąć umowy, których unieważnienie nie cofa.`,
      en: `Applications of this call have been decided already (${decided}); agreements may rest on that, which an annulment does not undo.`,
    },
    {
      pl: "Rozwiąż umowy osobno (agreement.terminate), a wnioski doprowadź do końca jeden po drugim.",
      en: "Terminate agreements one by one (agreement.terminate), and bring each application to its end.",
    },
  );
}

function noSuchBasis(unknown: readonly string[], known: readonly string[]) {
  return {
    ...reason(
      "OGW699",
      {
        pl: `Program nie ma takiej podstawy: ${unknown.join(", ")}.`,
        en: `The programme has no such basis: ${unknown.join(", ")}.`,
      },
      {
        pl: `Podaj źródło programu, z miejscem, jeśli jest znane: ${known.join(", ")}; albo pomiń basis, a podstawą będzie podstawa naboru.`,
        en: `Name a source of the programme, with its place if known: ${known.join(", ")}; or leave basis out, and it is that of the call.`,
      },
    ),
    pointer: "/basis",
  };
}

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
