import type { Read, RowsOf } from "../../kernel/command.ts";
import { type RefusalReason, reason } from "../../kernel/refusal.ts";
import type { RankingRow } from "../ground/sets.ts";
import type { RankingRules } from "../ranking/ranking-rules.ts";
import type { scoringKit } from "./scoring-nouns.ts";

/** Reads what the grants of a call are counted by; only where the programme counts them, since it is the whole list. */
export function grantReads({ mostGrants, quota }: RankingRules): readonly Read<"ranking" | "ends">[] {
  if (mostGrants === undefined && quota === undefined) return [];
  return [
    { set: "ranking", whole: true },
    { set: "ends", whole: true },
  ];
}

/** The lines of grants that stand, made or promised: neither withdrawn, nor resigned from, nor terminated. */
export function standingGrants({ rows }: RowsOf<typeof scoringKit.nouns>): readonly RankingRow[] {
  return [...rows("ranking")].flatMap(([number, row]) => {
    const end = rows("ends").get(number)?.end ?? "funded";
    return row.outcome !== "reserve" && row.over !== true && end === "funded" ? [row] : [];
  });
}

/**
 * Why one more grant may not be made: the programme's most are made or promised. One that was withdrawn, resigned from or
 * terminated does not count any more.
 */
export function beyondMostGrants(
  { mostGrants }: RankingRules,
  input: RowsOf<typeof scoringKit.nouns>,
): RefusalReason | undefined {
  if (mostGrants === undefined) return undefined;
  const standing = standingGrants(input);
  if (standing.length < mostGrants) return undefined;
  return reason(
    "OGW652",
    {
      pl: `Program pozwala przyznać najwyżej ${mostGrants} dotacji i tyle już przyznano albo obiecano na liście.`,
      en: `The programme allows ${mostGrants} grants at most, and so many are made or promised by the list.`,
    },
    {
      pl: "Następna będzie możliwa, gdy ktoś zrezygnuje albo umowa zostanie rozwiązana.",
      en: "One more can be made once somebody resigns or an agreement is terminated.",
    },
  );
}
