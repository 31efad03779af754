import { toCivilDate } from "@opus/grant-rules/calendar";
import type { Regulations } from "../../document/regulations.ts";
import { type RefusalReason, reason } from "../../kernel/refusal.ts";

/** Why money cannot have moved on a day: the day is still to come. Undefined when it may have. */
export function dayStillToCome(
  day: string,
  { now, programme }: { readonly now: string; readonly programme: Regulations },
): RefusalReason | undefined {
  const today = toCivilDate(now, programme.document.zone);
  if (day <= today) return undefined;
  return reason(
    "OGW273",
    { pl: `Dzień ${day} jeszcze nie nadszedł.`, en: `The day ${day} is still to come.` },
    { pl: `Podaj dzień do ${today}.`, en: `Give a day up to ${today}.` },
  );
}
