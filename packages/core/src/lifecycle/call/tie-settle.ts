import { type RefusalReason, reason, refuse } from "../../kernel/refusal.ts";
import * as z from "../../values/zod.ts";
import { budgetReads, leftOfBudget } from "../ground/budget.ts";
import type { OpenTie } from "../ranking/open-ties.ts";
import { rankApplications } from "../ranking/rank-applications.ts";
import type { RankingRules } from "../ranking/ranking-rules.ts";
import { sortOut } from "../ranking/sort-out.ts";
import { callKit as s } from "./call-stage-nouns.ts";
import { withoutResult } from "./held-applications.ts";
import { poolsToList } from "./pools-to-list.ts";
import { openPlacements, stillOpen } from "./still-open.ts";

/**
 * Decides in which order applications stand that nothing else tells apart, with how that was found, drawing lots included,
 * and why. Only a programme whose open ties stop the list asks for it.
 */
export const tieSettle = s.command({
  type: "tie.settle",
  by: ["decisionMaker"],
  decides: true,
  title: { pl: "Rozstrzygnij remis", en: "Settle a tie" },
  payload: z.strictObject({
    /** Numbers of the applications, the better one first. */
    order: z.array(z.string()).min(2),
    how: z.enum(["lots", "judgement"]),
    reason: z.string().min(1).max(2000),
  }),
  open: ({ programme }) => (asksForTies(programme.document) ? undefined : noTies()),
  reads: ({ programme }) => [
    { set: "receipts", whole: true },
    { set: "standings", whole: true },
    { set: "held", whole: true },
    { set: "ends", whole: true },
    { set: "ties", whole: true },
    ...budgetReads(programme),
  ],
  balances: ["pool.free"],
  plan({ stream, programme, call, sections, rows, balance, payload: { order, how, reason: because } }) {
    const ends = rows("ends");
    const standings = rows("standings");
    const waiting = withoutResult(rows);
    if (waiting.length > 0) return refuse(stillOpen("OGW282", waiting));
    const going = [...standings].filter(([number]) => !ends.has(number));
    const unplaced = openPlacements(going);
    if (unplaced !== undefined) return refuse(unplaced);
    const { ranked } = sortOut(going, rows("ties"));
    const pools = poolsToList(call, balance, leftOfBudget(programme, rows));
    const { openTies } = rankApplications(ranked, pools, sections.scoring.ranking);
    const tie = openTies.find((one) => isSameGroup(one, order));
    if (tie === undefined) return refuse(noSuchTie(openTies));
    const of = [...order].sort().join(" ");
    return {
      events: [{ stream, event: { type: "tie.settle", order, how, reason: because } }],
      rows: order.map((key, index) => ({
        op: rows("ties").has(key) ? ("update" as const) : ("insert" as const),
        set: "ties" as const,
        key,
        value: { of, place: index + 1 },
      })),
    };
  },
});

function asksForTies(document: object): boolean {
  const { scoring } = document as { readonly scoring: { readonly ranking: RankingRules } };
  return scoring.ranking.openTie === "stop";
}

function isSameGroup(tie: OpenTie, order: readonly string[]): boolean {
  return (
    tie.length === order.length &&
    new Set(order).size === order.length &&
    tie.every((one) => order.includes(one))
  );
}

/** Why the list cannot be drawn: applications that nothing tells apart, where that matters. */
export function openTiesStop(ties: readonly OpenTie[]): RefusalReason {
  const named = ties.map(inWords).join("; ");
  return reason(
    "OGW657",
    {
      pl: `Tych wniosków nic nie rozstrzyga między sobą, a zależą od tego pieniądze albo lista: ${named}.`,
      en: `Nothing tells these applications apart, and money or a list depends on it: ${named}.`,
    },
    {
      pl: "Rozstrzygnij każdy remis z uzasadnieniem, choćby losowaniem (tie.settle).",
      en: "Settle each tie with a reason, if need be by lots (tie.settle).",
    },
  );
}

function noSuchTie(ties: readonly OpenTie[]): RefusalReason {
  const named = ties.map(inWords).join("; ");
  return reason(
    "OGW656",
    {
      pl: "Podana kolejność nie obejmuje dokładnie wniosków z jednego otwartego remisu.",
      en: "The order does not name just the applications of one open tie.",
    },
    ties.length === 0
      ? { pl: "Nie ma otwartych remisów.", en: "There are no open ties." }
      : { pl: `Otwarte remisy: ${named}.`, en: `Open ties: ${named}.` },
  );
}

function noTies(): RefusalReason {
  return reason("OGW656", {
    pl: "Ten program sam rozstrzyga każdy remis.",
    en: "This programme settles every tie by itself.",
  });
}

function inWords(tie: OpenTie): string {
  return `${tie.slice(0, 10).join(", ")}${tie.length > 10 ? ` (+${tie.length - 10})` : ""}`;
}
