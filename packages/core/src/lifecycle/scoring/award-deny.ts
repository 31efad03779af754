import type { PlanInput } from "../../kernel/command.ts";
import { isRefusal, reason, refuse } from "../../kernel/refusal.ts";
import { moneyOf } from "../../values/json-money.ts";
import * as z from "../../values/zod.ts";
import type { CaseGround } from "../ground/case-ground.ts";
import { isInOrder } from "../ground/queue.ts";
import { beyondAtAward, grantLimitReads, heldAtAward, heldLimit } from "./grant-limits.ts";
import { grantOf } from "./granted.ts";
import { unlessFinal } from "./list-beside.ts";
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
import { decisionReads, notItsTurn, otherWay, ownTurn, turnReads } from "./queue-turn.ts";
import { scoringKit as s } from "./scoring-nouns.ts";
import { undecided } from "./standing-reasons.ts";

type Planned = PlanInput<CaseGround, typeof s.nouns, unknown>;
const onLine = opensOnLine("funded", "offered", "reserve");

/**
 * Denies a grant that a limit stands in the way of: what the list had promised is free again. Only where a limit that is
 * asked at the award is exceeded, or nobody can tell.
 */
export const awardDeny = s.command({
  type: "award.deny",
  by: ["decisionMaker"],
  decides: true,
  title: { pl: "Odmów dotacji ponad limitem", en: "Deny the grant beyond a limit" },
  openBeside: unlessFinal,
  openByRows: {
    reads: (facts) => (isInOrder(facts.context) ? turnReads(facts) : onLine.reads(facts)),
    objects: (facts) => (isInOrder(facts.context) ? notItsTurn(facts) : onLine.objects(facts)),
  },
  open: ({ own }) => undecided(own),
  payload: z.strictObject({}),
  documents: true,
  reads: (facts) =>
    isInOrder(facts.context)
      ? decisionReads(facts)
      : [...ownPlaceReads(facts), ...openOfferReads(facts), ...grantLimitReads(facts)],
  balances: ["pool.free"],
  plan(input) {
    if (isInOrder(input.context)) return deniedInTurn(input);
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

/** In a continuous call nothing was promised yet: it is denied when its turn comes and the money would be enough. */
function deniedInTurn(input: Planned) {
  const turn = ownTurn(input);
  if (isRefusal(turn)) return turn;
  const held = heldAtAward(input, grantOf(input, turn.row, turn.amount).amount);
  if (turn.way === "end") return refuse(otherWay(turn));
  if (beyondAtAward(held) === undefined) return refuse(nothingInTheWay());
  const limits = held.filter((one) => "lacks" in one || !one.isWithin).map(heldLimit);
  const event = { type: "award.deny" as const, released: "0.00", limits, ...poolOf(turn.row) };
  return { events: [{ stream: input.stream, event }] as const };
}

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
