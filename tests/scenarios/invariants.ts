import { addMoney, type Grosze, grosze, parseMoney, subtractMoney } from "@opus/grant-rules/money";
import { type CaseContext, callScope, verifyJournal } from "@opus/grant-workflow";
import { expect } from "vitest";
import type { FinishedRun } from "./run-example.ts";

/** Grosze of a decimal string. */
export function money(text: string): Grosze {
  const reading = parseMoney(text);
  if (!reading.ok) throw new Error(`not money: ${text}`);
  return reading.grosze;
}

/** Sum over cases. */
export function sumOver(contexts: Iterable<CaseContext>, amount: (context: CaseContext) => string): Grosze {
  return [...contexts].reduce((sum, context) => addMoney(sum, money(amount(context))), grosze(0));
}

/** What holds after every finished run, whatever the seed. */
export async function expectInvariants(run: FinishedRun, submitted: number): Promise<void> {
  expect(run.result.problems).toEqual([]);
  expect(run.ends.size).toBe(submitted);
  const { valid, faults } = await verifyJournal(run.store);
  expect(faults).toEqual([]);
  expect(valid).toBe(true);
  expectConservation(run);
  await expectPoolKept(run);
}

/** Money paid is settled or has come back, case by case, and nobody gets more than was asked for. */
function expectConservation({ ends, contexts }: FinishedRun): void {
  for (const [id, context] of contexts) {
    const settled = context.settlement === null ? grosze(0) : money(context.settlement.settled);
    expect(addMoney(settled, money(context.repaid)), `case ${id}`).toBe(money(context.paid));
    if (context.award !== null)
      expect(money(context.award)).toBeLessThanOrEqual(money(context.requested ?? "0.00"));
    if (ends.get(id) === "funded") expect(context.due).toBe("0.00");
    if (context.award === null) expect(context.paid).toBe("0.00");
  }
}

/** What agreements hold never exceeds the pool of their call. */
async function expectPoolKept({ programme, store }: FinishedRun): Promise<void> {
  for (const { id, pool } of programme.document.calls) {
    const { rows } = await store.registry(callScope(id, "agreements"));
    const held = rows.reduce((sum, { value }) => addMoney(sum, money(String(value.amount))), grosze(0));
    expect(subtractMoney(money(pool), held)).toBeGreaterThanOrEqual(0);
  }
}
