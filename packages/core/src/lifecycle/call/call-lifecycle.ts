import { z } from "zod";
import { callCommand, refuse } from "../../decide/plan.ts";
import { reason } from "../../decide/reasons.ts";
import { rankingRow } from "../../ranking/ranking-row.ts";
import { notPassed, passedAt } from "../case/deadline-passed.ts";

const nothing = z.strictObject({});

/** Announces a call (ogłoszenie naboru); from here on it opens and closes by the clock. */
export const callAnnounce = callCommand({
  type: "call.announce",
  by: ["operator"],
  title: { pl: "Ogłoś nabór", en: "Announce the call" },
  payload: nothing,
  plan: () => ({ event: { type: "call.announce" } }),
});

/**
 * Annuls a call before its ranking (unieważnienie), as long as no application waits for its end: the act names calls
 * without offers and calls none of whose offers met the requirements (art. 18a of the public benefit act).
 */
export const callAnnul = callCommand({
  type: "call.annul",
  by: ["operator"],
  title: { pl: "Unieważnij nabór", en: "Annul the call" },
  payload: z.strictObject({ reason: z.string().min(1).max(2000) }),
  reads: ["receipts", "ends"],
  plan({ payload, rows }) {
    const open = [...rows("receipts").keys()].filter((number) => !rows("ends").has(number));
    if (open.length > 0) return refuse(stillOpen("OGW289", open));
    return { event: { type: "call.annul", reason: payload.reason } };
  },
});

/** The call's opening instant has passed. */
export const callOpeningPassed = callCommand({
  type: "deadline.callOpening.passed",
  by: ["system"],
  title: { pl: "Otwarcie naboru", en: "Opening of the call" },
  payload: nothing,
  plan(input) {
    const dueAt = passedAt("callOpening", input);
    if (dueAt === undefined) return refuse(notPassed("callOpening", input));
    return { event: { type: "deadline.callOpening.passed", dueAt } };
  },
});

/** The call's closing instant has passed. */
export const callClosingPassed = callCommand({
  type: "deadline.callClosing.passed",
  by: ["system"],
  title: { pl: "Zamknięcie naboru", en: "Closing of the call" },
  payload: nothing,
  plan(input) {
    const dueAt = passedAt("callClosing", input);
    if (dueAt === undefined) return refuse(notPassed("callClosing", input));
    return { event: { type: "deadline.callClosing.passed", dueAt } };
  },
});

/** Closes contracting: every award has become an agreement or has ended. */
export const contractingClose = callCommand({
  type: "contracting.close",
  by: ["operator"],
  title: { pl: "Zamknij podpisywanie umów", en: "Close contracting" },
  payload: nothing,
  reads: ["ranking", "agreements", "ends"],
  plan({ rows }) {
    const open = [...rows("ranking").entries()]
      .filter(([, row]) => rankingRow(row).outcome !== "reserve")
      .map(([number]) => number)
      .filter((number) => !rows("agreements").has(number) && !rows("ends").has(number));
    if (open.length > 0) return refuse(stillOpen("OGW280", open));
    return { event: { type: "contracting.close" } };
  },
});

/** Archives a call all of whose applications have ended. */
export const callArchive = callCommand({
  type: "call.archive",
  by: ["operator"],
  title: { pl: "Zarchiwizuj nabór", en: "Archive the call" },
  payload: nothing,
  reads: ["receipts", "ends"],
  plan({ rows }) {
    const open = [...rows("receipts").keys()].filter((number) => !rows("ends").has(number));
    if (open.length > 0) return refuse(stillOpen("OGW281", open));
    return { event: { type: "call.archive" } };
  },
});

/** Applications that stand in the way. */
export function stillOpen(code: "OGW280" | "OGW281" | "OGW282" | "OGW289", numbers: readonly string[]) {
  const shown = numbers.slice(0, 10).join(", ");
  const more = numbers.length > 10 ? ` (+${numbers.length - 10})` : "";
  return reason(
    code,
    { pl: `Niezakończone wnioski: ${shown}${more}.`, en: `Applications still open: ${shown}${more}.` },
    { pl: "Najpierw doprowadź je do końca tego etapu.", en: "Bring them to the end of this stage first." },
  );
}
