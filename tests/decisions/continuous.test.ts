import { loadProgramme, type ProgrammeDocument, verifyJournal } from "@opus/grant-workflow";
import { describe, expect, it } from "vitest";
import {
  apply,
  assess,
  assessed,
  continuous,
  inTurn,
  openContinuous,
  stateOf,
  threeAssessed,
} from "./continuous-call.ts";
import { account, soundAnswers } from "./journey.ts";
import { moneyIn } from "./money.ts";
import { remark } from "./pooled-call.ts";
import { codesOf, openCall, rowsOf, type TestCall, wordsOf } from "./test-call.ts";

const sound = async (call: TestCall) => (await verifyJournal(call.store)).faults;
const sent = async (call: TestCall, id: string) =>
  (await call.workflow.history(`case:${id}`)).flatMap(({ effects }) =>
    effects.flatMap(({ type, params }) => (type === "notifyApplicant" ? [String(params.letter)] : [])),
  );
const waiting = async (call: TestCall) => (await rowsOf(call, "queue")).map(({ value }) => value.case);

describe("a continuous call", () => {
  it("decides during the call, in the order of receipt, and goes on to the agreement at once", async () => {
    const call = await openContinuous();
    await apply(call, "A");
    await assessed(call, "B");
    const { grant } = inTurn(call);
    expect(await stateOf(call, "B")).toBe("scoring.awaitingTurn");
    const early = await grant("B");
    expect(codesOf(early)).toEqual(["OGW823"]);
    expect(wordsOf(early)).toContain("S/001");
    await assess(call, "A");
    expect((await grant("A")).outcome).toBe("accepted");
    expect((await grant("B")).outcome).toBe("accepted");
    expect((await call.callView()).state).toEqual(["open"]);
    for (const id of ["A", "B"]) {
      await call.must(id, "agreement.offer", "operator");
      await call.must(id, "agreement.sign", "applicant", account);
      await call.must(id, "agreement.countersign", "operator");
      await call.must(id, "payment.order", "accountant");
    }
    expect(await stateOf(call, "A")).toContain("execution.payment");
    expect(await moneyIn(call, "call:spring/free")).toBe("1000.00");
    expect(await waiting(call)).toEqual([]);
    expect((await call.callView()).context.call).toMatchObject({
      order: "receipt",
      ranked: 2,
      funded: 2,
      awards: 2,
    });
    expect(await sound(call)).toEqual([]);
  });

  it("ends what does not fit for lack of money, with its letter, and has the next one's turn", async () => {
    const call = await openContinuous();
    await threeAssessed(call);
    const { grant, end, offer } = inTurn(call);
    await grant("A");
    expect(codesOf(await end("A"))).toEqual(["OGW203"]);
    expect(codesOf(await grant("B"))).toEqual(["OGW825"]);
    expect(wordsOf(await offer("B"))).not.toContain("accepted");
    expect(codesOf(await end("C"))).toEqual(["OGW823"]);
    expect((await end("B")).outcome).toBe("accepted");
    expect(await stateOf(call, "B")).toBe("noMoney");
    expect((await sent(call, "B")).at(-1)).toBe("noMoney");
    expect((await call.view("B")).context.scoring.rank).toBe(2);
    expect((await rowsOf(call, "ranking")).find(({ value }) => value.case === "B")?.value).toMatchObject({
      outcome: "reserve",
      amount: "2500.00",
    });
    expect(codesOf(await end("C"))).toEqual(["OGW825"]);
    expect((await grant("C")).outcome).toBe("accepted");
    expect(await moneyIn(call, "call:spring/free")).toBe("1000.00");
    expect((await rowsOf(call, "ends")).map(({ key, value }) => `${key} ${String(value.end)}`)).toEqual([
      "S/002 noMoney",
    ]);
    expect(await sound(call)).toEqual([]);
  });

  it("takes no money for a negative, which holds nobody up once it is ended", async () => {
    const call = await openContinuous();
    await apply(call, "A");
    await assessed(call, "B");
    await assess(call, "A", 1);
    const { grant, close } = inTurn(call);
    expect(await stateOf(call, "A")).toBe("scoring.provisionallyBelow");
    expect(codesOf(await grant("B"))).toEqual(["OGW823"]);
    expect((await close("A")).outcome).toBe("accepted");
    expect((await sent(call, "A")).at(-1)).toBe("belowThreshold");
    expect((await grant("B")).outcome).toBe("accepted");
    expect(await moneyIn(call, "call:spring/free")).toBe("3000.00");
    expect(await sound(call)).toEqual([]);
  });

  it("closes by itself once less than the least grant is left, and ends what is undecided with a letter", async () => {
    const call = await openContinuous();
    await assessed(call, "A", "4400.00");
    await assessed(call, "B", "500.00");
    await apply(call, "C");
    await apply(call, "low");
    await assess(call, "low", 1);
    await call.must("draft", "application.start", "applicant", { call: "spring", answers: soundAnswers });
    const { grant, close } = inTurn(call);
    expect((await grant("A")).outcome).toBe("accepted");
    expect((await call.callView()).state).toEqual(["spent"]);
    expect(codesOf(await grant("B"))).toEqual(["OGW824"]);
    await call.workflow.passDeadlines();
    expect((await call.callView()).state).toEqual(["contracting"]);
    for (const id of ["B", "C", "draft"]) {
      expect(await stateOf(call, id)).toBe("noMoney");
      expect((await sent(call, id)).at(-1)).toBe("callSpent");
    }
    // Who was assessed badly is told that, not that the money is spent.
    expect((await close("low")).outcome).toBe("accepted");
    expect(await stateOf(call, "low")).toBe("belowThreshold");
    expect(await waiting(call)).toEqual([]);
    expect(await rowsOf(call, "drafts")).toEqual([]);
    await call.must("A", "agreement.offer", "operator");
    await call.must("A", "agreement.sign", "applicant", account);
    await call.must("A", "agreement.countersign", "operator");
    await call.mustCall("contracting.close", "operator");
    expect(await sound(call)).toEqual([]);
  });

  it("tells more of them than fit into one commit, each once", async () => {
    const call = await openContinuous();
    await assessed(call, "A", "4900.00");
    const ids = Array.from({ length: 55 }, (_, index) => `c${String(index).padStart(2, "0")}`);
    for (const id of ids) await apply(call, id);
    await inTurn(call).grant("A");
    await call.workflow.passDeadlines();
    for (const id of ids) expect((await sent(call, id)).filter((one) => one === "callSpent")).toHaveLength(1);
    expect((await call.callView()).state).toEqual(["contracting"]);
    expect(await sound(call)).toEqual([]);
  });

  it("offers the rest where it says so, and decides nobody until the answer", async () => {
    const call = await openContinuous({ noFit: "offerRest" });
    await threeAssessed(call);
    const { grant, offer, end, decline } = inTurn(call);
    await grant("A");
    expect(codesOf(await end("B"))).toEqual(["OGW825"]);
    expect((await offer("B")).outcome).toBe("accepted");
    expect(await moneyIn(call, "call:spring/free")).toBe("0.00");
    expect((await sent(call, "B")).at(-1)).toBe("partialOffer");
    expect(codesOf(await grant("C"))).toEqual(["OGW823"]);
    expect(codesOf(await end("C"))).toEqual(["OGW823"]);
    expect((await decline("B")).outcome).toBe("accepted");
    expect(await stateOf(call, "B")).toBe("noMoney");
    expect(await moneyIn(call, "call:spring/free")).toBe("2000.00");
    expect((await grant("C")).outcome).toBe("accepted");
    expect(await sound(call)).toEqual([]);
  });

  it("offers a rest of exactly the least grant", async () => {
    const call = await openContinuous({ noFit: "offerRest" }, "3650.00");
    await assessed(call, "A", "3000.00");
    await assessed(call, "B", "2500.00");
    const { grant, offer } = inTurn(call);
    await grant("A");
    expect((await offer("B")).outcome).toBe("accepted");
    expect((await call.view("B")).context.scoring.offered).toBe("650.00");
  });

  it("decides nobody of whom it is not known which pool is theirs", async () => {
    const { scoring, rules, calls, ...rest } = continuous();
    const takes = (id: string, isPublic: boolean) => ({
      ...{ id, title: { pl: id, en: id } },
      takes: { rule: `is-${id}` },
      is: { "===": [{ var: "siteIsPublic" }, isPublic] },
    });
    const kinds = [takes("public", true), takes("private", false)];
    const call = await openCall({
      ...rest,
      calls: calls.map((one) => ({
        ...one,
        pool: "5000.00",
        pools: { public: "3000.00", private: "2000.00" },
      })),
      rules: [...rules, ...kinds.map(({ id, is }) => remark(`is-${id}`, is))],
      scoring: {
        ...scoring,
        ranking: { ...scoring.ranking, pools: kinds.map(({ is: _, ...pool }) => pool) },
      },
    } as unknown as ProgrammeDocument);
    await assessed(call, "A");
    const answers = await Promise.all(
      Object.values(inTurn(call))
        .slice(0, 3)
        .map((decide) => decide("A")),
    );
    expect(answers.map(({ outcome }) => outcome)).toEqual(["refused", "refused", "refused"]);
    expect(answers.flatMap(codesOf)).toEqual(["OGW653", "OGW203", "OGW653"]);
  });

  it("makes an accepted rest the grant, closes with it, and takes silence for a refusal", async () => {
    for (const answers of [true, false]) {
      const call = await openContinuous({ noFit: "offerRest" });
      await assessed(call, "A", "3000.00");
      await assessed(call, "B", "2500.00");
      await assessed(call, "C", "1000.00");
      const { grant, offer, accept } = inTurn(call);
      await grant("A");
      await offer("B");
      if (answers) expect((await accept("B")).outcome).toBe("accepted");
      else await call.moveTo("2026-03-06T09:00:00+01:00");
      await call.workflow.passDeadlines();
      expect(await stateOf(call, "B")).toBe(answers ? "agreement.inPreparation" : "noMoney");
      expect((await call.callView()).state).toEqual([answers ? "contracting" : "open"]);
      expect(await stateOf(call, "C")).toBe(answers ? "noMoney" : "scoring.awaitingTurn");
      expect(await sound(call)).toEqual([]);
    }
  });

  it("waits for one that is supplemented, or does not, as stated; supplemented in time it keeps its place", async () => {
    for (const waitsForEarlier of ["always", "unlessWithApplicant"] as const) {
      const call = await openContinuous({ waitsForEarlier });
      const answers = { ...soundAnswers, letterSigned: false };
      await call.must("A", "application.start", "applicant", { call: "spring", answers });
      await call.must("A", "application.submit", "applicant");
      await assessed(call, "B");
      await assessed(call, "C");
      await call.must("A", "formalCheck.complete", "officer");
      expect(await stateOf(call, "A")).toBe("eligibility.awaitingSupplement");
      const { grant } = inTurn(call);
      const waits = waitsForEarlier === "always";
      expect((await grant("B")).outcome).toBe(waits ? "refused" : "accepted");
      await call.must("A", "application.supplement", "applicant", {
        answers: [{ path: "/letterSigned", value: true }],
      });
      expect(codesOf(await grant("C"))).toEqual(["OGW823"]);
      await assess(call, "A");
      expect((await grant("A")).outcome).toBe("accepted");
      expect(await sound(call)).toEqual([]);
    }
  });

  it("goes on deciding after it has closed, and closes its decisions when nobody waits", async () => {
    const call = await openContinuous();
    await assessed(call, "A");
    await assessed(call, "B");
    await call.moveTo("2026-03-20T16:00:00+01:00");
    expect((await call.callView()).state).toEqual(["underAssessment"]);
    expect(codesOf(await call.tellCall("ranking.publish", "decisionMaker"))).toEqual(["OGW826"]);
    expect(codesOf(await call.tellCall("queue.close", "operator"))).toEqual(["OGW827"]);
    const { grant, withdraw } = inTurn(call);
    await withdraw("A");
    expect(codesOf(await call.tellCall("queue.close", "operator"))).toEqual(["OGW827"]);
    await grant("B");
    await call.mustCall("queue.close", "operator");
    expect((await call.callView()).state).toEqual(["contracting"]);
    expect(codesOf(await call.tellCall("call.annul", "operator", { reason: "too late" }))).toEqual([
      "OGW289",
    ]);
    expect(await sound(call)).toEqual([]);
  });

  it("gives money that comes back to the next one while it decides", async () => {
    const call = await openContinuous();
    await assessed(call, "A", "3500.00");
    await assessed(call, "B", "2000.00");
    const { grant } = inTurn(call);
    await grant("A");
    expect(codesOf(await grant("B"))).toEqual(["OGW825"]);
    await call.must("A", "agreement.resign", "applicant");
    expect((await grant("B")).outcome).toBe("accepted");
    expect(await sound(call)).toEqual([]);
  });
});

describe("the check of a continuous call", () => {
  const found = (document: object) =>
    loadProgramme(JSON.stringify(document)).problems.map(({ code, pointer }) => `${code} ${pointer}`);

  it("finds what such a call cannot have, and a least grant that fits no pool", () => {
    expect(found(continuous())).toEqual([]);
    expect(found(continuous({ closesBelow: "5000.01" }))).toEqual(["OGW821 /calls/0/queue/closesBelow"]);
    expect(found(continuous({ closesBelow: "0.00" }))).toEqual(["OGW821 /calls/0/queue/closesBelow"]);
    const document = continuous({ noFit: "offerRest" });
    expect(found(document)).toEqual([]);
    const { partialOffer: _, ...deadlines } = document.deadlines;
    expect(found({ ...document, deadlines })).toEqual(["OGW167 /deadlines/partialOffer"]);
    const overContracting = { by: { percent: 5 }, basis: ["regulations"] };
    const calls = continuous().calls.map((call) => ({ ...call, overContracting }));
    expect(found({ ...continuous(), calls }).filter((one) => one.startsWith("OGW820"))).toEqual([
      "OGW820 /calls/0/queue",
    ]);
  });
});
