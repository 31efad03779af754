import { fixedDeadline } from "@opus/grant-rules/calendar";
import type { Regulations } from "../../document/regulations.ts";

/** What `lastDayOf` looks at. */
export interface RealisationSlices {
  readonly agreement: { readonly agreement: { readonly realisationTo: string } | null };
  readonly amendments: { readonly realisationTo: string | null };
}

/** The last day of realisation: that of the last amendment, or else of the agreement; undefined before any. */
export function lastDayOf({ agreement, amendments }: RealisationSlices): string | undefined {
  return amendments.realisationTo ?? agreement.agreement?.realisationTo;
}

/** The end of the last day of realisation as a UTC instant; a fixed date, which never rolls. */
export function realisationEnd(lastDay: string, { document }: Pick<Regulations, "document">): string {
  return fixedDeadline(lastDay, "24:00", document.zone).dueAt;
}
