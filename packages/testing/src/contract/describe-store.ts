import type { Store } from "@opus/grant-workflow/store";
import { describe, it } from "vitest";
import { answerCases } from "./answer-cases.ts";
import { deadlineCases } from "./deadline-cases.ts";
import { feedCases } from "./feed-cases.ts";
import { handleCases } from "./handle-cases.ts";
import { journalCases } from "./journal-cases.ts";
import { manyCases } from "./many-cases.ts";
import { outboxCases } from "./outbox-cases.ts";
import { raceCases } from "./race-cases.ts";
import { readCases } from "./read-cases.ts";
import { recordCases } from "./record-cases.ts";
import { referenceCases } from "./reference-cases.ts";
import { registryCases } from "./registry-cases.ts";
import { seenCases } from "./seen-cases.ts";
import { settingCases } from "./setting-cases.ts";
import type { StoreCase } from "./store-case.ts";
import { textCases } from "./text-cases.ts";

/** A promise that a store does not make, and why its users can live with that. */
export interface SkippedCase {
  /** The name of the case, word for word. */
  readonly case: string;
  readonly reason: string;
}

/** How a suite makes and opens stores. */
export interface StoreHands {
  /** Makes an empty store; called once for each case. */
  readonly create: () => Store | Promise<Store>;
  /**
   * Opens the data of the store that was made last in one more handle; the first may be open still, or closed, and
   * stays as it is. Without it, the cases about a second handle and about surviving prove something less of the store.
   */
  readonly reopen?: (store: Store) => Store | Promise<Store>;
}

/** What the suite needs to know of a store. */
export interface StoreContractOptions extends StoreHands {
  readonly name: string;
  readonly skip?: readonly SkippedCase[];
}

/** Every promise of the port. */
export const storeCases: readonly StoreCase[] = [
  ...journalCases,
  ...feedCases,
  ...readCases,
  ...registryCases,
  ...seenCases,
  ...answerCases,
  ...deadlineCases,
  ...outboxCases,
  ...recordCases,
  ...textCases,
  ...settingCases,
  ...raceCases,
  ...manyCases,
  ...referenceCases,
  ...handleCases,
];

/**
 * Proves one promise for a store made for it; rejects when the store does not keep it.
 *
 * @example
 * for (const promise of storeCases) await proveStoreCase(promise, { create: () => createMemoryStore() });
 */
export async function proveStoreCase(promise: StoreCase, { create, reopen }: StoreHands): Promise<void> {
  const asked = reopen === undefined ? (promise.alone ?? promise) : promise;
  const store = await create();
  const open = [store];
  try {
    await asked.prove(store, async () => {
      const handle = (await reopen?.(store)) ?? store;
      open.push(handle);
      return handle;
    });
  } finally {
    for (const handle of open) await handle.close();
  }
}

/**
 * Declares a vitest suite that proves every promise of the `Store` port for one store.
 *
 * @throws Error when `skip` names a case that is not in the suite.
 * @example
 * describeStore({ name: "memory", create: () => createMemoryStore() });
 */
export function describeStore({ name, skip = [], ...hands }: StoreContractOptions): void {
  const reasons = new Map(skip.map((skipped) => [skipped.case, skipped.reason]));
  const unknown = [...reasons.keys()].filter((skipped) => !storeCases.some((each) => each.name === skipped));
  if (unknown.length > 0) throw new Error(`The store contract has no case "${unknown.join('", "')}"`);
  describe(`${name} keeps the contract of stores`, () => {
    for (const each of storeCases) {
      const reason = reasons.get(each.name);
      if (reason !== undefined) it.skip(`${each.name} (skipped: ${reason})`, () => {});
      else it(titleOf(each, hands), () => proveStoreCase(each, hands));
    }
  });
}

function titleOf({ name, alone }: StoreCase, { reopen }: StoreHands): string {
  if (reopen !== undefined || alone === undefined) return name;
  return `${alone.name} (instead of "${name}": its data cannot be opened again)`;
}
