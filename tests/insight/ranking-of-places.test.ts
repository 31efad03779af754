import { actor } from "@opus/grant-workflow-testing";
import { expect, it } from "vitest";
import { bySeats, openSignUp, signed } from "../decisions/sign-up-call.ts";

/** A sign-up of three places: two taken, two applications that wait, one that left. */
async function four() {
  const call = await openSignUp(bySeats("othersWait"));
  await signed(call, "A", 2);
  await signed(call, "B", 3);
  await signed(call, "C", 1);
  await signed(call, "D", 1);
  await call.must("D", "application.withdraw", "applicant");
  return call;
}

it("the operator is shown who has a place, who waits in which order, and who left", async () => {
  const { workflow } = await four();
  const ranking = await workflow.rankingFor("spring", actor("operator"));
  expect(ranking).toMatchObject({ seats: { capacity: 3, taken: 2, waiting: 2 }, isInOrder: false });
  expect(ranking?.lines.map(({ number, outcome, seat }) => [number, outcome, seat])).toEqual([
    ["S/001", "admitted", { seats: 2, waits: null }],
    ["S/002", "waiting", { seats: 3, waits: 1 }],
    ["S/003", "waiting", { seats: 1, waits: 2 }],
    ["S/004", "out", null],
  ]);
});

it("an applicant is shown the own place and nobody else's; others nothing", async () => {
  const { workflow } = await four();
  const own = await workflow.rankingFor("spring", actor("applicant", "applicant-C"));
  expect(own?.lines.map(({ number, seat }) => [number, seat])).toEqual([["S/003", { seats: 1, waits: 2 }]]);
  expect(await workflow.rankingFor("spring", actor("applicant", "stranger"))).toBeUndefined();
  expect(await workflow.rankingFor("spring", actor("expert"))).toBeUndefined();
});
