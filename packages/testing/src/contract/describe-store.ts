import { describe, it } from "vitest";
import { answerCases } from "./answer-cases.ts";
import { deadlineCases } from "./deadline-cases.ts";
import { deadlineClaimCases } from "./deadline-claim-cases.ts";
import { draftCases } from "./draft-cases.ts";
import { effectClaimCases } from "./effect-claim-cases.ts";
import { effectOutcomeCases } from "./effect-outcome-cases.ts";
import { feedCases } from "./feed-cases.ts";
import { forgeryCases } from "./forgery-cases.ts";
import { handleCases } from "./handle-cases.ts";
import { inventoryCases } from "./inventory-cases.ts";
import { journalCases } from "./journal-cases.ts";
import { manyCases } from "./many-cases.ts";
import { outboxCases } from "./outbox-cases.ts";
import { raceCases } from "./race-cases.ts";
import { readCases } from "./read-cases.ts";
import { recordCases } from "./record-cases.ts";
import { referenceCases } from "./reference-cases.ts";
import { registryCases } from "./registry-cases.ts";
import { repairCases } from "./repair-cases.ts";
import { seenCases } from "./seen-cases.ts";
import { settingCases } from "./setting-cases.ts";
import type { StoreCase } from "./store-case.ts";
import { reasonForAlone, type StoreHands, takeInHand } from "./store-hands.ts";
import { textCases } from "./text-cases.ts";
import { turnCases } from "./turn-cases.ts";
import { viewCases } from "./view-cases.ts";
import { visibleCases } from "./visible-cases.ts";

/** A promise that a store does not make, and why its users can live with that. */
export interface SkippedCase {
  /** The name of the case, word for word. */
  readonly case: string;
  readonly reason: string;
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
  ...deadlineClaimCases,
  ...outboxCases,
  ...effectClaimCases,
  ...effectOutcomeCases,
  ...recordCases,
  ...textCases,
  ...settingCases,
  ...draftCases,
  ...raceCases,
  ...visibleCases,
  ...viewCases,
  ...inventoryCases,
  ...turnCases,
  ...repairCases,
  ...manyCases,
  ...referenceCases,
  ...handleCases,
];

/**
 * Proves one promise for a store made for it; rejects when the store does not keep it. Answers why the store is not
 * asked for a promise that the port leaves to it, and `undefined` for one that it keeps.
 *
 * @example
 * for (const promise of storeCases) await proveStoreCase(promise, { create: () => createMemoryStore() });
 */
export async function proveStoreCase(promise: StoreCase, hands: StoreHands): Promise<string | undefined> {
  const asked = reasonForAlone(promise, hands) === undefined ? promise : (promise.beside?.alone ?? promise);
  const taken = await takeInHand(hands);
  try {
    const lack = asked.lacks?.(taken.store);
    if (lack === undefined) await asked.prove(taken.store, taken.hands);
    return lack;
  } finally {
    await taken.end();
  }
}

/**
 * Declares a vitest suite that proves every promise of the `Store` port for one store. What is skipped stands in its
 * report with the reason.
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
      else {
        it(titleOf(each, hands), async ({ skip }) => {
          const lack = await proveStoreCase(each, hands);
          if (lack !== undefined) skip(lack);
        });
      }
    }
  });
  describeForgeries(name, hands);
}

function describeForgeries(name: string, hands: StoreHands): void {
  describe(`${name} can be proved by verify`, () => {
    if (hands.tamper === undefined)
      it.skip("forgeries are not tried (skipped: no tamper was given)", () => {});
    else for (const each of forgeryCases) it(each.name, () => proveStoreCase(each, hands));
  });
}

function titleOf(promise: StoreCase, hands: StoreHands): string {
  const { name, beside } = promise;
  const reason = reasonForAlone(promise, hands);
  return reason === undefined ? name : `${beside?.alone.name} (instead of "${name}": ${reason})`;
}
