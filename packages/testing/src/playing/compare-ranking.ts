import { formatMoneyDecimal } from "@opus/grant-rules/money";
import { type RankingLine, rankingOf } from "@opus/grant-workflow";
import { type Difference, listed, plain } from "./failure.ts";
import type { Outcome } from "./outcome.ts";

/** Compares the call's list, as far as it has places, with the cases that are expected from the first place on. */
export async function rankingDifferences({ scene, step, call }: Outcome): Promise<readonly Difference[]> {
  const { ranking: wanted } = step.expect;
  if (wanted === undefined) return [];
  const ranking = await rankingOf(scene.store, call);
  const placed = (ranking?.lines ?? []).filter(({ place }) => place !== null);
  const order = wanted.map((each) => (typeof each === "string" ? each : each.case));
  const found = placed.map((line) => line.case);
  if (order.join(" ") !== found.join(" ")) {
    return [
      {
        at: "/expect/ranking",
        what: { pl: "kolejność na liście", en: "order of the list" },
        expected: listed(order),
        found: listed(found),
      },
    ];
  }
  return wanted.flatMap((each, index) => {
    const line = placed[index];
    return typeof each === "string" || line === undefined
      ? []
      : lineDifferences(each, line, `/expect/ranking/${index}`);
  });
}

function lineDifferences(
  {
    points,
    outcome,
    amount,
  }: { points?: number | undefined; outcome?: string | undefined; amount?: string | undefined },
  line: RankingLine,
  at: string,
): readonly Difference[] {
  const given = line.assessment?.points;
  const pairs = [
    [
      "points",
      points?.toString(),
      given === undefined ? "–" : String(given.num / given.den),
      { pl: "punkty", en: "points" },
    ],
    ["outcome", outcome, line.outcome, { pl: "wynik na liście", en: "outcome on the list" }],
    [
      "amount",
      amount,
      line.amount === null ? "–" : formatMoneyDecimal(line.amount),
      { pl: "kwota na liście", en: "amount on the list" },
    ],
  ] as const;
  return pairs.flatMap(([member, expected, found, what]) =>
    expected === undefined || expected === found
      ? []
      : [
          {
            at: `${at}/${member}`,
            what: { pl: `${what.pl} sprawy ${line.case}`, en: `${what.en} of case ${line.case}` },
            expected: plain(expected),
            found: plain(found),
          },
        ],
  );
}
