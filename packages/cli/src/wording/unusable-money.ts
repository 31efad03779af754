import type { Lang, LocalisedText } from "@opus/grant-rules/errors";
import { formatMoney, formatMoneyDecimal } from "@opus/grant-rules/money";
import type { RankingUnusable } from "@opus/grant-workflow";

/** Money of a pool that limits make unusable, in a sentence of one language. */
export function unusableInWords({ amount, limits }: RankingUnusable, lang: Lang): LocalisedText {
  const money = formatMoney(amount, lang);
  const named = limits.map(({ title }) => (lang === "pl" ? `„${title.pl}”` : `“${title.en}”`)).join(", ");
  return {
    pl: `${money} nie dostanie nikt, kto został na liście, bo nie pozwala limit: ${named}`,
    en: `${money} can be awarded to nobody who is left on the list, by the limit: ${named}`,
  };
}

/** The same as JSON; money as a decimal string in złoty. */
export function unusableAsJson(unusable: readonly RankingUnusable[] = []) {
  return unusable.map(({ call, pool, amount, limits }) => ({
    call,
    pool,
    amount: formatMoneyDecimal(amount),
    limits: limits.map(({ id }) => id),
  }));
}
