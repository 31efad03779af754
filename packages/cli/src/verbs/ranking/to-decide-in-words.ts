import type { Lang, LocalisedText } from "@opus/grant-rules/errors";
import { formatMoney } from "@opus/grant-rules/money";
import type { RankingCorrection } from "@opus/grant-workflow";
import { pointsText } from "../../wording/points.ts";

/** That a person has to decide about a published result, and what it would change if it were corrected. */
export function toDecideInWords(correction: RankingCorrection): LocalisedText {
  const { before, points } = correction;
  const change = (lang: Lang, none: string) =>
    [before, points].map((each) => (each === null ? none : pointsText(each, lang))).join(" → ");
  const follows = FOLLOWS[correction.leads](correction);
  return {
    pl: `do rozstrzygnięcia (standing.decide): punkty ${change("pl", "bez miejsca na liście")}; po sprostowaniu ${follows.pl}`,
    en: `to be decided (standing.decide): points ${change("en", "no place on the list")}; corrected, it ${follows.en}`,
  };
}

const FOLLOWS: Readonly<
  Record<RankingCorrection["leads"], (correction: RankingCorrection) => LocalisedText>
> = {
  stays: ({ places }) => ({
    pl: `zostaje na liście, miejsce ${places.after ?? "–"}`,
    en: `stays on the list, place ${places.after ?? "–"}`,
  }),
  toReserve: ({ places, released }) => ({
    pl: `przechodzi na rezerwę, miejsce ${places.after ?? "–"}, do puli wraca ${formatMoney(released, "pl")}`,
    en: `goes to the reserve, place ${places.after ?? "–"}, and ${formatMoney(released, "en")} are free again`,
  }),
  leaves: ({ released }) => ({
    pl: `schodzi z listy, do puli wraca ${formatMoney(released, "pl")}`,
    en: `leaves the list, and ${formatMoney(released, "en")} are free again`,
  }),
  enters: ({ places }) => ({
    pl: `wchodzi na rezerwę, miejsce ${places.after ?? "–"}`,
    en: `comes onto the reserve, place ${places.after ?? "–"}`,
  }),
  none: () => ({ pl: "nadal nie ma miejsca na liście", en: "still has no place on the list" }),
};
