import { loadProgramme, type ProgrammeDocument, summarise, verifyJournal } from "@opus/grant-workflow";
import { minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { lead, score, soundAnswers } from "./journey.ts";
import { openCall, type TestCall } from "./test-call.ts";

const title = (pl: string, en: string) => ({ title: { pl, en } });
const cost = {
  type: "object",
  required: ["cost"],
  properties: { cost: { type: "string", format: "money" } },
};
const costs = { type: "array", maxItems: 20, items: cost };
const own = { type: "string", format: "money" };

const calculations = {
  asked: {
    type: "money",
    ...title("Wnioskowana kwota", "Amount asked for"),
    is: { "-": [{ calc: "total" }, { pctOf: [{ param: "ownShare" }, { calc: "total" }, "exact"] }] },
    round: { to: "1.00", mode: "down" },
  },
  total: {
    type: "money",
    ...title("Koszt całkowity", "Total cost"),
    is: { sumOf: [{ var: "costs" }, { var: "@.cost" }] },
  },
  people: {
    type: "integer",
    ...title("Uczestnicy razem", "Participants together"),
    is: { "+": [{ var: "participants" }, { var: "helpers" }] },
  },
  spent: {
    type: "money",
    ...title("Wydatki", "Spending"),
    is: { sumOf: [{ var: "report.invoices" }, { var: "@.cost" }] },
  },
};

/** The amount asked for, the planned number and the spending are calculated; nobody writes them down. */
function calculated(changes: object = {}): ProgrammeDocument {
  const minimal = minimalProgramme();
  const { requested: _, ...fields } = minimal.form.properties as Record<string, unknown>;
  const report = minimal.settlement.form as { properties: Record<string, unknown> };
  const { spent: __, ...reported } = report.properties;
  const rules = minimal.rules as Record<string, unknown>[];
  return {
    ...minimal,
    form: {
      ...minimal.form,
      required: [
        "applicantKind",
        "title",
        "costs",
        "participants",
        "helpers",
        "letterSigned",
        "siteIsPublic",
      ],
      properties: { ...fields, costs, helpers: { type: "integer", minimum: 0, maximum: 100 }, own },
    },
    parameters: { ownShare: { type: "percent", value: 20 } },
    calculations,
    facts: { ...minimal.facts, requested: { calc: "asked" } },
    rules: rules.map((rule) =>
      rule.id === "amount-in-range" ? { ...rule, require: { "<=": [500, { calc: "asked" }, 5000] } } : rule,
    ),
    settlement: {
      ...minimal.settlement,
      form: {
        ...report,
        required: ["participants", "invoices", "summary", "finishedOn"],
        properties: { ...reported, invoices: costs },
      },
      spent: { calc: "spent" },
      indicators: minimal.settlement.indicators.map((one) => ({ ...one, planned: { calc: "people" } })),
    },
    ...changes,
  } as unknown as ProgrammeDocument;
}

const { requested: _, ...others } = soundAnswers;
const answers = { ...others, helpers: 10, costs: [{ cost: "2000.00" }, { cost: "500.99" }] };

const reported = {
  participants: 25,
  summary: "Odbyły się wszystkie warsztaty i festyn.",
  finishedOn: "2026-09-20",
  invoices: [{ cost: "1500.00" }, { cost: "400.00" }],
};

async function submitted(call: TestCall, id: string, changes: object = {}) {
  await call.must(id, "application.start", "applicant", {
    call: "spring",
    answers: { ...answers, ...changes },
  });
  return call.must(id, "application.submit", "applicant");
}

describe("a case whose amounts are calculated", () => {
  it("is asked for, awarded, settled, summed up and proved by them", async () => {
    const call = await openCall(calculated());
    await submitted(call, "A-1");
    // 2500.99 less 20 % of it is 2000.792, down to whole złoty.
    expect((await call.view("A-1")).context.submission.requested).toBe("2000.00");
    await call.must("A-1", "formalCheck.complete", "officer");
    await score(call, "A-1", [8, 8]);
    await lead(call, "A-1", "paid", "scored");
    await call.must("A-1", "report.submit", "applicant", { report: reported });
    const { context } = await call.view("A-1");
    expect(context.settlement.report?.spent).toBe("1900.00");
    await call.must("A-1", "settlement.decide", "accountant", { ineligible: "0.00" });
    const { settlement } = (await call.view("A-1")).context;
    // 25 of the 50 that were planned: in proportion of what was spent.
    expect(settlement).toMatchObject({ settlement: { degree: { num: 1, den: 2 }, settled: "950.00" } });
    const repaid = { amount: "1050.00", receivedOn: "2026-03-20" };
    await call.must("A-1", "repayment.record", "accountant", repaid);
    const summary = await summarise(call.store, call.programme);
    expect(summary.indicators).toEqual([{ id: "participants", planned: 50, achieved: 25 }]);
    expect((await verifyJournal(call.store)).valid).toBe(true);
  });

  it("is counted with what a parameter was on the day of the submission", async () => {
    const ownShare = {
      type: "percent",
      values: [
        { from: "2026-01-01", value: 20 },
        { from: "2026-03-10", value: 50 },
      ],
    };
    const call = await openCall(calculated({ parameters: { ownShare } }));
    const asked = async (id: string) => {
      await submitted(call, id, { costs: [{ cost: "3000.00" }] });
      return (await call.view(id)).context.submission.requested;
    };
    expect(await asked("A-1")).toBe("2400.00");
    await call.moveTo("2026-03-10T00:30:00+01:00");
    expect(await asked("A-2")).toBe("1500.00");
  });

  it("that cannot be calculated yet asks for the fields behind them", async () => {
    const call = await openCall(calculated({ rules: minimalProgramme().rules.slice(1) }));
    await submitted(call, "A-1", { costs: [{}] });
    expect((await call.view("A-1")).context.submission.requested).toBeNull();
    await call.must("A-1", "formalCheck.complete", "officer");
    const { eligibility } = (await call.view("A-1")).context;
    expect(eligibility.supplementPaths).toEqual(["/costs"]);
    const supplied = [{ path: "/costs", value: [{ cost: "1000.00" }] }];
    await call.must("A-1", "application.supplement", "applicant", { answers: supplied });
    expect((await call.view("A-1")).context.eligibility.supplemented?.requested).toBe("800.00");
  });

  it("beyond what can be reckoned with is refused at the field", async () => {
    const call = await openCall(calculated());
    const huge = Array.from({ length: 20 }, () => ({ cost: "9000000000.00" }));
    const answer = await call.tell("A-1", "application.start", "applicant", {
      call: "spring",
      answers: { ...answers, costs: huge },
    });
    expect(answer).toMatchObject({ outcome: "refused", reasons: [{ code: "OGW217", pointer: "/costs" }] });
  });

  it("takes no report of which the spending comes to less than nothing", async () => {
    const spent = { ...calculations.spent, is: { "-": [calculations.spent.is, "1900.01"] } };
    const call = await openCall(calculated({ calculations: { ...calculations, spent } }));
    await submitted(call, "A-1");
    await call.must("A-1", "formalCheck.complete", "officer");
    await score(call, "A-1", [8, 8]);
    await lead(call, "A-1", "paid", "scored");
    expect(await call.tell("A-1", "report.submit", "applicant", { report: reported })).toMatchObject({
      outcome: "refused",
      reasons: [{ code: "OGW268", pointer: "/invoices" }],
    });
  });

  it("takes no report of which the spending cannot be computed", async () => {
    const spent = {
      ...calculations.spent,
      is: { "/": [calculations.spent.is, { var: "report.participants" }] },
    };
    const round = { to: "0.01", mode: "down" };
    const call = await openCall(
      calculated({ calculations: { ...calculations, spent: { ...spent, round } } }),
    );
    await submitted(call, "A-1");
    await call.must("A-1", "formalCheck.complete", "officer");
    await score(call, "A-1", [8, 8]);
    await lead(call, "A-1", "paid", "scored");
    const report = { ...reported, participants: 0 };
    expect(await call.tell("A-1", "report.submit", "applicant", { report })).toMatchObject({
      outcome: "refused",
      reasons: [{ code: "OGW268", pointer: "/invoices" }],
    });
  });
});

describe("a programme whose settings name a calculation", () => {
  // That these fields lack labels is another finding.
  const problemsOf = (changes: object) =>
    loadProgramme(JSON.stringify(calculated(changes))).problems.filter(({ code }) => code !== "OGW719");
  const facts = (name: string) => ({ ...minimalProgramme().facts, requested: { calc: name } });
  const more = (name: string, one: object) => ({
    facts: facts(name),
    calculations: { ...calculations, [name]: { ...calculations.total, ...one } },
    rules: [
      ...(calculated().rules as object[]),
      {
        ...(minimalProgramme().rules[0] as object),
        id: "uses-asked",
        require: { ">=": [{ calc: "asked" }, 0] },
      },
    ],
  });

  it("is right as it stands", () => {
    expect(problemsOf({})).toEqual([]);
  });

  it.each<[string, object, string, RegExp]>([
    ["that there is not", { facts: facts("askd") }, "/facts/requested/calc", /Did you mean “asked”/],
    ["of another type", { facts: facts("people") }, "/facts/requested/calc", /Name another one/],
    [
      "of items of a list",
      more("each", { of: "costs", is: { var: "@.cost" } }),
      "/facts/requested/calc",
      /sumOf/,
    ],
    [
      "that is not rounded",
      more("exact", { is: { pctOf: [7, { calc: "total" }, "exact"] }, round: "exact" }),
      "/facts/requested/calc",
      /round/,
    ],
    ["of the report", { facts: facts("spent") }, "/facts/requested/calc", /applicant fills/],
  ])("%s: a finding with its place and remedy", (_, changes, pointer, remedy) => {
    const problems = problemsOf(changes).filter(({ severity }) => severity === "error");
    expect(problems).toMatchObject([{ code: "OGW162", pointer }]);
    expect(problems[0]?.remedy.en).toMatch(remedy);
    expect(problems[0]?.place).toBeDefined();
  });

  it("of personal fields: refused, since the value goes into the journal", () => {
    const form = calculated().form as { properties: object };
    const { recordClasses } = minimalProgramme();
    const secret = { ...own, "x-personal": "people" };
    const problems = problemsOf({
      ...more("secret", { is: { coalesce: [{ var: "own" }, 0] } }),
      form: { ...form, properties: { ...form.properties, own: secret } },
      recordClasses: { ...recordClasses, people: recordClasses.assessment },
    });
    expect(problems.filter(({ severity }) => severity === "error")).toMatchObject([
      { code: "OGW162", pointer: "/facts/requested/calc" },
    ]);
  });

  it("that nothing uses: a warning, once for a chain of them", () => {
    const titled = (pl: string, en: string) => ({ ...calculations.total, title: { pl, en } });
    const unused = { ...titled("Zbędne", "Idle"), is: { calc: "people2" } };
    const people2 = { ...titled("Pięć", "Five"), is: 5 };
    expect(problemsOf({ calculations: { ...calculations, unused, people2 } })).toMatchObject([
      { code: "OGW147", severity: "warning", pointer: "/calculations/unused" },
    ]);
  });

  it("and a calculation that needs itself stops it with the round", () => {
    const total = { ...calculations.total, is: { calc: "asked" } };
    const [problem, ...rest] = problemsOf({ calculations: { ...calculations, total } });
    expect(problem).toMatchObject({ code: "OGW149", pointer: "/calculations/total/is" });
    expect(problem?.message.pl).toContain("asked → total → asked");
    expect(rest).toEqual([]);
  });
});
