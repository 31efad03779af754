import { toCivilDate } from "@opus/grant-rules/calendar";
import type { LocalisedText } from "@opus/grant-rules/errors";
import type { Regulations } from "../../document/regulations.ts";
import { type RefusalReason, reason } from "../../kernel/refusal.ts";

/** What a day follows, for a refusal: its words, and its day or UTC instant, null where it has not happened. */
interface Preceding {
  readonly words: LocalisedText;
  readonly at: string | null;
}

interface Zoned {
  readonly programme: Pick<Regulations, "document">;
}

/**
 * Why something cannot have happened on a day: the day is still to come. Undefined when it may have.
 *
 * @param remedy what to do where the day is not what the command gives
 */
export function dayStillToCome(
  day: string,
  { now, programme }: Zoned & { readonly now: string },
  remedy?: LocalisedText,
): RefusalReason | undefined {
  const today = toCivilDate(now, programme.document.zone);
  if (day <= today) return undefined;
  return reason(
    "OGW273",
    { pl: `Dzień ${day} jeszcze nie nadszedł.`, en: `The day ${day} is still to come.` },
    remedy ?? { pl: `Podaj dzień do ${today}.`, en: `Give a day up to ${today}.` },
  );
}

/** Why something cannot happen on a day: it lies before what it follows. Undefined when it may. */
export function dayBefore(
  day: string,
  { words, at }: Preceding,
  { programme }: Zoned,
): RefusalReason | undefined {
  const first = at === null ? undefined : civilDay(at, programme.document.zone);
  if (first === undefined || day >= first) return undefined;
  return reason(
    "OGW275",
    { pl: `Dzień ${day} jest przed ${words.pl}.`, en: `The day ${day} lies before ${words.en}.` },
    { pl: `Podaj dzień od ${first}.`, en: `Give a day from ${first}.` },
  );
}

function civilDay(at: string, zone: string): string {
  return at.includes("T") ? toCivilDate(at, zone) : at;
}
