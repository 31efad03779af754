import type { Store } from "@opus/grant-workflow/store";
import { describe, it } from "vitest";
import { answerCases } from "./answer-cases.ts";
import { deadlineCases } from "./deadline-cases.ts";
import { journalCases } from "./journal-cases.ts";
import { outboxCases } from "./outbox-cases.ts";
import { recordCases } from "./record-cases.ts";
import { registryCases } from "./registry-cases.ts";
import { settingCases } from "./setting-cases.ts";
import type { StoreCase } from "./store-case.ts";
import { textCases } from "./text-cases.ts";

/** A promise that a store does not make, and why its users can live with that. */
export interface SkippedCase {
  /** The name of the case, word for word. */
  readonly case: string;
  readonly reason: string;
}

/** What the suite needs to know of a store. */
export interface StoreContractOptions {
  readonly name: string;
  /** Makes an empty store; called once for each case. */
  readonly create: () => Store | Promise<Store>;
  /** Closes the store and opens the same data again. Without it the cases about surviving are skipped. */
  readonly reopen?: (store: Store) => Store | Promise<Store>;
  readonly skip?: readonly SkippedCase[];
}

/** Every promise of the port. */
export const storeCases: readonly StoreCase[] = [
  ...journalCases,
  ...registryCases,
  ...answerCases,
  ...deadlineCases,
  ...outboxCases,
  ...recordCases,
  ...textCases,
  ...settingCases,
];

/**
 * Declares a vitest suite that proves every promise of the `Store` port for one store.
 *
 * @throws Error when `skip` names a case that is not in the suite.
 * @example
 * describeStore({ name: "memory", create: () => createMemoryStore() });
 */
export function describeStore({ name, create, reopen, skip = [] }: StoreContractOptions): void {
  const reasons = new Map(skip.map((skipped) => [skipped.case, skipped.reason]));
  const unknown = [...reasons.keys()].filter((skipped) => !storeCases.some((each) => each.name === skipped));
  if (unknown.length > 0) throw new Error(`The store contract has no case "${unknown.join('", "')}"`);
  describe(`${name} keeps the contract of stores`, () => {
    for (const each of storeCases) {
      const reason =
        reasons.get(each.name) ??
        (each.survives !== undefined && reopen === undefined ? "it keeps nothing once closed" : undefined);
      if (reason !== undefined) {
        it.skip(`${each.name} (skipped: ${reason})`, () => {});
        continue;
      }
      it(each.name, async () => {
        let store = await create();
        try {
          await each.prove(store, async (open) => {
            store = (await reopen?.(open)) ?? open;
            return store;
          });
        } finally {
          await store.close();
        }
      });
    }
  });
}
