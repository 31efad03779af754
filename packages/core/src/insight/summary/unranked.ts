import type { UnrankedRow } from "../../lifecycle/ground/sets.ts";
import { unrankedTitles } from "../../lifecycle/ranking/sort-out.ts";
import type { StoreReads } from "../../store/store.ts";
import type { UnrankedSummary } from "./summary.ts";

/** Reads which applications of a call its published list could not rank; those that have ended since are left out. */
export async function readUnranked(
  store: Pick<StoreReads, "rows">,
  call: string,
): Promise<readonly UnrankedSummary[]> {
  const { rows } = await store.rows({ scope: `${call}/unranked` });
  const going = [];
  for (const { key: number, value } of rows) {
    const ended = await store.rows({ scope: `${call}/ends`, key: number });
    if (ended.rows.length > 0) continue;
    // The engine alone writes rows, and it writes those of the set.
    const row = value as unknown as UnrankedRow;
    going.push({ call, number, case: row.case, because: unrankedTitles[row.because] });
  }
  return going;
}
