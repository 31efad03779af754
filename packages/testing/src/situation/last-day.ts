import type { CivilDate } from "@opus/grant-rules/calendar";
import type { CaseContext } from "@opus/grant-workflow";

/** The last day of realisation: as it was last agreed, or else as the agreement says; undefined before any. */
export function lastDayOf({
  agreement,
  amendments,
}: Pick<CaseContext, "agreement" | "amendments">): CivilDate | undefined {
  return amendments.realisationTo ?? agreement.agreement?.realisationTo;
}
