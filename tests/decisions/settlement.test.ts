import { createGrantWorkflow } from "@opus/grant-workflow";
import { minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { lead, soundReport } from "./journey.ts";
import { moneyIn, moneyOf } from "./money.ts";
import {
  caseStream,
  codesOf,
  openCall,
  rowsOf,
  type TestCall,
  wholeProgramme,
  wordsOf,
} from "./test-call.ts";

async function reported(change: object = {}, document?: Parameters<typeof openCall>[0]): Promise<TestCall> {
  const call = await openCall(document);
  await lead(call, "A-1", "paid");
  await call.must("A-1", "report.submit", "applicant", { report: { ...soundReport, ...change } });
  return call;
}
const settle = (call: TestCall, ineligible: unknown = "0.00") =>
  call.tell("A-1", "settlement.decide", "accountant", { ineligible });
const repay = (call: TestCall, amount: unknown, receivedOn = "2026-03-20") =>
  call.tell("A-1", "repayment.record", "accountant", { amount, receivedOn });
const terminate = (call: TestCall, reason = "misuse") =>
  call.tell("A-1", "agreement.terminate", "operator", { reason });
const settlementOf = async (call: TestCall) => (await call.view("A-1")).context.settlement.settlement;
const holds = (call: TestCall) => moneyOf(call, "case:A-1");
const demands = async (call: TestCall) =>
  (await call.workflow.history(caseStream("A-1")))
    .flatMap(({ effects }) => effects)
    .filter(({ type }) => type === "demandRepayment")
    .map(({ params }) => params.amount);

describe("a settlement", () => {
  it.each<[string, number, string, string, string]>([
    ["all of the plan", 40, "full", "2000.00", "0.00"],
    ["more than the plan", 90, "full", "2000.00", "0.00"],
    ["exactly 80 %", 32, "full", "2000.00", "0.00"],
    ["just under 80 %", 31, "proportional", "1550.00", "450.00"],
    ["exactly 50 %", 20, "proportional", "1000.00", "1000.00"],
    ["just under 50 %", 19, "none", "0.00", "2000.00"],
    ["nobody", 0, "none", "0.00", "2000.00"],
  ])("for %s of the participants falls into its band", async (_, participants, band, settled, due) => {
    const call = await reported({ participants });
    await settle(call);
    expect(await settlementOf(call)).toMatchObject({ band, settled });
    // Somebody else's process reads it back as a settlement, too.
    const { programme, store, clock } = call;
    const other = createGrantWorkflow({ programmes: [programme], store, clock });
    expect((await other.caseState("A-1"))?.context.settlement.settlement?.band).toBe(band);
    expect(await moneyIn(call, "case:A-1/accounted")).toBe(settled);
    expect(await moneyIn(call, "case:A-1/due")).toBe(due);
  });

  it.each<[string, object]>([
    ["the report", { "<": [{ var: "report.participants" }, 40] }],
    ["the answers, beside it", { "<": [{ var: "participants" }, 50] }],
    ["the day of submission", { "===": [{ var: "case.submittedOn" }, "2026-03-02"] }],
  ])("records what the rules of its moment say of %s", async (_, require) => {
    const { rules, ...others } = minimalProgramme();
    const rule = { ...rules[0], id: "of-settlement", moments: ["settlement"], severity: "advisory", require };
    const call = await reported({ participants: 39 }, { ...others, rules: [...rules, rule] });
    await settle(call);
    const { verdicts } = (await call.workflow.history(caseStream("A-1"))).at(-1) ?? {};
    expect(verdicts?.map(({ rule: id, verdict }) => [id, verdict])).toEqual([["of-settlement", "met"]]);
  });

  it.each([true, false])(
    "asks its rules with what an officer found at the formal check: %s",
    async (value) => {
      const { form, rules, ...others } = minimalProgramme();
      const title = { pl: "Lokal sprawdzony", en: "Premises seen" };
      const premises = { type: "boolean", "x-source": "officer", "x-title": title };
      const { properties, ...rest } = form as { readonly properties: object };
      const rule = { ...rules[0], id: "of-settlement", moments: ["settlement"], severity: "advisory" };
      const require = { and: [{ known: [{ var: "premises" }] }, { var: "premises" }] };
      const document = {
        ...others,
        form: { ...rest, properties: { ...properties, premises } },
        rules: [...rules, { ...rule, require }],
      };
      const call = await openCall(document);
      await lead(call, "A-1", "submitted");
      await call.must("A-1", "formalCheck.complete", "officer", { findings: [{ path: "/premises", value }] });
      await lead(call, "A-1", "reported", "eligible");
      await settle(call);
      const { verdicts } = (await call.workflow.history(caseStream("A-1"))).at(-1) ?? {};
      expect(verdicts?.map(({ verdict }) => verdict)).toEqual([value ? "met" : "notMet"]);
    },
  );

  it("is refused for more ineligible costs than were spent, and for amounts that are none", async () => {
    const call = await reported();
    expect(codesOf(await settle(call, "2000.01"))).toEqual(["OGW265"]);
    for (const odd of ["-1.00", "1,00", "1.0", "1", 1, null, "1e3", "99999999999999999999.00"]) {
      expect(codesOf(await settle(call, odd)), String(odd)).toEqual(["OGW201"]);
    }
    expect((await settle(call, "2000.00")).outcome).toBe("accepted");
    expect(await holds(call)).toEqual({ due: "2000.00" });
  });

  it("is refused before the money was paid", async () => {
    const call = await openCall();
    await lead(call, "A-1", "ordered");
    await call.must("A-1", "report.submit", "applicant", { report: soundReport });
    expect(codesOf(await settle(call))).toEqual(["OGW264"]);
    await call.must("A-1", "payment.confirm", "accountant", { paidOn: "2026-03-20" });
    expect((await settle(call)).outcome).toBe("accepted");
  });

  it("accounts for every grosz paid, whatever was spent", async () => {
    for (const [spent, ineligible] of [
      ["0.00", "0.00"],
      ["1999.99", "0.01"],
      ["2500.00", "2500.00"],
      ["2500.00", "100.00"],
    ] as const) {
      const call = await reported({ spent });
      await settle(call, ineligible);
      const settlement = await settlementOf(call);
      const sum = [settlement?.accepted, settlement?.ineligible, settlement?.unspent].reduce(
        (total, amount) => total + Math.round(Number(amount) * 100),
        0,
      );
      expect(sum, `${spent} spent, ${ineligible} ineligible`).toBe(200_000);
    }
  });

  it("ends the case when nothing is due, and nothing can be done to it any more", async () => {
    const call = await reported();
    await settle(call);
    expect((await call.view("A-1")).state).toEqual(["funded"]);
    for (const [type, role] of [
      ["agreement.terminate", "operator"],
      ["repayment.record", "accountant"],
      ["report.submit", "applicant"],
      ["settlement.decide", "accountant"],
    ] as const) {
      const answer = await call.tell("A-1", type, role);
      expect(codesOf(answer)).toEqual(["OGW203"]);
      expect(answer.legal).toEqual([]);
    }
    expect((await call.view("A-1")).deadlines).toEqual([]);
    expect(await rowsOf(call, "ends")).toMatchObject([
      { key: "S/001", value: { case: "A-1", end: "funded" } },
    ]);
  });
});

describe("a repayment", () => {
  it("may come in parts, never above what is due, and the last grosz closes the case", async () => {
    const call = await reported({ spent: "1500.00" });
    await settle(call);
    expect(codesOf(await repay(call, "500.01"))).toEqual(["OGW266"]);
    expect(codesOf(await repay(call, "0.00"))).toEqual(["OGW266"]);
    expect(codesOf(await repay(call, "99999999999999999999.00"))).toEqual(["OGW201"]);
    await repay(call, "499.99");
    expect(await holds(call)).toEqual({ accounted: "1500.00", due: "0.01", returned: "499.99" });
    await repay(call, "0.01");
    expect((await call.view("A-1")).state).toEqual(["funded"]);
    expect(await holds(call)).toEqual({ accounted: "1500.00", returned: "500.00" });
  });

  it("that is overdue can still be made", async () => {
    const call = await reported({ spent: "1500.00" });
    await settle(call);
    await call.moveTo("2026-12-01T10:00:00+01:00");
    expect((await call.view("A-1")).state).toContain("execution.settlement.repaymentOverdue");
    await repay(call, "500.00");
    expect((await call.view("A-1")).state).toEqual(["funded"]);
  });

  it("is refused where nothing is due yet", async () => {
    expect(codesOf(await repay(await reported(), "1.00"))).toEqual(["OGW203"]);
  });
});

describe("a termination", () => {
  it("before anything was ordered cancels the payment and ends the case", async () => {
    const call = await openCall();
    await lead(call, "A-1", "agreed");
    await terminate(call);
    expect((await call.view("A-1")).state).toEqual(["terminated"]);
    expect(await demands(call)).toEqual([]);
  });

  it("after the payment demands all of it back", async () => {
    const call = await openCall();
    await lead(call, "A-1", "paid");
    await terminate(call, "noReport");
    expect(await demands(call)).toEqual(["2000.00"]);
    await repay(call, "2000.00");
    expect((await call.view("A-1")).state).toEqual(["terminated"]);
  });

  it("of an ordered payment waits for both the transfer and its return", async () => {
    const call = await openCall();
    await lead(call, "A-1", "ordered");
    await terminate(call);
    await repay(call, "2000.00");
    expect((await call.view("A-1")).state).toContain("execution.payment.ordered");
    await call.must("A-1", "payment.confirm", "accountant", { paidOn: "2026-03-20" });
    expect((await call.view("A-1")).state).toEqual(["terminated"]);
    expect((await call.view("A-1")).context.payment.paid).toBe("2000.00");
    expect(await holds(call)).toEqual({ returned: "2000.00" });
  });

  it("is refused a second time while the payment is still on its way, and says what is left to do", async () => {
    const call = await openCall();
    await lead(call, "A-1", "ordered");
    await terminate(call);
    const again = await terminate(call);
    expect(codesOf(again)).toEqual(["OGW269"]);
    expect(wordsOf(again)).toContain("payment.confirm");
    expect(again.legal.map(({ type }) => type)).toEqual(["payment.confirm", "repayment.record"]);
  });

  it("needs a reason that the programme knows", async () => {
    const call = await openCall();
    await lead(call, "A-1", "paid");
    expect(codesOf(await terminate(call, "badMood"))).toEqual(["OGW201"]);
  });

  it.each(["1500.00", "2000.00"])(
    "is refused after the settlement of %s, although a visit is still to come",
    async (spent) => {
      const call = await reported({ spent }, wholeProgramme());
      await settle(call);
      const before = await demands(call);
      const answer = await terminate(call);
      expect(codesOf(answer)).toEqual(["OGW269"]);
      expect(wordsOf(answer)).toContain("The grant is settled already");
      expect(await demands(call)).toEqual(before);
      const { state, legal } = await call.view("A-1");
      expect(state).toContain("execution.monitoring.unplanned");
      expect(legal.map(({ type }) => type)).not.toContain("agreement.terminate");
    },
  );
});
