import { addYearsClamped, toCivilDate } from "@opus/grant-rules/calendar";
import type { ProgrammeHead } from "../document/head-schema.ts";

/** Last civil date on which a record is kept; a class without a rule, such as the trail itself, is kept for good. */
export function keptUntil(
  recordClass: string,
  { recordClasses, zone }: Pick<ProgrammeHead, "recordClasses" | "zone">,
  now: string,
): string {
  const rule = Object.hasOwn(recordClasses, recordClass) ? recordClasses[recordClass] : undefined;
  if (rule === undefined) return "9999-12-31";
  const recorded = toCivilDate(now, zone);
  if (rule.countedFrom === "recorded") return addYearsClamped(recorded, rule.keepYears);
  const year = Number(recorded.slice(0, 4)) + rule.keepYears;
  return `${String(year).padStart(4, "0")}-12-31`;
}
