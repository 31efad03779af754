import type { Read, RowsOf } from "../../kernel/command.ts";
import { type RefusalReason, reason } from "../../kernel/refusal.ts";
import type { RankingRules } from "../ranking/ranking-rules.ts";
import type { scoringKit } from "./scoring-nouns.ts";

/** Reads what the grants of a call are counted by; only where the programme has a limit, since it is the whole list. */
export function grantReads({ mostGrants }: RankingRules): readonly Read<"ranking" | "ends">[] {
  if (mostGrants === undefined) return [];
  return [
    { set: "ranking", whole: true },
    { set: "ends", whole: true },
  ];
}

/**
 * Why one more grant may not be made: the programme's most are made or promised. One that was withdrawn, resigned from or
 * terminated does not count any more.
 */
export function beyondMostGrants(
  { mostGrants }: RankingRules,
  { rows }: RowsOf<typeof scoringKit.nouns>,
): RefusalReason | undefined {
  if (mostGrants === undefined) return undefined;
  const standing = [...rows("ranking")].filter(
    ([number, { outcome }]) =>
      outcome !== "reserve" && (rows("ends").get(number)?.end ?? "funded") === "funded",
  );
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
