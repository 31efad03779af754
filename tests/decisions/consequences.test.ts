import { loadProgramme, type ProgrammeDocument, verifyJournal } from "@opus/grant-workflow";
import { minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { lead, soundReport, submit } from "./journey.ts";
import { moneyOf } from "./money.ts";
import { caseStream, codesOf, openCall, type TestCall, wordsOf } from "./test-call.ts";

const [sample] = minimalProgramme().rules as [Record<string, unknown>];
const { eligibility } = minimalProgramme();

/** The minimal programme with one rule more. */
function withRule(
  rule: Record<string, unknown>,
  changes: Partial<ProgrammeDocument> = {},
): ProgrammeDocument {
  const rules = [
    ...minimalProgramme().rules,
    { ...sample, id: "tested", title: { pl: "Sprawdzana", en: "Tested" }, ...rule },
  ];
  return minimalProgramme({ rules, ...changes });
}
const stateOf = async (call: TestCall) => (await call.view("A-1")).state;
const lastOf = async (call: TestCall) => (await call.workflow.history(caseStream("A-1"))).at(-1);

describe("what follows from a rule at the formal check", () => {
  const never = { "<": [{ var: "participants" }, 2] };
  const unknown = { var: "siteIsPublic" };
  const checked = async (
    then: object,
    require: unknown,
    changes: Partial<ProgrammeDocument> = {},
    more = {},
  ) => {
    const rule = {
      severity: "curable",
      moments: ["formalCheck"],
      require,
      consequences: { formalCheck: then },
    };
    const call = await openCall(withRule(rule, changes));
    await submit(call, "A-1");
    await call.must("A-1", "formalCheck.complete", "officer", more);
    return call;
  };

  it.each<[string, object, string]>([
    ["a rejection", { notMet: "reject" }, "formallyRejected"],
    ["leaving it unconsidered", { notMet: "leaveUnconsidered" }, "leftUnconsidered"],
    ["a supplement", { notMet: "supplement" }, "eligibility.awaitingSupplement"],
    ["a person", { notMet: "askPerson" }, "eligibility.awaitingFinding"],
    ["a remark", { notMet: "warn" }, "scoring.underMeritReview"],
  ])("is %s, as the rule states and whatever its severity", async (_, then, state) => {
    const call = await checked(then, never);
    expect(await stateOf(call)).toEqual([state]);
    const verdicts = (await lastOf(call))?.verdicts ?? [];
    expect(verdicts.find(({ rule }) => rule === "tested")?.consequence).toEqual({
      does: Object.values(then)[0],
    });
  });

  it("is that the application is left unconsidered, whatever becomes of what cannot be mended", async () => {
    const incurable = { eligibility: { ...eligibility, incurable: "reject" as const } };
    const call = await checked({ notMet: "leaveUnconsidered" }, never, incurable);
    expect(await stateOf(call)).toEqual(["leftUnconsidered"]);
  });

  it("is what a person rules, each time with a record of its own", async () => {
    const call = await checked({ notMet: "askPerson" }, never);
    const rulings = [{ rule: "tested", does: "warn", reason: "The court decided so." }];
    await call.must("A-1", "formalCheck.complete", "officer", { rulings });
    const ids = (await call.store.records(caseStream("A-1"))).map(({ id }) => id);
    expect(ids.filter((id) => id.startsWith("rulings"))).toEqual([
      expect.stringMatching(/^rulings\/1(\/|$)/),
    ]);
  });

  it("is what a person rules, with the reason kept beside the journal", async () => {
    const call = await checked({ notMet: "askPerson" }, never);
    const rule = (does: string, id = "tested") =>
      call.tell("A-1", "formalCheck.complete", "officer", {
        rulings: [{ rule: id, does, reason: "The court decided so." }],
      });
    expect(codesOf(await rule("reject", "amount-in-range"))).toEqual(["OGW294"]);
    expect(codesOf(await rule("ineligible"))).toEqual(["OGW201"]);
    expect((await rule("warn")).outcome).toBe("accepted");
    expect(await stateOf(call)).toEqual(["scoring.underMeritReview"]);
    const last = await lastOf(call);
    expect(last?.event).toMatchObject({ outcome: "eligible", rulings: [{ rule: "tested", does: "warn" }] });
    expect(JSON.stringify(last)).not.toContain("court");
    const records = await call.store.records(caseStream("A-1"));
    expect(JSON.stringify(records)).toContain("The court decided so.");
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true });
  });

  it("is never an end in silence where nobody knows: a person decides", async () => {
    const call = await checked({}, unknown);
    expect(await stateOf(call)).toEqual(["eligibility.awaitingFinding"]);
    const none = { eligibility: { ...eligibility, supplements: 0 } };
    const document = withRule(
      { severity: "curable", moments: ["formalCheck"], require: { var: "needsSite" } },
      none,
    );
    const bare = await openCall({
      ...document,
      form: { ...document.form, required: [...(document.form.required as string[]), "needsSite"] },
    });
    await submit(bare, "A-1", { needsSite: undefined });
    await bare.must("A-1", "formalCheck.complete", "officer");
    expect(await stateOf(bare)).toEqual(["eligibility.awaitingFinding"]);
    await bare.must("A-1", "formalCheck.complete", "officer", {
      rulings: [{ rule: "tested", does: "reject", reason: "It cannot be told." }],
    });
    expect(await stateOf(bare)).toEqual(["formallyRejected"]);
  });

  it("is a person's where a rule cannot be computed and nothing may be supplemented", async () => {
    const perHead = { "/": [{ var: "requested" }, { var: "participants" }] };
    const { rules, ...others } = withRule({
      severity: "curable",
      moments: ["formalCheck"],
      require: { "<=": [perHead, 1000] },
    });
    const call = await openCall({ ...others, rules, eligibility: { ...eligibility, supplements: 0 } });
    await submit(call, "A-1", { participants: 0 });
    await call.must("A-1", "formalCheck.complete", "officer");
    expect(await stateOf(call)).toEqual(["eligibility.awaitingFinding"]);
  });

  it.each([
    ["reject", "formallyRejected"],
    ["leaveUnconsidered", "leftUnconsidered"],
  ] as const)(
    "is %s, as the programme says, for a defect that no field can mend",
    async (incurable, state) => {
      const late = { "<": [{ var: "case.submittedOn" }, "2026-01-01"] };
      const call = await checked({}, late, { eligibility: { ...eligibility, incurable } });
      expect(await stateOf(call)).toEqual([state]);
    },
  );
});

describe("what follows from a rule at the agreement", () => {
  it("waits for a person where nobody knows, and goes on when one has ruled", async () => {
    const call = await openCall(withRule({ moments: ["agreement"], require: { var: "siteIsPublic" } }));
    await lead(call, "A-1", "awarded");
    const refused = await call.tell("A-1", "agreement.offer", "operator");
    expect(codesOf(refused)).toEqual(["OGW250", "OGW296"]);
    expect(wordsOf(refused)).toContain("tested");
    const rulings = [{ rule: "tested", does: "warn", reason: "Seen on the spot." }];
    const [ruling] = rulings;
    const beside = [...rulings, { ...ruling, rule: "amount-in-range" }];
    const foreign = await call.tell("A-1", "agreement.offer", "operator", { rulings: beside });
    expect(codesOf(foreign)).toEqual(["OGW294"]);
    await call.must("A-1", "agreement.offer", "operator", { rulings });
    expect(await stateOf(call)).toEqual(["agreement.awaitingSignature"]);
  });
});

describe("what follows from a rule at settlement", () => {
  const spent = { var: "report.spent" };
  const settled = async (then: object, require: unknown = { "<": [spent, "1.00"] }, more: object = {}) => {
    const rule = { moments: ["settlement"], require, consequences: { settlement: then } };
    const call = await openCall(withRule(rule));
    await lead(call, "A-1", "paid");
    await call.must("A-1", "report.submit", "applicant", { report: soundReport });
    const answer = await call.tell("A-1", "settlement.decide", "accountant", { ineligible: "0.00", ...more });
    return { call, answer };
  };

  it.each<[string, object, object, object]>([
    [
      "ineligible spending",
      { notMet: { ineligible: "300.00" } },
      { ineligible: "300.00", settled: "1700.00" },
      { accounted: "1700.00", due: "300.00" },
    ],
    [
      "a lowered grant",
      { notMet: { lowerTo: "1200.00" } },
      { settled: "1200.00" },
      { accounted: "1200.00", due: "800.00" },
    ],
    [
      "money demanded back",
      { notMet: { demandBack: { "-": [spent, 1_500] } } },
      { settled: "1500.00" },
      { accounted: "1500.00", due: "500.00" },
    ],
    [
      "more demanded back than there was",
      { notMet: { demandBack: "9000.00" } },
      { settled: "0.00" },
      { due: "2000.00" },
    ],
    ["a remark", { notMet: "warn" }, { settled: "2000.00" }, { accounted: "2000.00" }],
  ])("binds: %s", async (_, then, result, money) => {
    const { call, answer } = await settled(then);
    expect(codesOf(answer)).toEqual([]);
    expect((await call.view("A-1")).context.settlement.settlement).toMatchObject(result);
    expect(await moneyOf(call, "case:A-1")).toEqual(money);
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true });
  });

  it("adds up over rules, of sums that calculations give", async () => {
    const calculations = {
      half: {
        title: { pl: "Połowa wydatków", en: "Half of the spending" },
        type: "money",
        is: { "/": [spent, 2] },
        round: { to: "0.01", mode: "down" },
      },
    };
    const rule = { ...sample, moments: ["settlement"], require: { "<": [spent, "1.00"] } };
    const taking = (id: string, amount: unknown) => ({
      ...rule,
      id,
      consequences: { settlement: { notMet: { ineligible: amount } } },
    });
    const rules = [
      ...minimalProgramme().rules,
      taking("half-lost", { calc: "half" }),
      { ...taking("more-lost", "100.00"), require: { "<": [spent, "2.00"] } },
    ];
    const call = await openCall(minimalProgramme({ rules, calculations }));
    await lead(call, "A-1", "reported");
    await call.must("A-1", "settlement.decide", "accountant", { ineligible: "50.00" });
    expect(await moneyOf(call, "case:A-1")).toEqual({ accounted: "850.00", due: "1150.00" });
    expect((await lastOf(call))?.event).toMatchObject({
      byRules: [
        { rule: "half-lost", amount: "1000.00" },
        { rule: "more-lost", amount: "100.00" },
      ],
    });
  });

  it("says in the journal which rule took how much", async () => {
    const { call } = await settled({ notMet: { ineligible: "300.00" } });
    const last = await lastOf(call);
    expect(last?.event).toMatchObject({
      byRules: [{ rule: "tested", does: "ineligible", amount: "300.00" }],
    });
    expect(last?.verdicts[0]?.consequence).toMatchObject({
      does: "ineligible",
      amount: { type: "money", value: "300.00" },
    });
  });

  it("stops for a person where a blocking rule says no and states no sum, who then says what follows", async () => {
    const { call, answer } = await settled({});
    expect(codesOf(answer)).toEqual(["OGW250", "OGW296"]);
    const ruled = (more: object) =>
      call.tell("A-1", "settlement.decide", "accountant", {
        ineligible: "100.00",
        rulings: [{ rule: "tested", reason: "As found in the invoices.", ...more }],
      });
    expect(codesOf(await ruled({ does: "lowerTo" }))).toEqual(["OGW295"]);
    expect(codesOf(await ruled({ does: "warn", amount: "1.00" }))).toEqual(["OGW295"]);
    expect((await ruled({ does: "ineligible", amount: "400.00" })).outcome).toBe("accepted");
    expect(await moneyOf(call, "case:A-1")).toEqual({ accounted: "1500.00", due: "500.00" });
  });

  it("is a supplement as long as the report can be supplemented, then a person", async () => {
    const { call, answer } = await settled({ notMet: "supplement" });
    expect(codesOf(answer)).toEqual(["OGW250", "OGW297"]);
    expect(wordsOf(answer)).toContain("/spent");
    await call.must("A-1", "report.requestSupplement", "accountant", { fields: ["/spent"] });
    await call.must("A-1", "report.supplement", "applicant", {
      report: [{ path: "/spent", value: "1900.00" }],
    });
    const again = await call.tell("A-1", "settlement.decide", "accountant", { ineligible: "0.00" });
    expect(codesOf(again)).toEqual(["OGW250", "OGW296"]);
    expect(wordsOf(again)).toContain("decide on this: Tested");
    const ruled = await call.tell("A-1", "settlement.decide", "accountant", {
      ineligible: "0.00",
      rulings: [{ rule: "tested", does: "warn", reason: "The bill was shown." }],
    });
    expect(ruled.outcome).toBe("accepted");
    const ids = (await call.store.records(caseStream("A-1"))).map(({ id }) => id);
    expect(ids.filter((id) => id.startsWith("settlementRulings/1")).length).toBeGreaterThan(0);
  });

  it("is no supplement where the rule reads nothing of the report, but a person's to decide", async () => {
    const { answer } = await settled({ notMet: "supplement" }, { "<": [{ var: "requested" }, "1.00"] });
    expect(codesOf(answer)).toEqual(["OGW250", "OGW296"]);
  });
});

describe("an indicator that was planned at nothing", () => {
  it("has the degree that a person gives, and none by itself", async () => {
    const call = await openCall();
    await submit(call, "A-1", { participants: 0 });
    await lead(call, "A-1", "paid", "submitted");
    await call.must("A-1", "report.submit", "applicant", { report: { ...soundReport, participants: 0 } });
    const settle = (more: object) =>
      call.tell("A-1", "settlement.decide", "accountant", { ineligible: "0.00", ...more });
    const lacking = await settle({});
    expect(codesOf(lacking)).toEqual(["OGW298"]);
    expect(wordsOf(lacking)).toMatch(/^Indicator “(?!participants)[^”]+” was planned at zero/);
    expect(codesOf(await settle({ degrees: { participants: 100, other: 5 } }))).toEqual(["OGW298"]);
    expect((await settle({ degrees: { participants: 100 } })).outcome).toBe("accepted");
  });
});

describe("a rule whose consequence", () => {
  const findings = (rule: Record<string, unknown>) =>
    loadProgramme(JSON.stringify(withRule(rule))).problems.map(({ code, pointer }) => `${code} ${pointer}`);

  it.each<[string, Record<string, unknown>, string]>([
    [
      "its moment does not know",
      { consequences: { formalCheck: { notMet: "demandBack" } } },
      "OGW180 /rules/3/consequences/formalCheck/notMet",
    ],
    [
      "is misspelt",
      { consequences: { formalCheck: { notMet: "rejct" } } },
      "OGW180 /rules/3/consequences/formalCheck/notMet",
    ],
    [
      "ends in silence where nobody knows",
      { consequences: { formalCheck: { undetermined: "reject" } } },
      "OGW180 /rules/3/consequences/formalCheck/undetermined",
    ],
    [
      "stands at a moment at which nobody asks it",
      { consequences: { agreement: { notMet: "barSigning" } } },
      "OGW180 /rules/3/consequences/agreement",
    ],
    [
      "lacks its amount",
      { moments: ["settlement"], consequences: { settlement: { notMet: "lowerTo" } } },
      "OGW181 /rules/3/consequences/settlement/notMet",
    ],
    [
      "has an amount that is none",
      {
        moments: ["settlement"],
        consequences: { settlement: { notMet: { lowerTo: { var: "participants" } } } },
      },
      "OGW181 /rules/3/consequences/settlement/notMet/lowerTo",
    ],
    [
      "has an amount too many",
      { consequences: { formalCheck: { notMet: { reject: "1.00" } } } },
      "OGW181 /rules/3/consequences/formalCheck/notMet",
    ],
    [
      "can follow nowhere",
      { moments: ["draft", "submission"], require: { ">": [{ var: "participants" }, 2] } },
      "OGW169 /rules/3/moments",
    ],
  ])("%s is found when the programme is loaded", (_, rule, finding) => {
    expect(findings(rule)).toEqual([finding]);
  });
});
