import { reason, refuse } from "../../kernel/refusal.ts";
import { moneyOf } from "../../values/json-money.ts";
import * as z from "../../values/zod.ts";
import { beyondAtAward, grantLimitReads, heldAtAward, heldLimit } from "./grant-limits.ts";
import { grantOf } from "./granted.ts";
import { unlessListed } from "./list-beside.ts";
import {
  leaveOffer,
  leaveReserve,
  notOnList,
  openOfferReads,
  opensOnLine,
  ownPlaceReads,
  ownRow,
  poolOf,
} from "./own-place.ts";
import { scoringKit as s } from "./scoring-nouns.ts";
import { undecided } from "./standing-reasons.ts";

/**
 * Denies a grant that a limit stands in the way of: what the list had promised is free again. Only where a limit that is
 * asked at the award is exceeded, or nobody can tell.
 */
export const awardDeny = s.command({
  type: "award.deny",
  by: ["decisionMaker"],
  decides: true,
  title: { pl: "Odmów dotacji ponad limitem", en: "Deny the grant beyond a limit" },
  openBeside: unlessListed,
  openByRows: opensOnLine("funded", "offered", "reserve"),
  open: ({ own }) => undecided(own),
  payload: z.strictObject({}),
  documents: true,
  reads: (facts) => [...ownPlaceReads(facts), ...openOfferReads(facts), ...grantLimitReads(facts)],
  plan(input) {
    const row = ownRow(input);
    if (row === undefined) return refuse(notOnList("funded", input));
    const { amount } = grantOf(input, row, moneyOf(row.offered ?? row.amount));
    const held = heldAtAward(input, amount);
    if (beyondAtAward(held) === undefined) return refuse(nothingInTheWay());
    const limits = held.filter((one) => "lacks" in one || !one.isWithin).map(heldLimit);
    const released = row.outcome === "funded" ? row.amount : (row.offered ?? "0.00");
    return {
      events: [{ stream: input.stream, event: { type: "award.deny", released, limits, ...poolOf(row) } }],
      rows: [...leaveReserve(row), ...leaveOffer(row)],
    };
  },
});

function nothingInTheWay() {
  return reason(
    "OGW843",
    {
      pl: "Żaden limit pytany przy przyznaniu nie stoi na przeszkodzie tej dotacji.",
      en: "No limit that is asked at the award stands in the way of this grant.",
    },
    { pl: "Przyznaj dotację.", en: "Award the grant." },
  );
}
