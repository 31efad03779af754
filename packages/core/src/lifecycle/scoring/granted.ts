import { type Grosze, grosze } from "@opus/grant-rules/money";
import type { PlanInput } from "../../kernel/command.ts";
import { type Refusal, type RefusalReason, reason, refuse } from "../../kernel/refusal.ts";
import { moneyOf, moneyText } from "../../values/json-money.ts";
import { askedParts, grantedParts } from "../ground/asked-parts.ts";
import type { CaseGround } from "../ground/case-ground.ts";
import { type GrantPart, partLines, totalOf, withParts } from "../ground/grant-parts.ts";
import type { RankingRow } from "../ground/sets.ts";
import type { scoringKit } from "./scoring-nouns.ts";

type Planned = PlanInput<CaseGround, typeof scoringKit.nouns, unknown>;

/** What is granted: all of it, and its parts where grants have several. */
export interface GrantedNow {
  readonly amount: string;
  readonly parts?: GrantPart[];
}

/**
 * What an application is granted when the pool gives this much: that, and its parts from other sources. Refused where a
 * source has less left than its part.
 */
export function granted(input: Planned, row: Pick<RankingRow, "pool">, ofPool: Grosze): GrantedNow | Refusal {
  const grant = grantOf(input, row, ofPool);
  const short = shortSources(input, (grant.parts ?? []).slice(1));
  return short.length > 0 ? refuse(...short) : grant;
}

/** What a grant is made of when the pool gives this much, whether or not the sources have it. */
export function grantOf(input: Planned, row: Pick<RankingRow, "pool">, ofPool: Grosze): GrantedNow {
  const asked = askedParts(input);
  if (asked === undefined) return { amount: moneyText(ofPool) };
  const parts = grantedParts(asked, ofPool, row.pool, input.call);
  return { amount: totalOf(parts), ...withParts(parts) };
}

/** Why sources cannot give their parts, each with what it has left. */
function shortSources(
  { balance, programme }: Planned,
  parts: readonly GrantPart[],
): readonly RefusalReason[] {
  const limited = parts.filter(({ unlimited }) => unlimited !== true);
  return partLines(limited).flatMap((line) => {
    const wanted = limited.filter((one) => one.line === line);
    const sum = totalOf(wanted);
    const free = grosze(balance("pool.free", line));
    if (moneyOf(sum) <= free) return [];
    const titles = (programme.document.award?.parts ?? []).filter(({ id }) =>
      wanted.some(({ part }) => part === id),
    );
    const named = (lang: "pl" | "en") => titles.map(({ title }) => title[lang]).join(", ");
    return [
      reason(
        "OGW226",
        {
          pl: `W źródle „${line}” zostało ${moneyText(free)} zł, a część tej dotacji (${named("pl")}) to ${sum} zł.`,
          en: `The source "${line}" has ${moneyText(free)} PLN left, and its part of this grant (${named("en")}) is ${sum} PLN.`,
        },
        {
          pl: "Poczekaj, aż w źródle coś się zwolni; kto rezygnuje, zwalnia swoją część.",
          en: "Wait until something comes free in the source; whoever resigns frees their part.",
        },
      ),
    ];
  });
}
