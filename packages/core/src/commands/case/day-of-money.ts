import { toCivilDate } from "@opus/grant-rules/calendar";
import type { RefusalReason } from "../../decide/decision.ts";
import type { CasePlanInput } from "../../decide/plan.ts";
import { reason } from "../../decide/reasons.ts";

/** Why money cannot have moved on a day: the day is still to come. Undefined when it may have. */
export function dayStillToCome(
  day: string,
  { now, programme }: Pick<CasePlanInput<unknown>, "now" | "programme">,
): RefusalReason | undefined {
  const today = toCivilDate(now, programme.document.zone);
  if (day <= today) return undefined;
  return reason(
    "OGW273",
    { pl: `Dzień ${day} jeszcze nie nadszedł.`, en: `The day ${day} is still to come.` },
    { pl: `Podaj dzień do ${today}.`, en: `Give a day up to ${today}.` },
  );
}
