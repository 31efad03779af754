import { addMoney, type Grosze, grosze, parseMoney, subtractMoney } from "@opus/grant-rules/money";
import { type CaseContext, verifyJournal } from "@opus/grant-workflow";
import { expect } from "vitest";
import type { FinishedRun } from "./run-example.ts";

/** Grosze of a decimal string. */
export function money(text: string): Grosze {
  const reading = parseMoney(text);
  if (!reading.ok) throw new Error(`not money: ${text}`);
  return reading.grosze;
}

/** The facts of an application that stand: those of the last supplement, or else those submitted. */
export function factsOf({ submission, eligibility }: CaseContext) {
  return eligibility.supplemented ?? submission;
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
  await expectConservation(run);
  await expectPoolKept(run);
}

/** Money paid is settled or has come back, case by case, and nobody gets more than was asked for. */
async function expectConservation({ programme, store, contexts }: FinishedRun): Promise<void> {
  const balances = new Map<string, number>();
  for (const { id } of programme.document.calls) {
    const { rows } = await store.rows({ scope: `${id}/balances` });
    for (const { key, value } of rows) balances.set(key, Number(value.amount));
  }
  for (const [id, context] of contexts) {
    const { submission, scoring, payment, settlement } = context;
    const on = (account: string) => balances.get(`case:${id}/${account}/${submission.call}/grant`) ?? 0;
    expect(["committed", "ordered", "paid", "due"].map(on), `case ${id}`).toEqual([0, 0, 0, 0]);
    expect(on("accounted"), `case ${id}`).toBe(money(settlement.settlement?.settled ?? "0.00"));
    expect(on("accounted") + on("returned"), `case ${id}`).toBe(money(payment.paid));
    if (scoring.award === null) expect(payment.paid).toBe("0.00");
    else expect(money(scoring.award)).toBeLessThanOrEqual(money(factsOf(context).requested ?? "0.00"));
  }
}

/** What agreements hold never exceeds the pool of their call. */
async function expectPoolKept({ programme, store }: FinishedRun): Promise<void> {
  for (const { id, pool } of programme.document.calls) {
    const { rows } = await store.rows({ scope: `${id}/agreements` });
    const held = rows.reduce((sum, { value }) => addMoney(sum, money(String(value.amount))), grosze(0));
    expect(subtractMoney(money(pool), held)).toBeGreaterThanOrEqual(0);
  }
}
