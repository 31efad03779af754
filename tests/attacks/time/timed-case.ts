import type { Answer } from "@opus/grant-workflow";
import { leadAll } from "../../decisions/journey.ts";
import { codesOf, openCall, type TestCall, wholeProgramme } from "../../decisions/test-call.ts";
import { broken } from "../attack.ts";

/**
 * A call on 25 March 2026 with three cases that were agreed and ordered on the 20th: one ordered, one whose agreement
 * was terminated meanwhile, and one that was paid on the 22nd and has to come back.
 */
export async function paidCase(): Promise<TestCall> {
  const call = await openCall(wholeProgramme());
  const ids = ["ordered", "terminated", "paid"];
  await leadAll(call, ids, "agreed");
  for (const id of ids) await call.must(id, "payment.order", "accountant");
  await call.moveTo("2026-03-25T12:00:00+01:00");
  await call.must("paid", "payment.confirm", "accountant", { paidOn: "2026-03-22" });
  for (const id of ["terminated", "paid"]) {
    await call.must(id, "agreement.terminate", "operator", { reason: "misuse" });
  }
  return call;
}

/** Fails the attack unless it was refused by this code alone. */
export function refusedBy(answer: Answer, code: string): void {
  const codes = codesOf(answer);
  if (codes.length === 0) broken("it was accepted");
  if (codes.some((one) => one !== code)) broken(`it was refused by ${codes.join(", ")}, not by ${code}`);
}
