import { grosze } from "@opus/grant-rules/money";
import type { RowsOf } from "../../kernel/command.ts";
import { reason, refuse } from "../../kernel/refusal.ts";
import { moneyOf, moneyText } from "../../values/json-money.ts";
import * as z from "../../values/zod.ts";
import { type RankingRow, type ReserveRow, reserveKey, reserveStart } from "../ground/sets.ts";
import { beyondMostGrants, grantReads } from "./grants-made.ts";
import {
  leaveReserve,
  listedAt,
  notOnList,
  numberOf,
  ownLineReads,
  ownPlaceReads,
  ownRow,
  poolOf,
} from "./own-place.ts";
import { scoringKit as s } from "./scoring-nouns.ts";

const nothing = z.strictObject({});

/** Places a recommended application that the pool did not reach on the reserve list. */
export const reservePlace = s.command({
  type: "reserve.place",
  by: ["decisionMaker"],
  decides: true,
  title: { pl: "Umieść na liście rezerwowej", en: "Place on the reserve list" },
  payload: nothing,
  reads: ownLineReads,
  plan(input) {
    const row = ownRow(input);
    if (row?.outcome !== "reserve") return refuse(notOnList("reserve", input));
    return {
      events: [{ stream: input.stream, event: { type: "reserve.place", rank: row.rank, ...poolOf(row) } }],
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
  payload: nothing,
  reads(facts) {
    const row = ownRow(facts);
    const own = ownPlaceReads(facts);
    if (row?.outcome !== "reserve") return own;
    const better = { set: "reserve", from: reserveStart(row.pool), below: reserveKey(row) } as const;
    return [...own, better, ...grantReads(facts.section.ranking)];
  },
  plan(input) {
    const { stream, callFacts, context, section } = input;
    const row = ownRow(input);
    if (row?.outcome !== "reserve") return refuse(notOnList("reserve", input));
    const { amount, rank } = row;
    const most = beyondMostGrants(section.ranking, input);
    if (most !== undefined) return refuse(most);
    const free = input.balance("pool.free", row.pool);
    const fits = (asked: string) => moneyOf(asked) <= free;
    if (!fits(amount)) return refuse(poolTooSmall(amount, moneyText(grosze(free))));
    const { fit } = section.ranking;
    const first = betterPlaces(input, row).find((other) => fit === "strict" || fits(other.amount));
    if (first !== undefined) return refuse(othersFirst(first.number));
    const number = numberOf(context);
    return {
      events: [
        { stream, event: { type: "reserve.promote", amount, rank, ...poolOf(row), ...listedAt(callFacts) } },
        { stream: callFacts.stream, event: { type: "award.committed", number, amount } },
      ],
      rows: [
        { op: "update", set: "ranking", key: number, value: { ...row, outcome: "promoted" } },
        ...leaveReserve(row),
      ],
    };
  },
});

/** Ends the wait on the reserve list once all agreements of the call are made. */
export const reserveClose = s.command({
  type: "reserve.close",
  by: ["decisionMaker"],
  decides: true,
  title: { pl: "Zamknij pozycję na liście rezerwowej", en: "Close the place on the reserve list" },
  payload: nothing,
  reads: ownPlaceReads,
  plan(input) {
    if (input.callFacts.state.includes("contracting")) return refuse(contractingOpen());
    return {
      events: [{ stream: input.stream, event: { type: "reserve.close" } }],
      rows: leaveReserve(ownRow(input)),
    };
  },
});

/** Those who wait with a better rank, the best first. */
function betterPlaces({ rows }: RowsOf<typeof s.nouns>, row: RankingRow): readonly ReserveRow[] {
  const [start, own] = [reserveStart(row.pool), reserveKey(row)];
  return [...rows("reserve")]
    .filter(([key]) => key.startsWith(start) && key < own)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([, place]) => place);
}

function poolTooSmall(amount: string, free: string) {
  return reason("OGW242", {
    pl: `W puli zostało ${free} zł, a wniosek opiewa na ${amount} zł.`,
    en: `The pool has ${free} PLN left, the application asks for ${amount} PLN.`,
  });
}

function othersFirst(number: string) {
  return reason("OGW243", {
    pl: `Na liście rezerwowej wyżej stoi wniosek ${number}.`,
    en: `Application ${number} stands higher on the reserve list.`,
  });
}

function contractingOpen() {
  return reason("OGW244", {
    pl: "Umowy są jeszcze podpisywane, lista rezerwowa pozostaje otwarta.",
    en: "Agreements are still being signed, so the reserve list stays open.",
  });
}
