import { addMoney, subtractMoney } from "@opus/grant-rules/money";
import { z } from "zod";
import type { RefusalReason } from "../../decide/decision.ts";
import { type CasePlanInput, caseCommand, refuse } from "../../decide/plan.ts";
import { reason } from "../../decide/reasons.ts";
import { moneyOf, moneyText } from "../../money/json-money.ts";
import { freePool, type RankingRow, rankingRow, rankingValue } from "../../ranking/ranking-row.ts";

const nothing = z.strictObject({});

/** Awards the grant to an application that the published ranking list funds. */
export const awardGrant = caseCommand({
  type: "award.grant",
  by: ["decisionMaker"],
  title: { pl: "Przyznaj dofinansowanie", en: "Grant the award" },
  payload: nothing,
  reads: ["ranking"],
  plan(input) {
    const row = ownRow(input);
    if (row?.outcome !== "funded") return refuse(notOnList("funded", row));
    return {
      event: { type: "award.grant", amount: row.amount, rank: row.rank },
      callEvent: committed(input, row.amount),
    };
  },
});

/** Places a recommended application that the pool did not reach on the reserve list. */
export const reservePlace = caseCommand({
  type: "reserve.place",
  by: ["decisionMaker"],
  title: { pl: "Umieść na liście rezerwowej", en: "Place on the reserve list" },
  payload: nothing,
  reads: ["ranking"],
  plan(input) {
    const row = ownRow(input);
    if (row?.outcome !== "reserve") return refuse(notOnList("reserve", row));
    return { event: { type: "reserve.place", rank: row.rank } };
  },
});

/** Promotes the best of the reserve that the money set free is enough for. */
export const reservePromote = caseCommand({
  type: "reserve.promote",
  by: ["decisionMaker"],
  title: { pl: "Przesuń z listy rezerwowej", en: "Promote from the reserve list" },
  payload: nothing,
  reads: ["ranking", "ends"],
  plan(input) {
    const row = ownRow(input);
    if (row?.outcome !== "reserve") return refuse(notOnList("reserve", row));
    const free = freePool(moneyOf(input.call.pool), input.rows("ranking"), input.rows("ends"));
    const fits = (amount: string) => moneyOf(amount) <= free;
    if (!fits(row.amount)) return refuse(poolTooSmall(row.amount, moneyText(free)));
    const better = betterOnReserve(input, row);
    const { fit } = input.programme.document.scoring.ranking;
    const first = better.find(([, other]) => fit === "strict" || fits(other.amount));
    if (first !== undefined) return refuse(othersFirst(first[0]));
    return {
      event: { type: "reserve.promote", amount: row.amount, rank: row.rank },
      callEvent: committed(input, row.amount),
      registry: [
        {
          op: "update",
          scope: "ranking",
          key: numberOf(input),
          value: rankingValue({ ...row, outcome: "promoted" }),
        },
      ],
    };
  },
});

/** Ends the wait on the reserve list once all agreements of the call are made. */
export const reserveClose = caseCommand({
  type: "reserve.close",
  by: ["decisionMaker"],
  title: { pl: "Zamknij pozycję na liście rezerwowej", en: "Close the place on the reserve list" },
  payload: nothing,
  plan(input) {
    if (input.callFacts.state.includes("contracting")) return refuse(contractingOpen());
    return { event: { type: "reserve.close" } };
  },
});

function numberOf({ case: { context } }: CasePlanInput<unknown>): string {
  return context.number ?? "";
}

function ownRow(input: CasePlanInput<unknown>): RankingRow | undefined {
  const row = input.rows("ranking").get(numberOf(input));
  return row === undefined ? undefined : rankingRow(row);
}

function betterOnReserve(
  input: CasePlanInput<unknown>,
  own: RankingRow,
): readonly (readonly [string, RankingRow])[] {
  const ends = input.rows("ends");
  return [...input.rows("ranking").entries()]
    .map(([number, row]) => [number, rankingRow(row)] as const)
    .filter(([number, row]) => row.outcome === "reserve" && row.rank < own.rank && !ends.has(number))
    .sort(([, left], [, right]) => left.rank - right.rank);
}

/** What the call is told when an award takes money of its pool. */
function committed(input: CasePlanInput<unknown>, amount: string) {
  const sum = addMoney(moneyOf(input.callFacts.context.committed), moneyOf(amount));
  return { type: "award.committed", number: numberOf(input), amount, committed: moneyText(sum) } as const;
}

/** What the call is told when an award comes back to its pool. */
export function released(input: CasePlanInput<unknown>, amount: string) {
  const rest = subtractMoney(moneyOf(input.callFacts.context.committed), moneyOf(amount));
  return { type: "award.released", number: numberOf(input), amount, committed: moneyText(rest) } as const;
}

function notOnList(wanted: "funded" | "reserve", row: RankingRow | undefined): RefusalReason {
  if (row === undefined) {
    return reason(
      "OGW240",
      { pl: "Lista rankingowa nie jest jeszcze opublikowana.", en: "The ranking list is not published yet." },
      { pl: "Najpierw opublikuj listę (ranking.publish).", en: "Publish the list first (ranking.publish)." },
    );
  }
  return reason("OGW241", {
    pl: `Na liście rankingowej ten wniosek (miejsce ${row.rank}) nie ma wyniku „${wanted}”, lecz „${row.outcome}”.`,
    en: `On the ranking list this application (rank ${row.rank}) is not "${wanted}" but "${row.outcome}".`,
  });
}

function poolTooSmall(amount: string, free: string): RefusalReason {
  return reason("OGW242", {
    pl: `W puli zostało ${free} zł, a wniosek opiewa na ${amount} zł.`,
    en: `The pool has ${free} PLN left, the application asks for ${amount} PLN.`,
  });
}

function othersFirst(number: string): RefusalReason {
  return reason("OGW243", {
    pl: `Na liście rezerwowej wyżej stoi wniosek ${number}.`,
    en: `Application ${number} stands higher on the reserve list.`,
  });
}

function contractingOpen(): RefusalReason {
  return reason("OGW244", {
    pl: "Umowy są jeszcze podpisywane, lista rezerwowa pozostaje otwarta.",
    en: "Agreements are still being signed, so the reserve list stays open.",
  });
}
