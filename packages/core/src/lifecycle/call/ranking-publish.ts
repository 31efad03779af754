import { z } from "zod";
import { callCommand, refuse } from "../../decide/plan.ts";
import type { StandingRecord } from "../../machines/case-context.ts";
import { moneyOf, moneyText } from "../../money/json-money.ts";
import { rankApplications } from "../../ranking/rank-applications.ts";
import { type RankingRow, rankingValue } from "../../ranking/ranking-row.ts";
import { stillOpen } from "./call-lifecycle.ts";

/**
 * Publishes the ranking list of a call: every application has been assessed or has ended, the list follows from
 * points, ties, pool and the programme's rule for the tail of the pool. Awards remain a person's act, case by case.
 */
export const rankingPublish = callCommand({
  type: "ranking.publish",
  by: ["decisionMaker"],
  title: { pl: "Opublikuj listę rankingową", en: "Publish the ranking list" },
  payload: z.strictObject({}),
  reads: ["receipts", "standings", "ends"],
  plan({ programme, call, rows }) {
    const standings = rows("standings");
    const ends = rows("ends");
    const open = [...rows("receipts").keys()].filter((number) => !standings.has(number) && !ends.has(number));
    if (open.length > 0) return refuse(stillOpen("OGW282", open));
    const applications = [...standings.entries()]
      .filter(([number]) => !ends.has(number))
      .map(([key, { value }]) => ({
        key,
        case: String(value.case),
        standing: value.standing as unknown as StandingRecord,
        requested: moneyOf(String(value.requested)),
      }));
    const lines = rankApplications(applications, moneyOf(call.pool), programme.document.scoring.ranking);
    const ranking = lines.map(({ key, standing, requested, ...line }) => {
      const row: RankingRow = {
        case: line.case,
        rank: line.rank,
        points: standing.total,
        amount: moneyText(requested),
        outcome: line.outcome,
      };
      return { number: key, row };
    });
    return {
      event: {
        type: "ranking.publish",
        ranked: lines.length,
        funded: lines.filter(({ outcome }) => outcome === "funded").length,
      },
      registry: ranking.map(({ number, row }) => ({
        op: "insert",
        scope: "ranking",
        key: number,
        value: rankingValue(row),
      })),
      effects: [{ type: "publishRanking", params: { call: call.id } }],
    };
  },
});
