import type { LocalisedText } from "@opus/grant-rules";
import { needObject, needText } from "@opus/grant-rules/errors";
import type { UnrankedRow } from "../../lifecycle/ground/sets.ts";
import { unrankedTitles } from "../../lifecycle/ranking/sort-out.ts";
import type { StoreReads } from "../../store/store.ts";

const STORE = { of: "whyUnranked", name: "the store", is: "a store such as createMemoryStore gives" };
const CALL = { of: "whyUnranked", name: "the call", is: "the id of a call" };
const NUMBER = { of: "whyUnranked", name: "the number", is: "the number of an application" };

/**
 * Why the published list of a call could not rank an application, in words; `undefined` when it did, and before there
 * is a list. It reads one row, whatever the size of the call.
 *
 * @param call id of the call, such as `spring`
 * @param number number of the application, as its receipt has it
 * @example
 * ```ts
 * import { createMemoryStore, whyUnranked } from "@opus/grant-workflow";
 *
 * await whyUnranked(createMemoryStore(), "spring", "S/001"); // undefined
 * ```
 */
export async function whyUnranked(
  store: Pick<StoreReads, "rows">,
  call: string,
  number: string,
): Promise<LocalisedText | undefined> {
  needObject(store, STORE, ["rows"]);
  needText(call, CALL);
  needText(number, NUMBER);
  const { rows } = await store.rows({ scope: `${call}/unranked`, key: number });
  // The engine alone writes rows, and it writes those of the set.
  const row = rows[0]?.value as UnrankedRow | undefined;
  return row === undefined ? undefined : unrankedTitles[row.because];
}
