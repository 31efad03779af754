import { seatsUnlessAppealed } from "../ground/appeals.ts";
import { checkedSeats, hasPlace } from "../ground/seats.ts";
import type { FormalOutcome } from "./formal-outcome.ts";

/** What becomes of the place in a sign-up: the check is noted on it, or it is free for the next one. */
export function placeAfterCheck(
  input: Parameters<typeof seatsUnlessAppealed>[0] & {
    readonly own: { readonly supplementsLeft: number; readonly placed?: true | undefined };
  },
  outcome: FormalOutcome,
) {
  const { context, own } = input;
  if (context.submission.place === undefined) return { events: [], rows: [], told: {} };
  if (outcome === "eligible") {
    const { submission } = context;
    const place = hasPlace({ submission, eligibility: own }) ? ("has" as const) : ("awaits" as const);
    return { events: [], rows: checkedSeats(input), told: { place } };
  }
  const isOpen = outcome === "needsFinding" || (outcome === "curable" && own.supplementsLeft > 0);
  return { ...(isOpen ? { events: [], rows: [] } : seatsUnlessAppealed(input)), told: {} };
}
