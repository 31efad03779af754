import { grosze, sumMoney } from "@opus/grant-rules/money";
import { refuse } from "../../kernel/refusal.ts";
import { moneyText } from "../../values/json-money.ts";
import * as z from "../../values/zod.ts";
import { reserveKey } from "../ground/sets.ts";
import { rankApplications } from "../ranking/rank-applications.ts";
import { sortOut } from "../ranking/sort-out.ts";
import { callKit as s } from "./call-stage-nouns.ts";
import { stillOpen } from "./still-open.ts";

/**
 * Publishes the ranking list of a call: every application has been assessed or has ended, the list follows from
 * points, ties, pool and the programme's rule for the tail of the pool. An application that nobody can rank is named
 * with the reason and stops no other. Awards remain a person's act, case by case.
 */
export const rankingPublish = s.command({
  type: "ranking.publish",
  by: ["decisionMaker"],
  decides: true,
  title: { pl: "Opublikuj listę rankingową", en: "Publish the ranking list" },
  payload: z.strictObject({}),
  reads: () => [
    { set: "receipts", whole: true },
    { set: "standings", whole: true },
    { set: "ends", whole: true },
    { set: "ranking", whole: true },
    { set: "reserve", whole: true },
    { set: "unranked", whole: true },
  ],
  plan({ stream, call, sections, rows, balance }) {
    const standings = rows("standings");
    const ends = rows("ends");
    const open = [...rows("receipts").keys()].filter((number) => !standings.has(number) && !ends.has(number));
    if (open.length > 0) return refuse(stillOpen("OGW282", open));
    const { ranked, unranked } = sortOut([...standings].filter(([number]) => !ends.has(number)));
    const lines = rankApplications(ranked, grosze(balance("pool.free")), sections.scoring.ranking);
    const funded = lines.filter(({ outcome }) => outcome === "funded");
    const reserve = lines.filter(({ outcome }) => outcome === "reserve");
    return {
      events: [
        {
          stream,
          event: {
            type: "ranking.publish",
            call: call.id,
            ranked: lines.length,
            funded: funded.length,
            allocated: moneyText(sumMoney(funded.map(({ requested }) => requested))),
            ...(unranked.length === 0 ? {} : { unranked: unranked.length }),
          },
        },
      ],
      rows: [
        ...lines.map(({ key, case: id, rank, standing, requested, outcome }) => ({
          op: "insert" as const,
          set: "ranking" as const,
          key,
          value: { case: id, rank, points: standing.total, amount: moneyText(requested), outcome },
        })),
        ...reserve.map(({ key, case: id, rank, requested }) => ({
          op: "insert" as const,
          set: "reserve" as const,
          key: reserveKey(rank),
          value: { number: key, case: id, amount: moneyText(requested) },
        })),
        ...unranked.map(({ key, case: id, because }) => ({
          op: "insert" as const,
          set: "unranked" as const,
          key,
          value: { case: id, because },
        })),
      ],
    };
  },
});
