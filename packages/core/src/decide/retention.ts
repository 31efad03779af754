import { addYearsClamped, toCivilDate } from "@opus/grant-rules/calendar";
import type { Programme } from "../programme/programme.ts";
import { trailClass } from "./case-records.ts";

/** Last civil date on which a record is kept; the trail itself has none and is kept for good. */
export function keptUntil(recordClass: string, programme: Programme, now: string): string {
  const rule = recordClass === trailClass ? undefined : programme.document.recordClasses[recordClass];
  if (rule === undefined) return "9999-12-31";
  const recorded = toCivilDate(now, programme.document.zone);
  if (rule.countedFrom === "recorded") return addYearsClamped(recorded, rule.keepYears);
  const year = Number(recorded.slice(0, 4)) + rule.keepYears;
  return `${String(year).padStart(4, "0")}-12-31`;
}
