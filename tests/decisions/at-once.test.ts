import { createGrantWorkflow, createSeededIds, publishedListsOf, verifyJournal } from "@opus/grant-workflow";
import { actor, minimalProgramme } from "@opus/grant-workflow-testing";
import { expect, it } from "vitest";
import { lead } from "./journey.ts";
import { assessed, listed, pooledProgramme, poolMoney } from "./pooled-call.ts";
import { basis, codesOf, type TestCall, wordsOf } from "./test-call.ts";

/** Another engine on the same store, as another process has one. */
const beside = ({ programme, store, clock }: TestCall) =>
  createGrantWorkflow({ programmes: [programme], store, clock, ids: createSeededIds("beside") });

const decisionMaker = actor("decisionMaker");
const of = (call: TestCall, id: string, type: string, payload: object) =>
  beside(call).sendJson({ id, type, call: "spring", actor: decisionMaker, payload });

it("of two publications at once one is made, the other is told that there is one, and nothing is lost", async () => {
  const document = minimalProgramme({ lists: { formal: false, points: false, names: {} } });
  const call = await assessed(document, ["A", "2000.00"], ["B", "2000.00"]);
  const answers = await Promise.all([
    call.tellCall("ranking.publish", "decisionMaker"),
    of(call, "other-1", "ranking.publish", {}),
  ]);
  expect(answers.map(({ outcome }) => outcome).sort()).toEqual(["accepted", "refused"]);
  const refused = answers.find(({ outcome }) => outcome === "refused");
  expect(refused?.outcome === "refused" && refused.legal.map(({ type }) => type)).toContain("list.publish");
  await call.must("A", "award.grant", "decisionMaker");
  await call.must("A", "agreement.resign", "applicant");
  const payload = { kind: "ranking", reason: "Rezygnacja." };
  const corrections = await Promise.all([
    call.tellCall("list.publish", "decisionMaker", payload),
    of(call, "other-2", "list.publish", payload),
  ]);
  expect(corrections.flatMap(codesOf)).toEqual(["OGW757"]);
  const editions = (await publishedListsOf(call.store, "spring")).map(({ kind, edition }) => [kind, edition]);
  expect(editions).toEqual([
    ["ranking", 1],
    ["reserve", 1],
    ["ranking", 2],
  ]);
  expect((await verifyJournal(call.store)).faults).toEqual([]);
});

it("of a transfer and a promotion in the same second one has the money, and the other is told what is left", async () => {
  const call = await listed(
    pooledProgramme({ transfer: "afterContracting" }),
    ["A", "3000.00"],
    ["B", "2500.00"],
    ["C", "2000.00", "group"],
    ["D", "1500.00"],
    ["E", "2000.00", "group"],
  );
  for (const id of ["B", "D", "E"]) await call.must(id, "reserve.place", "decisionMaker");
  for (const id of ["A", "C"]) await lead(call, id, "agreed", "ranked");
  const transfer = { from: "ngos", to: "groups", amount: "2000.00", reason: "Niewykorzystane." };
  const answers = await Promise.all([
    of(call, "other-1", "pool.transfer", transfer),
    call.tell("D", "reserve.promote", "decisionMaker", { overrule: "B się nie mieści." }),
  ]);
  expect(answers.map(({ outcome }) => outcome).sort()).toEqual(["accepted", "refused"]);
  const refused = answers.filter(({ outcome }) => outcome === "refused");
  // A promotion leaves an award without an agreement as well.
  expect(["OGW242", "OGW658"]).toContain(refused.flatMap(codesOf)[0]);
  expect(refused.map(wordsOf).join()).toMatch(/0\.00|500\.00/);
  for (const left of Object.values(await poolMoney(call, "free"))) expect(left).toBeGreaterThanOrEqual(0);
  expect((await verifyJournal(call.store)).faults).toEqual([]);
});

it("a list published while an offer is open says so, and the answer is a change of it", async () => {
  const { deadlines, scoring, calls } = minimalProgramme();
  const answer = {
    amount: 3,
    unit: "workingDay",
    roll: "nextWorkingDay",
    cutOff: "24:00",
    basis,
  } as const;
  const offer = { part: { from: "1000.00" }, belowLeast: "stop", refused: "keepsPlace" } as const;
  const call = await listed(
    minimalProgramme({
      calls: calls.map((one) => ({ ...one, pool: "5000.00" })),
      deadlines: { ...deadlines, partialOffer: answer },
      scoring: { ...scoring, ranking: { ties: ["earlierSubmission"], fit: "strict", offer } },
      lists: { formal: false, points: false, names: {} },
    }),
    ["A", "3500.00"],
    ["B", "2000.00"],
    ["C", "500.00"],
  );
  await call.must("A", "award.grant", "decisionMaker");
  await call.must("B", "offer.make", "decisionMaker");
  await call.must("A", "agreement.resign", "applicant");
  const correct = () => call.tellCall("list.publish", "operator", { kind: "ranking", reason: "Zmiana." });
  expect((await correct()).outcome).toBe("accepted");
  const open = (await publishedListsOf(call.store, "spring")).at(-1);
  expect(open?.lines.map(({ standing, amount }) => [standing, amount])).toEqual([
    ["resigned", "3500.00"],
    ["offered", "1500.00"],
    ["reserve", "500.00"],
  ]);
  await call.must("B", "offer.accept", "applicant");
  expect((await correct()).outcome).toBe("accepted");
  expect((await publishedListsOf(call.store, "spring")).at(-1)?.changes).toMatchObject([
    { number: "S/002", before: { standing: "offered" }, after: { standing: "promoted", amount: "1500.00" } },
  ]);
});
