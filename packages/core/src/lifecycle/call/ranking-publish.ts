import { sumMoney } from "@opus/grant-rules/money";
import { refuse } from "../../kernel/refusal.ts";
import { moneyOf, moneyText } from "../../values/json-money.ts";
import * as z from "../../values/zod.ts";
import { listOut, listOutReads } from "../ground/after-list.ts";
import { appealsRead } from "../ground/appeals.ts";
import { budgetReads, leftOfBudget } from "../ground/budget.ts";
import { budgetUsed, queuesBeside } from "../ground/open-queues.ts";
import { publicListHash, publishesLists } from "../ground/public-lists.ts";
import { offerKey, type RankingRow, type ReserveRow, reserveKey } from "../ground/sets.ts";
import type { PoolMoney } from "../ranking/beyond-money.ts";
import { type RankingLine, rankApplications } from "../ranking/rank-applications.ts";
import { listedPools, listHash, moneyOfPools, rankingRows } from "../ranking/ranking-list.ts";
import { sortOut } from "../ranking/sort-out.ts";
import { appealsOpen } from "./appeals-open.ts";
import { callKit as s } from "./call-stage-nouns.ts";
import { heldAsListed, withoutResult } from "./held-applications.ts";
import { linesOf } from "./list-lines.ts";
import { poolsToList } from "./pools-to-list.ts";
import { decidedInOrder } from "./queue-close.ts";
import { openPlacements, stillOpen } from "./still-open.ts";
import { openTiesStop } from "./tie-settle.ts";

/**
 * Publishes the ranking list of a call: every application has been assessed or has ended, the list follows from
 * points, ties, pools and the steps of the programme's allocation. An application that nobody can rank is named with
 * the reason and stops no other. Awards remain a person's act, case by case.
 */
export const rankingPublish = s.command({
  type: "ranking.publish",
  by: ["decisionMaker"],
  decides: true,
  title: { pl: "Opublikuj listę rankingową", en: "Publish the ranking list" },
  open: decidedInOrder,
  payload: z.strictObject({}),
  reads: ({ programme }) => [
    { set: "receipts", whole: true },
    { set: "standings", whole: true },
    { set: "held", whole: true },
    { set: "ends", whole: true },
    { set: "ranking", whole: true },
    { set: "reserve", whole: true },
    { set: "unranked", whole: true },
    { set: "offers", whole: true },
    { set: "ties", whole: true },
    { set: "editions", whole: true },
    ...budgetReads(programme),
    ...listOutReads(programme),
    ...appealsRead({ programme }),
  ],
  tellsTo: queuesBeside,
  plan({ stream, call, sections, rows, balance, programme, now }) {
    const standings = rows("standings");
    const ends = rows("ends");
    const undecided = appealsOpen(rows("appeals"));
    if (undecided !== undefined) return refuse(undecided);
    const open = withoutResult(rows);
    if (open.length > 0) return refuse(stillOpen("OGW282", open));
    const going = [...standings].filter(([number]) => !ends.has(number));
    const { ranking } = sections.scoring;
    const unplaced = openPlacements(going);
    if (unplaced !== undefined) return refuse(unplaced);
    const sorted = sortOut(going, rows("ties"));
    const pools = poolsToList(call, balance, leftOfBudget(programme, rows));
    const list = rankApplications(sorted.ranked, pools, ranking);
    if (ranking.openTie === "stop" && list.openTies.length > 0) return refuse(openTiesStop(list.openTies));
    const lines = rankingRows(list.lines, ranking.ties);
    const listed = listedPools(pools, list);
    const unranked = new Map(
      sorted.unranked.map(({ key, case: id, because }) => [key, { case: id, because }]),
    );
    const waiting = list.lines.filter(({ outcome }) => outcome === "reserve").map(reserveRowOf);
    const counts = counted(list.lines);
    const used = budgetUsed({ programme, call, rows, now }, moneyOf(counts.allocated));
    return {
      events: [
        {
          stream,
          event: {
            type: "ranking.publish",
            call: call.id,
            ...counts,
            list: listHash({ call: call.id, pools: listed, lines, unranked }),
            pools: listed,
            ...(unranked.size === 0 ? {} : { unranked: unranked.size }),
          },
        },
        ...used.events,
      ],
      rows: [
        ...[...lines].map(([key, value]) => ({ op: "insert" as const, set: "ranking" as const, key, value })),
        ...waiting,
        ...list.lines.filter(({ outcome }) => outcome === "offered").map(offerRowOf),
        ...heldAsListed(rows("held")),
        ...listOut({ programme, call, now, rows }),
        ...used.rows,
        ...(publishesLists(programme) ? firstEditions(call.id, lines, waiting, moneyOfPools(listed)) : []),
        ...[...unranked].map(([key, value]) => ({
          op: "insert" as const,
          set: "unranked" as const,
          key,
          value,
        })),
      ],
    };
  },
});

/** The first editions of ranking and reserve list, as everybody reads them: a correction has to say something else. */
function firstEditions(
  call: string,
  ranking: ReadonlyMap<string, RankingRow>,
  waiting: readonly { readonly key: string; readonly value: ReserveRow }[],
  has: PoolMoney | undefined,
) {
  const none = new Map<string, never>();
  const reserve = new Map(waiting.map(({ key, value }) => [key, value]));
  const ground = { receipts: none, passed: none, ends: none, appeals: none, ranking, reserve, has };
  return (["ranking", "reserve"] as const).map((kind) => ({
    op: "insert" as const,
    set: "editions" as const,
    key: kind,
    value: { edition: 1, list: publicListHash(call, kind, linesOf(kind, ground)) },
  }));
}

function counted(lines: readonly RankingLine[]) {
  const funded = lines.filter(({ outcome }) => outcome === "funded");
  return {
    ranked: lines.length,
    funded: funded.length,
    // Offers count as taken.
    allocated: moneyText(
      sumMoney(lines.filter(({ outcome }) => outcome !== "reserve").map(({ amount }) => amount)),
    ),
  };
}

function offerRowOf({ key, rank, pool }: RankingLine) {
  const value = { number: key, place: reserveKey({ rank, pool }) };
  return { op: "insert" as const, set: "offers" as const, key: offerKey({ pool }), value };
}

function reserveRowOf({ key, case: id, rank, pool, requested }: RankingLine) {
  return {
    op: "insert" as const,
    set: "reserve" as const,
    key: reserveKey({ rank, pool }),
    value: { number: key, case: id, amount: moneyText(requested) },
  };
}
