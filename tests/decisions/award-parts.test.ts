import { loadProgramme, type ProgrammeDocument, rankingOf, verifyJournal } from "@opus/grant-workflow";
import { minimalProgramme } from "@opus/grant-workflow-testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { partedBy } from "../../packages/core/src/lifecycle/ground/grant-parts.ts";
import { lead, score, soundReport, submit } from "./journey.ts";
import { basis, codesOf, openCall, rowsOf, type TestCall, wordsOf } from "./test-call.ts";

type Award = NonNullable<ProgrammeDocument["award"]>;
type Ranking = ProgrammeDocument["scoring"]["ranking"];

const title = { pl: "Część", en: "Part" };
const start = { id: "start", title, from: "pool", amount: "requested" } as const;
const upkeep = {
  id: "upkeep",
  title: { pl: "Utrzymanie", en: "Upkeep" },
  from: { source: "upkeep" },
  amount: "upkeep",
} as const;
const offer = { part: { from: "500.00" }, belowLeast: "stop", refused: "keepsPlace" } as const;

interface Changes {
  readonly parts?: Award["parts"];
  readonly sources?: ProgrammeDocument["calls"][number]["sources"];
  readonly ranking?: Partial<Ranking>;
  readonly pool?: string;
}

/** What is created is paid from a pool of 5000 zł, its upkeep from a source of 1500 zł. */
function parted(changes: Changes = {}): ProgrammeDocument {
  const { calls, form, scoring, deadlines } = minimalProgramme();
  const {
    parts = [start, upkeep],
    sources = { upkeep: "1500.00" },
    ranking = {},
    pool = "5000.00",
  } = changes;
  const { properties } = form as { properties: object };
  const answer = { amount: 3, unit: "workingDay", roll: "nextWorkingDay", cutOff: "24:00", basis } as const;
  return minimalProgramme({
    form: {
      ...form,
      properties: {
        ...properties,
        upkeep: {
          type: "string",
          format: "money",
          "x-title": { pl: "Utrzymanie", en: "Upkeep" },
        },
      },
    } as ProgrammeDocument["form"],
    award: { parts },
    calls: calls.map((call) => ({ ...call, pool, ...(sources === undefined ? {} : { sources }) })),
    scoring: { ...scoring, ranking: { ...scoring.ranking, ...ranking } },
    ...(ranking.offer === undefined ? {} : { deadlines: { ...deadlines, partialOffer: answer } }),
  });
}

/** Applications with what they ask for of the pool and of the source, in the order of their points; listed. */
async function listed(document: ProgrammeDocument, ...asked: (readonly [string, string, string?])[]) {
  const call = await openCall(document);
  for (const [index, [id, requested, upkeepAsked]] of asked.entries()) {
    await submit(call, id, { requested, upkeep: upkeepAsked });
    await call.must(id, "formalCheck.complete", "officer");
    await score(call, id, [10, 10 - index]);
  }
  await call.moveTo("2026-03-20T16:00:00+01:00");
  await call.mustCall("ranking.publish", "decisionMaker");
  return call;
}

/** What lies on which line of which account, in złoty; nothing of those that hold nothing. */
async function held(call: TestCall, stream: string): Promise<Record<string, number>> {
  const rows = await rowsOf(call, "balances");
  return Object.fromEntries(
    rows.flatMap(({ key, value }) => {
      const [account, , line] = key.slice(stream.length + 1).split("/");
      const amount = Number(value.amount) / 100;
      return key.startsWith(`${stream}/`) && amount !== 0 ? [[`${account} ${line}`, amount]] : [];
    }),
  );
}

const sound = async (call: TestCall) => (await verifyJournal(call.store)).faults;
const lastEffects = async (call: TestCall, id: string) =>
  (await call.store.journal(`case:${id}`)).flatMap(({ effects }) => effects);

it("the ranking tells each source with the parts that it pays, and whether the call limits it", async () => {
  const extra = {
    ...upkeep,
    id: "extra",
    title: { pl: "Dodatek", en: "Extra" },
    from: { source: "extra" },
  } as const;
  const call = await openCall(
    parted({ parts: [start, upkeep, extra], sources: { upkeep: "1500.00", extra: "notLimitedHere" } }),
  );
  const { sources } = (await rankingOf(call.store, "spring")) ?? {};
  expect(sources?.map(({ id, title: name, isLimited }) => [id, name.en, isLimited])).toEqual([
    ["extra", "Extra", false],
    ["upkeep", "Upkeep", true],
  ]);
});

describe("a grant of parts from different sources", () => {
  it("is ranked by the pool's part, and each part is awarded, paid, settled and returned on its own source", async () => {
    const call = await listed(parted(), ["A", "3000.00", "1000.00"], ["B", "2000.00", "400.00"]);
    const rows = await rowsOf(call, "ranking");
    expect(rows.map(({ value }) => [value.case, value.amount, value.outcome])).toEqual([
      ["A", "3000.00", "funded"],
      ["B", "2000.00", "funded"],
    ]);
    await lead(call, "A", "awarded", "ranked");
    expect(await held(call, "case:A")).toEqual({ "committed grant": 3000, "committed upkeep": 1000 });
    expect(await held(call, "call:spring")).toEqual({
      "budget grant": -5000,
      "budget upkeep": -1500,
      "free upkeep": 500,
      "allocated grant": 2000,
    });
    await lead(call, "A", "agreed", "awarded");
    const parts = [
      { part: "start", line: "grant", amount: "3000.00" },
      { part: "upkeep", line: "upkeep", amount: "1000.00" },
    ];
    expect((await call.view("A")).context.agreement.agreement).toMatchObject({ amount: "4000.00", parts });
    expect((await rowsOf(call, "agreements"))[0]?.value.amount).toBe("4000.00");
    await lead(call, "A", "paid", "agreed");
    const order = (await lastEffects(call, "A")).find(({ type }) => type === "orderPayment");
    expect(order?.params).toMatchObject({ amount: "4000.00", parts });
    expect(await held(call, "case:A")).toEqual({ "paid grant": 3000, "paid upkeep": 1000 });
    await call.must("A", "report.submit", "applicant", { report: { ...soundReport, spent: "3200.00" } });
    await call.must("A", "settlement.decide", "accountant", { ineligible: "0.00" });
    expect(await held(call, "case:A")).toEqual({
      "accounted grant": 2400,
      "accounted upkeep": 800,
      "due grant": 600,
      "due upkeep": 200,
    });
    const repaid = { amount: "800.00", receivedOn: "2026-03-20" };
    await call.must("A", "repayment.record", "accountant", repaid);
    expect(await held(call, "case:A")).toMatchObject({ "returned grant": 600, "returned upkeep": 200 });
    expect(await sound(call)).toEqual([]);
    const { sums, sources } = (await rankingOf(call.store, "spring")) ?? {};
    expect([sums?.pool, sources]).toEqual([
      5000_00,
      [{ id: "upkeep", title: upkeep.title, isLimited: true, free: 500_00, awarded: 1000_00 }],
    ]);
  });

  it("is refused while its source has too little, with what is left and what the part is", async () => {
    const call = await listed(parted(), ["A", "3000.00", "1000.00"], ["B", "2000.00", "500.01"]);
    await call.must("A", "award.grant", "decisionMaker");
    const refused = await call.tell("B", "award.grant", "decisionMaker");
    expect(codesOf(refused)).toEqual(["OGW226"]);
    for (const part of ["500.00 PLN left", "500.01 PLN", "Upkeep"]) expect(wordsOf(refused)).toContain(part);
    expect(refused.outcome === "refused" && refused.legal.map(({ type }) => type)).toContain("award.grant");
    // Who resigns frees their part of the source, too.
    await call.must("A", "agreement.resign", "applicant");
    expect(await held(call, "case:A")).toEqual({});
    expect((await call.tell("B", "award.grant", "decisionMaker")).outcome).toBe("accepted");
    expect(await sound(call)).toEqual([]);
  });

  it("takes as much as is asked of a source that the call does not limit, and gives it back there", async () => {
    const document = parted({
      sources: { upkeep: "notLimitedHere" },
      ranking: { freed: ["neverPaid", "cameBack"] },
    });
    const call = await listed(document, ["A", "3000.00", "90000.00"], ["B", "2000.00", "1.00"]);
    for (const id of ["A", "B"]) await lead(call, id, "agreed", "ranked");
    expect(await held(call, "call:spring")).toEqual({ "budget grant": -5000, "budget upkeep": -90001 });
    await call.must("B", "agreement.terminate", "operator", { reason: "misuse" });
    expect(await held(call, "call:spring")).toEqual({
      "budget grant": -5000,
      "free grant": 2000,
      "budget upkeep": -90000,
    });
    await lead(call, "A", "paid", "agreed");
    await call.must("A", "agreement.terminate", "operator", { reason: "misuse" });
    await call.must("A", "repayment.record", "accountant", { amount: "31000.00", receivedOn: "2026-03-20" });
    // A third came back of each, and what is the pool's is free again.
    expect(await held(call, "case:A")).toMatchObject({
      "returned grant": 1000,
      "freed grant": -1000,
      "returned upkeep": 30000,
    });
    expect(await held(call, "call:spring")).toMatchObject({ "free grant": 3000 });
    expect(await sound(call)).toEqual([]);
  });

  it("asks a source for nothing where that field is blank, and for what a calculation gives", async () => {
    const call = await listed(parted(), ["A", "3000.00"]);
    await call.must("A", "award.grant", "decisionMaker");
    expect((await call.view("A")).context.scoring).toMatchObject({
      award: "3000.00",
      parts: [{ amount: "3000.00" }, { part: "upkeep", amount: "0.00" }],
    });
    const ofThird = { ...parted().calculations, third: third() };
    const document = {
      ...parted({ parts: [start, { ...upkeep, amount: { calc: "third" } }] }),
      calculations: ofThird,
    };
    const counted = await listed(document as ProgrammeDocument, ["A", "1000.00"]);
    await counted.must("A", "award.grant", "decisionMaker");
    expect((await counted.view("A")).context.scoring.award).toBe("1333.33");
  });

  it("follows the pool down in proportion, or stays, when an offer is taken", async () => {
    for (const [lowered, amount] of [
      ["inProportion", "333.33"],
      ["asAsked", "1000.00"],
    ] as const) {
      const document = parted({
        parts: [start, { ...upkeep, lowered }],
        ranking: { offer },
        pool: "4000.00",
      });
      const call = await listed(document, ["A", "3000.00", "0.00"], ["B", "3000.00", "1000.00"]);
      await call.must("B", "offer.make", "decisionMaker");
      await call.must("B", "offer.accept", "applicant");
      const { award, parts } = (await call.view("B")).context.scoring;
      expect([award, parts?.[1]?.amount]).toEqual([lowered === "asAsked" ? "2000.00" : "1333.33", amount]);
      expect(await sound(call)).toEqual([]);
    }
  });

  it("is in whole units where the pool gives none but those", async () => {
    const units = { ...start, unitsOf: "400.00" };
    const call = await listed(parted({ parts: [units, { ...upkeep, lowered: "inProportion" }] }), [
      "A",
      "1000.00",
      "500.00",
    ]);
    expect((await rowsOf(call, "ranking"))[0]?.value.amount).toBe("800.00");
    await call.must("A", "award.grant", "decisionMaker");
    expect((await call.view("A")).context.scoring.parts?.map(({ amount }) => amount)).toEqual([
      "800.00",
      "400.00",
    ]);
    // Less than a unit is nothing, and is asked for anew.
    const short = await openCall(
      parted({
        parts: [
          { ...units, unitsOf: "600.00" },
          { ...upkeep, lowered: "asAsked" },
        ],
      }),
    );
    await submit(short, "B", { requested: "599.99" });
    await short.must("B", "formalCheck.complete", "officer");
    expect((await short.view("B")).state).toEqual(["eligibility.awaitingSupplement"]);
  });
});

describe("the check of parts", () => {
  const codes = (changes: Changes) =>
    loadProgramme(JSON.stringify(parted(changes))).problems.map(({ code, pointer }) => [code, pointer]);
  const only = (at: string) => [["OGW225", at]];

  it("takes a part from the pool with others from sources that the call has", () => {
    expect(codes({})).toEqual([]);
    expect(codes({ sources: { upkeep: "notLimitedHere" } })).toEqual([]);
  });

  it("finds no part of the pool, and two", () => {
    expect(codes({ parts: [upkeep] })).toEqual(only("/award/parts"));
    expect(
      codes({ parts: [start, { ...start, id: "more", title: { pl: "Więcej", en: "More" } }, upkeep] }),
    ).toEqual(only("/award/parts"));
    expect(codes({ parts: [start, { ...upkeep, id: "start" }] })).toEqual([["OGW170", "/award/parts/1/id"]]);
  });

  it("finds sources that a call lacks, nobody names, are empty, or are called like a pool", () => {
    expect(codes({ sources: {} })).toEqual(only("/calls/0/sources"));
    expect(codes({ sources: { upkeep: "1.00", other: "1.00" } })).toEqual(only("/calls/0/sources/other"));
    expect(codes({ sources: { upkeep: "0.00" } })).toEqual(only("/calls/0/sources/upkeep"));
    const parts = [start, { ...upkeep, from: { source: "grant" } }];
    expect(codes({ parts, sources: { grant: "1.00" } })).toEqual(only("/calls/0/sources/grant"));
  });

  it("finds sources without parts", () => {
    const { award: _award, ...rest } = parted();
    const { problems } = loadProgramme(JSON.stringify(rest));
    expect(problems.map(({ code, pointer }) => [code, pointer])).toEqual(only("/calls/0/sources"));
  });

  it("finds a pool smaller than a unit, units of nothing, units of another source, and an offer in other units", () => {
    const inUnits = (unitsOf: string) => [
      { ...start, unitsOf },
      { ...upkeep, lowered: "asAsked" as const },
    ];
    expect(codes({ parts: inUnits("5000.01") })).toEqual(only("/award/parts/0/unitsOf"));
    expect(codes({ parts: inUnits("0.00") })).toEqual(only("/award/parts/0/unitsOf"));
    const two = parted({ parts: inUnits("400.00") });
    const small = { ...(two.calls[0] as (typeof two.calls)[number]), id: "autumn", pool: "399.99" };
    const calls = [...two.calls, { ...small, numbering: { prefix: "J/", digits: 3 } }];
    const { problems: found } = loadProgramme(JSON.stringify({ ...two, calls }));
    expect(found.map(({ code, pointer }) => [code, pointer])).toContainEqual(["OGW225", "/calls/1/pool"]);
    expect(codes({ parts: [start, { ...upkeep, unitsOf: "1.00" }] })).toContainEqual([
      "OGW225",
      "/award/parts/1/unitsOf",
    ]);
    expect(codes({ parts: inUnits("400.00"), ranking: { offer } })).toEqual(
      only("/scoring/ranking/offer/part"),
    );
    const same = { ...offer, part: { unitsOf: "400.00", atLeast: 1 } };
    expect(codes({ parts: inUnits("400.00"), ranking: { offer: same } })).toEqual([]);
  });

  it("asks what becomes of a part when the pool gives less, where that can be, and only there", () => {
    expect(codes({ ranking: { offer } })).toEqual(only("/award/parts/1"));
    expect(codes({ parts: [start, { ...upkeep, lowered: "asAsked" }] })).toEqual(
      only("/award/parts/1/lowered"),
    );
  });
});

it("a sum parted among lines is lost nowhere, and none gets more than it holds", () => {
  const lines = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(lines, fc.double({ min: 0, max: 1, noNaN: true }), (amounts, share) => {
      const kept = amounts.map((amount, index) => ({ line: String(index), amount }));
      const total = amounts.reduce((sum, amount) => sum + amount, 0);
      const sum = Math.floor(total * share) as Parameters<typeof partedBy>[0];
      const parts = partedBy(sum, kept).map(({ amount }) => Math.round(Number(amount) * 100));
      expect(parts.reduce((all, one) => all + one, 0)).toBe(sum);
      parts.forEach((one, index) => {
        expect(one).toBeLessThanOrEqual(amounts[index] ?? 0);
      });
    }),
  );
});

function third() {
  return {
    type: "money",
    title: { pl: "Trzecia część", en: "A third" },
    is: { "/": [{ var: "requested" }, 3] },
    round: { to: "0.01", mode: "down" },
  };
}
