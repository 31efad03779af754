import { grosze } from "@opus/grant-rules/money";
import { poolsOf } from "../../document/call-pools.ts";
import { payloadMoney } from "../../document/payload-money.ts";
import { type RefusalReason, reason, refuse } from "../../kernel/refusal.ts";
import { moneyOf, moneyText } from "../../values/json-money.ts";
import * as z from "../../values/zod.ts";
import { reserveStart } from "../ground/sets.ts";
import type { RankingRules } from "../ranking/ranking-rules.ts";
import { callKit as s } from "./call-stage-nouns.ts";
import { unsigned } from "./unsigned.ts";

/**
 * Moves unused money from one pool to another by a decision that is published: once contracting is closed in every pool,
 * to a pool with a reserve, or to one of which more was promised than it has, up to what is free. A refusal names everything that stands in the way at once.
 */
export const poolTransfer = s.command({
  type: "pool.transfer",
  by: ["decisionMaker"],
  decides: true,
  title: { pl: "Przesuń środki między pulami", en: "Transfer money between pools" },
  payload: z.strictObject({
    from: z.string(),
    to: z.string(),
    amount: payloadMoney,
    reason: z.string().min(1).max(2000),
  }),
  open: ({ programme }) => (allowsTransfers(programme.document) ? undefined : noTransfers()),
  reads: () => [
    { set: "ranking", whole: true },
    { set: "agreements", whole: true },
    { set: "ends", whole: true },
    { set: "reserve", whole: true },
  ],
  balances: ["pool.free", "pool.budget"],
  plan({ stream, call, rows, balance, payload }) {
    const { from, to, amount, reason: because } = payload;
    const known = poolsOf(call).map(({ id }) => id);
    const unknown = [from, to].filter((id) => !known.includes(id));
    if (unknown.length > 0) return refuse(unknownPools(unknown, known));
    const free = grosze(Math.max(0, balance("pool.free", from)));
    // Money may also come to a pool of which more was promised than it has.
    const isExceeded = balance("pool.free", to) < 0;
    const asked = moneyOf(amount);
    const waiting = unsigned(rows);
    const reasons = [
      ...(from === to ? [samePool()] : []),
      ...(waiting.length > 0 ? [contractingOpen(waiting)] : []),
      ...(isExceeded || [...rows("reserve").keys()].some((key) => key.startsWith(reserveStart(to)))
        ? []
        : [noReserve(to)]),
      ...(asked > free || asked === 0 ? [notSoMuch(from, amount, moneyText(free))] : []),
    ];
    if (reasons.length > 0) return refuse(...reasons);
    return {
      events: [
        {
          stream,
          event: {
            type: "pool.transfer",
            call: call.id,
            from,
            to,
            amount: moneyText(asked),
            reason: because,
          },
        },
      ],
    };
  },
});

function allowsTransfers(document: object): boolean {
  const { scoring } = document as { readonly scoring: { readonly ranking: RankingRules } };
  return scoring.ranking.transfer !== undefined;
}

function noTransfers(): RefusalReason {
  return reason("OGW658", {
    pl: "Ten program nie przesuwa środków między pulami.",
    en: "This programme moves no money between pools.",
  });
}

function unknownPools(ids: readonly string[], known: readonly string[]): RefusalReason {
  return reason(
    "OGW658",
    { pl: `Nie ma takiej puli: ${ids.join(", ")}.`, en: `There is no such pool: ${ids.join(", ")}.` },
    { pl: `Pule: ${known.join(", ")}.`, en: `Pools: ${known.join(", ")}.` },
  );
}

function samePool(): RefusalReason {
  return reason("OGW658", {
    pl: "To ta sama pula.",
    en: "It is the same pool.",
  });
}

function contractingOpen(numbers: readonly string[]): RefusalReason {
  const shown = numbers.slice(0, 10).join(", ");
  return reason(
    "OGW658",
    {
      pl: `Nie we wszystkich pulach zakończono podpisywanie umów: ${shown}.`,
      en: `Contracting is not closed in every pool: ${shown}.`,
    },
    {
      pl: "Poczekaj, aż każda z tych spraw ma umowę albo się zakończy.",
      en: "Wait until each of these has an agreement or has ended.",
    },
  );
}

function noReserve(pool: string): RefusalReason {
  return reason("OGW658", {
    pl: `W puli „${pool}” nikt nie czeka na rezerwie.`,
    en: `Nobody waits on the reserve of the pool "${pool}".`,
  });
}

function notSoMuch(pool: string, amount: string, free: string): RefusalReason {
  return reason(
    "OGW658",
    {
      pl: `W puli „${pool}” wolne jest ${free} zł, a decyzja mówi o ${amount} zł.`,
      en: `${free} PLN are free in the pool "${pool}", and the decision is of ${amount} PLN.`,
    },
    free === "0.00"
      ? {
          pl: "Z tej puli nie ma czego przesunąć.",
          en: "There is nothing to be moved from this pool.",
        }
      : { pl: `Podaj kwotę od 0,01 do ${free} zł.`, en: `Give a sum from 0.01 to ${free} PLN.` },
  );
}
