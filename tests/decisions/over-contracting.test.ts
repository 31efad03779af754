import {
  loadProgramme,
  type ProgrammeDocument,
  printList,
  publishedListsOf,
  rankingOf,
  verifyJournal,
} from "@opus/grant-workflow";
import { minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { account, lead } from "./journey.ts";
import { moneyIn } from "./money.ts";
import { type Applying, assessed, listed, outcomesOf, pooledProgramme, poolMoney } from "./pooled-call.ts";
import { basis, codesOf, type TestCall, wordsOf } from "./test-call.ts";

type Call = ProgrammeDocument["calls"][number];
type Ranking = ProgrammeDocument["scoring"]["ranking"];

/** A pool of 5000 zł, of which 20 % more may be promised. */
function over(changes: Partial<Call> = {}, ranking: Partial<Ranking> = {}): ProgrammeDocument {
  const { calls, scoring, deadlines } = minimalProgramme();
  const answer = { amount: 3, unit: "workingDay", roll: "nextWorkingDay", cutOff: "24:00", basis } as const;
  return minimalProgramme({
    calls: calls.map((call) => ({
      ...call,
      pool: "5000.00",
      overContracting: { by: { percent: 20 }, basis },
      ...changes,
    })),
    deadlines: { ...deadlines, ...(ranking.offer === undefined ? {} : { partialOffer: answer }) },
    lists: { formal: false, points: false, names: {} },
    scoring: { ...scoring, ranking: { ties: ["earlierSubmission"], fit: "strict", ...ranking } },
  });
}

const three: readonly Applying[] = [
  ["A", "2000.00"],
  ["B", "2000.00"],
  ["C", "2000.00"],
];
const sound = async (call: TestCall) => (await verifyJournal(call.store)).faults;

describe("over-contracting", () => {
  it("promises as much more as the call states, to the grosz, and not a grosz beyond", async () => {
    expect(await outcomesOf(await listed(over(), ...three))).toEqual({
      A: "funded",
      B: "funded",
      C: "funded",
    });
    const one = over({ overContracting: { by: { amount: "999.99" }, basis } });
    expect(await outcomesOf(await listed(one, ...three))).toEqual({ A: "funded", B: "funded", C: "reserve" });
    const fraction = over({ overContracting: { by: { percent: "19.9998" }, basis } });
    expect(await outcomesOf(await listed(fraction, ...three))).toMatchObject({ C: "reserve" });
    const none = over({ overContracting: undefined } as never);
    expect(await outcomesOf(await listed(none, ...three))).toMatchObject({ C: "reserve" });
  });

  it("is said of the list, of its lines and of the money, and the balances hold", async () => {
    const call = await listed(over(), ...three, ["D", "1500.00"]);
    expect(await moneyIn(call, "call:spring/free")).toBe("-1000.00");
    const ranking = await rankingOf(call.store, "spring");
    expect(ranking?.sums).toMatchObject({
      pool: 500_000,
      free: 0,
      overContracted: 100_000,
      mayExceed: 100_000,
      allocated: 600_000,
      awarded: 0,
    });
    expect(ranking?.lines.map(({ case: id, beyond }) => [id, beyond])).toEqual([
      ["A", false],
      ["B", false],
      ["C", true],
      ["D", false],
    ]);
    const [list] = await publishedListsOf(call.store, "spring");
    expect(list?.lines.map(({ number, beyond }) => [number, beyond])).toEqual([
      ["S/001", false],
      ["S/002", false],
      ["S/003", true],
      ["S/004", false],
    ]);
    if (list === undefined) throw new Error("no list");
    const printed = printList(list, { lang: "pl", format: "markdown" });
    expect(printed).toContain("do dofinansowania, ponad pulę");
    expect(printed).toContain("Wolno przyznać o 20% więcej, niż ma pula");
    expect(printList(list, { lang: "en", format: "csv" })).toContain("to be funded, beyond the pool");
    expect(await sound(call)).toEqual([]);
  });

  it("fills the hole first when somebody resigns; the list is corrected, and the reserve waits", async () => {
    const call = await listed(over(), ...three, ["D", "1500.00"]);
    for (const id of ["A", "B", "C"]) await call.must(id, "award.grant", "decisionMaker");
    await call.must("D", "reserve.place", "decisionMaker");
    const early = await call.tell("D", "reserve.promote", "decisionMaker");
    expect([codesOf(early), wordsOf(early)]).toEqual([["OGW242"], expect.stringContaining("0.00")]);
    await call.must("A", "agreement.resign", "applicant");
    const corrected = await call.tellCall("list.publish", "operator", { kind: "ranking", reason: "Zmiana." });
    expect(corrected.outcome).toBe("accepted");
    const last = (await publishedListsOf(call.store, "spring")).at(-1);
    expect(last?.changes.map(({ number, after }) => [number, after?.standing, after?.beyond])).toEqual([
      ["S/001", "resigned", false],
      ["S/003", "funded", false],
    ]);
    // 1000 zł are free, and 1000 zł more may be promised.
    await call.must("D", "reserve.promote", "decisionMaker");
    expect(await moneyIn(call, "call:spring/free")).toBe("-500.00");
    expect(await sound(call)).toEqual([]);
  });

  it("counts in what is offered as a part", async () => {
    const offer = { part: { from: "500.00" }, belowLeast: "stop", refused: "keepsPlace" } as const;
    const call = await listed(over({}, { offer }), ["A", "3500.00"], ["B", "4000.00"]);
    await call.must("B", "offer.make", "decisionMaker");
    expect((await call.view("B")).context.scoring.offered).toBe("2500.00");
    await call.must("B", "offer.decline", "applicant");
    expect(codesOf(await call.tell("B", "offer.make", "decisionMaker"))).toEqual(["OGW655"]);
    expect(await sound(call)).toEqual([]);
  });

  it("is of each pool by itself, and money may be moved to one of which more was promised", async () => {
    const document = pooledProgramme({ transfer: "afterContracting" });
    const call = await listed(
      {
        ...document,
        calls: document.calls.map((one) => ({ ...one, overContracting: { by: { percent: 10 }, basis } })),
      },
      ["A", "3000.00"],
      ["B", "2500.00"],
      ["C", "2000.00", "group"],
    );
    expect(await poolMoney(call, "free")).toEqual({ ngos: -500, groups: 1000 });
    const ranking = await rankingOf(call.store, "spring");
    expect(ranking?.sums).toMatchObject({ free: 100_000, overContracted: 50_000, mayExceed: 80_000 });
    expect(ranking?.pools.map(({ sums }) => [sums.free, sums.overContracted])).toEqual([
      [0, 50_000],
      [100_000, 0],
    ]);
    for (const id of ["A", "B", "C"]) await lead(call, id, "signed", "ranked");
    for (const id of ["A", "C"]) await call.must(id, "agreement.countersign", "operator");
    await call.must("B", "agreement.countersign", "operator", { beyondPool: "Liczymy na rezygnacje." });
    const move = (from: string, to: string, amount: string) =>
      call.tellCall("pool.transfer", "decisionMaker", { from, to, amount, reason: "Pokrycie umów." });
    expect(codesOf(await move("ngos", "groups", "0.01"))).toEqual(["OGW658", "OGW658"]);
    expect((await move("groups", "ngos", "500.00")).outcome).toBe("accepted");
    for (const id of ["A", "B", "C"]) await call.must(id, "payment.order", "accountant");
    expect(await sound(call)).toEqual([]);
  });
});

describe("what is over-contracted", () => {
  /** All three agreed; the third is beyond the pool. */
  async function agreed(): Promise<TestCall> {
    const call = await listed(over(), ...three);
    for (const id of ["A", "B"]) await lead(call, id, "agreed", "ranked");
    await lead(call, "C", "signed", "ranked");
    return call;
  }

  it("becomes an agreement with a reason, which the journal keeps with the sum", async () => {
    const call = await agreed();
    const bare = await call.tell("C", "agreement.countersign", "operator");
    expect(codesOf(bare)).toEqual(["OGW238"]);
    expect(wordsOf(bare)).toContain("1000.00");
    await call.must("C", "agreement.countersign", "operator", { beyondPool: "Co roku ktoś rezygnuje." });
    const entry = (await call.workflow.history("case:C")).at(-1);
    expect(entry?.event).toMatchObject({
      beyondPool: { amount: "1000.00", reason: "Co roku ktoś rezygnuje." },
    });
    expect(await sound(call)).toEqual([]);
  });

  it("needs none once somebody has resigned, whatever is given", async () => {
    const call = await listed(over(), ...three);
    await lead(call, "A", "awarded", "ranked");
    await call.must("A", "agreement.resign", "applicant");
    for (const id of ["B", "C"]) await lead(call, id, "agreed", "ranked");
    expect((await call.workflow.history("case:C")).at(-1)?.event).not.toHaveProperty("beyondPool");
  });

  it("is never paid beyond the pool: the last order waits for money that comes back", async () => {
    const call = await agreed();
    await call.must("C", "agreement.countersign", "operator", { beyondPool: "Co roku ktoś rezygnuje." });
    for (const id of ["A", "C"]) await call.must(id, "payment.order", "accountant");
    const late = await call.tell("B", "payment.order", "accountant");
    expect(codesOf(late)).toEqual(["OGW229"]);
    expect(wordsOf(late)).toContain("1000.00");
    expect(late.outcome === "refused" && late.legal.map(({ type }) => type)).toContain("agreement.terminate");
    // Terminated before its payment, the other frees nothing that was paid; B still waits.
    await call.must("C", "payment.confirm", "accountant", { paidOn: "2026-03-20" });
    expect(codesOf(await call.tell("B", "payment.order", "accountant"))).toEqual(["OGW229"]);
    expect(await sound(call)).toEqual([]);
  });

  it("is paid once what came back is free again", async () => {
    const call = await listed(over({}, { freed: ["neverPaid", "cameBack"] }), ...three);
    for (const id of ["A", "B"]) await lead(call, id, "paid", "ranked");
    await lead(call, "C", "signed", "ranked");
    await call.must("C", "agreement.countersign", "operator", { beyondPool: "Co roku ktoś rezygnuje." });
    expect(codesOf(await call.tell("C", "payment.order", "accountant"))).toEqual(["OGW229"]);
    await call.must("A", "agreement.terminate", "operator", { reason: "misuse" });
    await call.must("A", "repayment.record", "accountant", { amount: "999.99", receivedOn: "2026-03-20" });
    expect(codesOf(await call.tell("C", "payment.order", "accountant"))).toEqual(["OGW229"]);
    await call.must("A", "repayment.record", "accountant", { amount: "0.01", receivedOn: "2026-03-20" });
    await call.must("C", "payment.order", "accountant");
    expect(await sound(call)).toEqual([]);
  });
});

describe("whatever happens to a call that over-contracts", () => {
  const steps = [
    ["award.grant", "decisionMaker"],
    ["reserve.place", "decisionMaker"],
    ["reserve.promote", "decisionMaker"],
    ["agreement.offer", "operator"],
    ["agreement.sign", "applicant"],
    ["agreement.countersign", "operator"],
    ["agreement.resign", "applicant"],
    ["payment.order", "accountant"],
    ["payment.confirm", "accountant"],
    ["agreement.terminate", "operator"],
    ["repayment.record", "accountant"],
  ] as const;
  const LEAVING: readonly string[] = ["agreement.resign", "agreement.terminate"];
  const payloads: Readonly<Record<string, object>> = {
    "agreement.sign": account,
    "agreement.countersign": { beyondPool: "Co roku ktoś rezygnuje." },
    "payment.confirm": { paidOn: "2026-03-20" },
    "agreement.terminate": { reason: "misuse" },
    "repayment.record": { amount: "500.00", receivedOn: "2026-03-20" },
  };

  it("no more is promised than the bound, never more is paid than there is, and the journal proves it", async () => {
    let random = 20_260_320;
    const draw = (most: number) => {
      random = (random * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((random / 2_147_483_648) * most);
    };
    const ids = ["A", "B", "C", "D", "E"];
    const seen = new Set<string>();
    for (let round = 0; round < 3; round += 1) {
      const call = await listed(
        over({}, { fit: "skipToNextFitting", freed: ["neverPaid", "cameBack"] }),
        ...ids.map((id): Applying => [id, `${1000 + 500 * draw(4)}.00`]),
      );
      const held = async (name: string) => Number(await moneyIn(call, name));
      for (let step = 0; step < 70; step += 1) {
        const id = ids[draw(ids.length)] ?? "A";
        const { legal } = await call.view(id);
        const possible = steps.filter(([type]) => legal.some((one) => one.type === type));
        // Who leaves is rare, so that the pool stays exceeded for a while.
        const leaving = draw(30) === 0;
        const wanted = possible.filter(([type]) => LEAVING.includes(type) === leaving);
        const [type, role] = wanted[draw(wanted.length)] ?? [];
        if (type === undefined || role === undefined) continue;
        const answer = await call.tell(id, type, role, payloads[type] ?? {});
        seen.add(answer.outcome === "accepted" ? type : (codesOf(answer)[0] ?? ""));
        const [free, promised] = [await held("call:spring/free"), await held("call:spring/allocated")];
        const committed = await Promise.all(ids.map((one) => held(`case:${one}/committed`)));
        expect(free).toBeGreaterThanOrEqual(-1000);
        // What was ordered is what the pool was given less what is free, promised or committed.
        expect(committed.reduce((sum, one) => sum + one, free + promised)).toBeGreaterThanOrEqual(0);
      }
      expect(await sound(call)).toEqual([]);
    }
    // The walk has come where it matters.
    for (const met of ["OGW229", "OGW242", "payment.order", "reserve.promote", "repayment.record"])
      expect([...seen]).toContain(met);
  });
});

describe("settings of over-contracting", () => {
  const problems = (changes: Partial<Call>) =>
    loadProgramme(JSON.stringify(over(changes))).problems.map(({ code, pointer }) => [code, pointer]);
  const by = (by: NonNullable<Call["overContracting"]>["by"]) => problems({ overContracting: { by, basis } });

  it("are checked: something, no more than the pool has again, and of no limit by law", () => {
    const at = "/calls/0/overContracting";
    expect(by({ percent: 100 })).toEqual([]);
    expect(by({ percent: "100.01" })).toEqual([["OGW189", `${at}/by/percent`]]);
    expect(by({ percent: 0 })).toEqual([["OGW189", `${at}/by/percent`]]);
    expect(by({ percent: "0.0001" })).toEqual([["OGW189", `${at}/by/percent`]]);
    expect(by({ amount: "0.00" })).toEqual([["OGW189", `${at}/by/amount`]]);
    expect(by({ amount: "5000.00" })).toEqual([]);
    expect(by({ amount: "5000.01" })).toEqual([["OGW189", `${at}/by/amount`]]);
    expect(problems({ poolIs: "limitOfLaw" })).toEqual([["OGW189", at]]);
    expect(problems({ poolIs: "limitOfLaw", overContracting: undefined } as never)).toEqual([]);
    expect(by({ amount: "-1.00" }).map(([code]) => code)).not.toEqual([]);
    expect(by({ percent: -5 }).map(([code]) => code)).not.toEqual([]);
  });

  it("are stated for the call, and told before a list is published as well", async () => {
    const call = await assessed(over(), ...three);
    expect((await rankingOf(call.store, "spring"))?.sums).toMatchObject({
      free: 500_000,
      overContracted: 0,
      mayExceed: 100_000,
    });
  });
});
