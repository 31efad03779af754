import { isRefusal, reason, refuse } from "../../kernel/refusal.ts";
import { moneyOf } from "../../values/json-money.ts";
import * as z from "../../values/zod.ts";
import type { AllocationNote } from "../allocation/allocation-log.ts";
import { budgetSpent, leftOfBudget } from "../ground/budget.ts";
import { budgetUsed, queuesBeside } from "../ground/open-queues.ts";
import { roomIn } from "../ground/pool-room.ts";
import { followedRow } from "./followed-line.ts";
import { grantLimitReads, grantUnderLimits } from "./grant-limits.ts";
import { granted } from "./granted.ts";
import { beyondMostGrants } from "./grants-made.ts";
import { isContracting, unlessListed } from "./list-beside.ts";
import {
  leaveReserve,
  listedAt,
  notOnList,
  numberOf,
  opensOnLine,
  ownLineReads,
  ownPlaceReads,
  ownRow,
  poolOf,
} from "./own-place.ts";
import { aheadOf, poolTooSmall, reserveReads, turnOf, waitsForOffer } from "./reserve-order.ts";
import { scoringKit as s } from "./scoring-nouns.ts";
import { undecided } from "./standing-reasons.ts";

const nothing = z.strictObject({});

/** Places a recommended application that the pool did not reach on the reserve list. */
export const reservePlace = s.command({
  type: "reserve.place",
  by: ["decisionMaker"],
  decides: true,
  title: { pl: "Umieść na liście rezerwowej", en: "Place on the reserve list" },
  openBeside: unlessListed,
  openByRows: opensOnLine("reserve"),
  payload: nothing,
  reads: ownLineReads,
  plan(input) {
    const row = ownRow(input);
    if (row?.outcome !== "reserve") return refuse(notOnList("reserve", input));
    return {
      events: [{ stream: input.stream, event: { type: "reserve.place", rank: row.rank, ...poolOf(row) } }],
      rows: followedRow(input.programme, numberOf(input.context), row, "placed"),
    };
  },
});

/**
 * Promotes the best of the reserve that the money set free is enough for. It reads the application's own place and
 * those better than it, so that its cost does not grow with the list.
 */
export const reservePromote = s.command({
  type: "reserve.promote",
  by: ["decisionMaker"],
  decides: true,
  title: { pl: "Przesuń z listy rezerwowej", en: "Promote from the reserve list" },
  open: ({ own }) => undecided(own),
  payload: z.strictObject({
    /** Why it goes before those whose turn it is; left out where it is its turn. */
    overrule: z.string().min(1).max(2000).optional(),
  }),
  documents: true,
  reads: (facts) => [...reserveReads(facts), ...grantLimitReads(facts)],
  tellsTo: queuesBeside,
  plan(input) {
    const { stream, callFacts, context, section } = input;
    const row = ownRow(input);
    if (row?.outcome !== "reserve") return refuse(notOnList("reserve", input));
    const waits = waitsForOffer(input, row);
    if (waits !== undefined) return refuse(waits);
    const { amount, rank } = row;
    const free = roomIn(input, row.pool);
    const left = leftOfBudget(input.programme, input.rows);
    if (left !== undefined && moneyOf(amount) > left) return refuse(budgetSpent(amount, left));
    if (moneyOf(amount) > free) return refuse(poolTooSmall(amount, free, input.call));
    const order = turnOf(input, row, free);
    const number = numberOf(context);
    const isTurn = order.turn?.of.key === number;
    const { overrule } = input.payload;
    if (!isTurn && overrule === undefined) return refuse(aheadOf(input, row, free, order, "full"));
    const ahead = order.turn?.of.key ?? order.passed.at(-1)?.of.key ?? "";
    const overruled = isTurn || overrule === undefined ? {} : { overruled: { ahead, reason: overrule } };
    const quota = isTurn && order.quota !== undefined ? { quota: order.quota.id } : {};
    const log = [...(row.log ?? []), promotedNote({ quota: order.quota?.id, ahead, isTurn })];
    const most = beyondMostGrants(section.ranking, input);
    if (most !== undefined) return refuse(most);
    const grant = granted(input, row, moneyOf(amount));
    if (isRefusal(grant)) return grant;
    const under = grantUnderLimits(input, grant);
    if (isRefusal(under)) return under;
    const used = budgetUsed(input, moneyOf(amount));
    return {
      events: [
        {
          stream,
          event: {
            type: "reserve.promote",
            ...grant,
            rank,
            ...poolOf(row),
            ...overruled,
            ...quota,
            ...listedAt(callFacts),
            ...under.event,
          },
        },
        { stream: callFacts.stream, event: { type: "award.committed", number, amount } },
        ...used.events,
      ],
      rows: [
        ...used.rows,
        { op: "update", set: "ranking", key: number, value: { ...row, outcome: "promoted", log } },
        ...leaveReserve(row),
        ...under.rows,
      ],
    };
  },
});

/** Why it left the reserve, as the line of the list tells it from then on. */
function promotedNote({ quota, ahead, isTurn }: PromotedWhy): AllocationNote {
  if (!isTurn) return { step: "reserve", did: "overruled", with: ahead };
  return quota === undefined
    ? { step: "reserve", did: "promoted" }
    : { step: "reserve", did: "promotedForQuota", quota };
}

interface PromotedWhy {
  readonly quota: string | undefined;
  /** Whose turn it was. */
  readonly ahead: string;
  readonly isTurn: boolean;
}

/** Ends the wait on the reserve list once all agreements of the call are made. */
export const reserveClose = s.command({
  type: "reserve.close",
  by: ["decisionMaker"],
  decides: true,
  title: { pl: "Zamknij pozycję na liście rezerwowej", en: "Close the place on the reserve list" },
  open: ({ own }) => undecided(own),
  payload: nothing,
  reads: ownPlaceReads,
  plan(input) {
    if (isContracting(input.callFacts.state)) return refuse(contractingOpen());
    return {
      events: [{ stream: input.stream, event: { type: "reserve.close" } }],
      rows: leaveReserve(ownRow(input)),
    };
  },
});

function contractingOpen() {
  return reason("OGW244", {
    pl: "Umowy są jeszcze podpisywane, lista rezerwowa pozostaje otwarta.",
    en: "Agreements are still being signed, so the reserve list stays open.",
  });
}
