import * as z from "../../values/zod.ts";
import { releaseSeats, seatReads } from "../ground/seats.ts";
import { correctionRead, nothingToDecide } from "./card-removed.ts";
import { leaveOffer, leaveReserve, openOfferReads, ownPlaceReads, ownRow, poolOf } from "./own-place.ts";
import { decidedInCall } from "./result-appeal.ts";
import { scoringKit as s } from "./scoring-nouns.ts";

/**
 * Takes an application back before any agreement. What the published list had promised it is free again, and so is
 * its place on the reserve list.
 */
export const applicationWithdraw = s.command({
  type: "application.withdraw",
  by: ["applicant"],
  decides: false,
  title: { pl: "Wycofaj wniosek", en: "Withdraw the application" },
  payload: z.strictObject({}),
  reads: (facts) => [
    ...ownPlaceReads(facts),
    ...openOfferReads(facts),
    correctionRead(facts),
    ...seatReads(facts.context),
  ],
  plan(input) {
    const row = ownRow(input);
    const released = row?.outcome === "funded" ? row.amount : (row?.offered ?? "0.00");
    const seats = releaseSeats(input);
    return {
      events: [
        { stream: input.stream, event: { type: "application.withdraw", released, ...poolOf(row) } },
        ...(input.own.appealed?.open === true ? [decidedInCall(input)] : []),
        ...seats.events,
      ],
      rows: [...leaveReserve(row), ...leaveOffer(row), ...nothingToDecide(input), ...seats.rows],
    };
  },
});
