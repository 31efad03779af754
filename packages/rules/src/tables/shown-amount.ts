import type { LocalisedText } from "../errors/index.ts";
import { formatMoney, grosze } from "../money/index.ts";
import { dateText } from "../values/civil-day.ts";
import type { Ordered } from "./table.ts";

/** A number in its smallest unit, as people write it. */
export function shownAmount(value: number, { unit, den, isDense }: Ordered): LocalisedText {
  if (unit === "money" && Number.isSafeInteger(value))
    return { pl: formatMoney(grosze(value), "pl"), en: formatMoney(grosze(value), "en") };
  const plain = String(value / (isDense === true ? den * 2 : den));
  const sign = unit === "percent" ? "%" : "";
  return { pl: `${plain.replace(".", ",")}${sign}`, en: `${plain}${sign}` };
}

/** A day by its number, as it is written in programmes. */
export function dayText(day: number): LocalisedText {
  const text = dateText(day);
  return { pl: text, en: text };
}
