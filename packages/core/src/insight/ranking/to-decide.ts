import { grosze } from "@opus/grant-rules/money";
import { statedCall } from "../../document/stated-call.ts";
import { correctLine, poolsWhenListed } from "../../lifecycle/ranking/list-correction.ts";
import type { Programme } from "../../programme/programme.ts";
import type { CallRows } from "./call-rows.ts";
import type { RankingCorrection, RankingLine } from "./ranking.ts";

/** What a person has to decide about a published result, and what it would change if it were corrected; `null` where nothing. */
export function toDecideOf(
  { rows }: Pick<CallRows, "rows">,
  { document }: Programme,
  call: string,
  { number, case: id, amount, assessment }: Pick<RankingLine, "number" | "case" | "amount" | "assessment">,
): RankingCorrection | null {
  const found = rows.corrections.get(number);
  const stated = statedCall(document, call);
  if (found === undefined || stated === undefined) return null;
  const line = rows.ranking.get(number) ?? rows.standings.get(number);
  const { leads, places, released } = correctLine(
    {
      call,
      lines: rows.ranking,
      pools: poolsWhenListed(stated),
      ranking: document.scoring.ranking,
    },
    {
      key: number,
      case: id,
      requested: amount ?? grosze(0),
      pool: line?.pool,
      kinds: line?.kinds,
      standing: found.standing,
    },
  );
  return {
    points: found.standing?.total ?? null,
    before: assessment?.points ?? null,
    leads,
    places: { before: places.before ?? null, after: places.now ?? null },
    released,
  };
}
