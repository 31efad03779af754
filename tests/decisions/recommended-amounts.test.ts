import { type Answer, loadProgramme, type ProgrammeDocument, verifyJournal } from "@opus/grant-workflow";
import { actor, minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { card, lead, score, soundAnswers } from "./journey.ts";
import { codesOf, openCall, rowsOf, type TestCall } from "./test-call.ts";

type Reduction = NonNullable<ProgrammeDocument["scoring"]["reduction"]>;

/** A programme whose form has lines of a budget. */
function reducing(reduction: Reduction): ProgrammeDocument {
  const { form, scoring, calls } = minimalProgramme();
  const { properties, ...shape } = form as { readonly properties: Record<string, unknown> };
  const line = {
    type: "object",
    title: { pl: "Pozycja", en: "Line" },
    properties: {
      what: { type: "string", title: { pl: "Co", en: "What" } },
      amount: { type: "string", format: "money", title: { pl: "Kwota", en: "Amount" } },
    },
  };
  const lines = { type: "array", title: { pl: "Budżet", en: "Budget" }, items: line, maxItems: 9 };
  return minimalProgramme({
    form: { ...shape, properties: { ...properties, lines } } as never,
    calls: calls.map((call) => ({ ...call, pool: "3000.00" })),
    scoring: { ...scoring, reduction },
  });
}

const ofLines: Reduction = { of: "lines", lines: { list: "lines", amount: "amount" } };
const budget = [
  { what: "Sala", amount: "1200.00" },
  { what: "Druk", amount: "800.00" },
];

async function scored(reduction: Reduction): Promise<TestCall> {
  const call = await openCall(reducing(reduction));
  for (const [id, points] of [
    ["A-1", 9],
    ["B-1", 8],
  ] as const) {
    const answers = { ...soundAnswers, lines: budget };
    await call.must(id, "application.start", "applicant", { call: "spring", answers });
    await lead(call, id, "eligible", "draft");
    await score(call, id, [points, points]);
  }
  return call;
}
const recommend = (call: TestCall, payload: object, id = "A-1") =>
  call.tell(id, "review.recommend", "committee", { reason: "Mniej druku.", ...payload });

describe("a recommendation on conditions", () => {
  it("lowers the amount that the list is filled with, and neither points nor rank", async () => {
    const call = await scored({ of: "amount" });
    const { standing: before, written } = (await call.view("A-1")).context.scoring;
    await recommend(call, { amount: "1000.00" });
    expect((await call.view("A-1")).context.scoring).toMatchObject({
      standing: before,
      written: written + 1,
    });
    const records = await call.store.records("case:A-1");
    expect(records.find(({ id }) => id.startsWith("recommendation"))?.value).toEqual({
      reason: "Mniej druku.",
    });
    await call.moveTo("2026-03-20T16:00:00+01:00");
    await call.mustCall("ranking.publish", "decisionMaker");
    expect(
      (await rowsOf(call, "ranking")).map(({ value }) => [value.rank, value.amount, value.outcome]),
    ).toEqual([
      [1, "1000.00", "funded"],
      [2, "2000.00", "funded"],
    ]);
    await call.must("A-1", "award.grant", "decisionMaker");
    expect((await call.view("A-1")).context.scoring).toMatchObject({
      award: "1000.00",
      recommended: { amount: "1000.00", lines: [] },
    });
    expect(codesOf(await recommend(call, { amount: "900.00" }, "B-1"))).toEqual(["OGW686"]);
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true });
  });

  it("follows from lines that are struck or lowered, the last recommendation being the one that stands", async () => {
    const call = await scored(ofLines);
    await recommend(call, { lines: [{ line: 2, amount: "0.00" }] });
    await recommend(call, {
      lines: [
        { line: 1, amount: "1100.50" },
        { line: 2, amount: "0.00" },
      ],
    });
    const [row] = await rowsOf(call, "standings");
    expect(row?.value).toMatchObject({ requested: "2000.00", recommended: "1100.50" });
  });

  it("may be made while rounds are held, and goes with the application to the list", async () => {
    const document = reducing({ of: "amount" });
    const title = { pl: "Rozmowa", en: "Interview" };
    const interview = {
      ...{ title, criteria: [{ id: "answers", title, max: 10 }] },
      ...{ threshold: 5, combine: "add" as const, basis: ["regulations"] },
    };
    const call = await openCall({ ...document, scoring: { ...document.scoring, interview } });
    const answers = { ...soundAnswers, lines: budget };
    await call.must("A-1", "application.start", "applicant", { call: "spring", answers });
    await lead(call, "A-1", "eligible", "draft");
    expect(codesOf(await recommend(call, { amount: "900.00" }))).toEqual(["OGW203"]);
    await score(call, "A-1", [8, 8]);
    expect((await call.view("A-1")).state).toEqual(["scoring.awaitingInterview"]);
    expect((await recommend(call, { amount: "900.00" })).outcome).toBe("accepted");
    await call.must("A-1", "interview.record", "committee", { scores: { answers: 7 }, minutes: "Tak." });
    const [row] = await rowsOf(call, "standings");
    expect(row?.value).toMatchObject({ requested: "2000.00", recommended: "900.00" });
    await call.moveTo("2026-03-20T16:00:00+01:00");
    await call.mustCall("ranking.publish", "decisionMaker");
    expect((await call.view("A-1")).legal.map(({ type }) => type)).not.toContain("review.recommend");
    expect((await verifyJournal(call.store)).faults).toEqual([]);
  });

  it("stays when a card changes afterwards", async () => {
    const call = await scored({ of: "amount" });
    await recommend(call, { amount: "1000.00" });
    await call.must("A-1", "review.void", "operator", { expert: "expert-1", reason: "Pomyłka." });
    await call.must(
      "A-1",
      "review.record",
      "expert",
      { impartial: true, scores: { need: 7, method: 7 }, justification: "Projekt odpowiada na potrzebę." },
      { actor: { role: "expert", id: "expert-3" } },
    );
    const [row] = await rowsOf(call, "standings");
    expect(row?.value).toMatchObject({ recommended: "1000.00", standing: { total: { num: 16, den: 1 } } });
  });

  it.each<[Reduction, object]>([
    [{ of: "amount" }, { amount: "2000.00" }],
    [{ of: "amount" }, { amount: "0.00" }],
    [{ of: "amount" }, {}],
    [{ of: "amount" }, { lines: [{ line: 1, amount: "0.00" }] }],
    [ofLines, { amount: "1000.00" }],
    [ofLines, { lines: [{ line: 3, amount: "0.00" }] }],
    [ofLines, { lines: [{ line: 1, amount: "1200.00" }] }],
    [
      ofLines,
      {
        lines: [
          { line: 1, amount: "1.00" },
          { line: 1, amount: "0.00" },
        ],
      },
    ],
    [
      ofLines,
      {
        lines: [
          { line: 1, amount: "0.00" },
          { line: 2, amount: "0.00" },
        ],
      },
    ],
  ])("of %j is refused for %j", async (reduction, payload) => {
    expect(codesOf(await recommend(await scored(reduction), payload))).toEqual(["OGW689"]);
  });

  it("is no command of a programme that does not state it", async () => {
    const call = await openCall();
    await lead(call, "A-1", "scored");
    expect(codesOf(await recommend(call, { amount: "1000.00" }))).toEqual(["OGW203"]);
  });
});

it.each<[Reduction, string | undefined]>([
  [ofLines, undefined],
  [{ of: "amount" }, undefined],
  [{ of: "lines" }, "/scoring/reduction"],
  [{ of: "lines", lines: { list: "lines", amount: "what" } }, "/scoring/reduction/lines"],
  [{ of: "lines", lines: { list: "title", amount: "amount" } }, "/scoring/reduction/lines"],
  [{ of: "amount", lines: { list: "lines", amount: "amount" } }, "/scoring/reduction/lines"],
])("the check of %j finds what is wrong: %s", (reduction, at) => {
  const { problems } = loadProgramme(JSON.stringify(reducing(reduction)));
  const found = problems.filter(({ severity }) => severity === "error");
  expect(found.map(({ code, pointer }) => [code, pointer])).toEqual(at === undefined ? [] : [["OGW690", at]]);
});

describe("a recommendation on cards", () => {
  const onCards = (changes: Partial<Reduction>): Reduction => ({
    ...{ of: "lines", by: "cards", joined: "strictest" },
    lines: { list: "lines", amount: "amount" },
    ...changes,
  });
  const amountOnly = (joined: NonNullable<Reduction["joined"]>): Reduction => ({
    of: "amount",
    by: "cards",
    joined,
  });
  it("is kept by an unfinished card, and counts nowhere until that is filed", async () => {
    const { call } = await filed(amountOnly("strictest"));
    const by = { actor: actor("expert", "e-1") };
    const draft = (recommends: object) =>
      call.tell("A-1", "review.draft", "expert", { scores: { need: 8 }, recommends }, by);
    expect(codesOf(await draft({ amount: "2000.00" }))).toEqual(["OGW689"]);
    expect((await draft({ amount: "1500.00" })).outcome).toBe("accepted");
    const kept = await call.workflow.caseFor("A-1", by.actor);
    expect(kept?.records["draft/e-1"]).toMatchObject({ recommends: { amount: "1500.00", lines: [] } });
    for (const expert of ["e-2", "e-3"])
      await call.must("A-1", "review.record", "expert", card(8), { actor: actor("expert", expert) });
    expect((await call.view("A-1")).context.scoring).toMatchObject({ recommended: null, drafts: ["e-1"] });
  });

  async function filed(reduction: Reduction, ...recommends: readonly (object | undefined)[]) {
    const call = await openCall(reducing(reduction));
    const answers = { ...soundAnswers, lines: budget };
    await call.must("A-1", "application.start", "applicant", { call: "spring", answers });
    await lead(call, "A-1", "eligible", "draft");
    const answersGiven: Answer[] = [];
    for (const [index, less] of recommends.entries()) {
      const by = { actor: actor("expert", `e-${index + 1}`) };
      const payload = { ...card(8), ...(less === undefined ? {} : { recommends: less }) };
      answersGiven.push(await call.tell("A-1", "review.record", "expert", payload, by));
    }
    return { call, answers: answersGiven };
  }
  const recommendedOf = async (call: TestCall) => {
    const [row] = await rowsOf(call, "standings");
    const { recommended, standing } = (await call.view("A-1")).context.scoring;
    expect(row?.value.recommended).toEqual(recommended?.amount);
    expect(standing?.total).toEqual({ num: 16, den: 1 });
    expect((await verifyJournal(call.store)).faults).toEqual([]);
    return recommended;
  };
  const lines = (...all: readonly (readonly [number, string])[]) => ({
    lines: all.map(([line, amount]) => ({ line, amount })),
  });

  it.each<[string, Reduction, (object | undefined)[], object | null]>([
    [
      "the lowest amount",
      amountOnly("strictest"),
      [{ amount: "1500.00" }, { amount: "1000.00" }],
      { amount: "1000.00", lines: [] },
    ],
    [
      "the lowest, though one card says nothing",
      amountOnly("strictest"),
      [undefined, { amount: "1000.00" }],
      { amount: "1000.00", lines: [] },
    ],
    [
      "the highest amount",
      amountOnly("mildest"),
      [{ amount: "1500.00" }, { amount: "1000.00" }],
      { amount: "1500.00", lines: [] },
    ],
    [
      "nothing less, since one card asks for none",
      amountOnly("mildest"),
      [undefined, { amount: "1000.00" }],
      null,
    ],
    [
      "the lowest of each line",
      onCards({}),
      [lines([1, "1000.00"]), lines([1, "700.00"], [2, "500.00"])],
      { amount: "1200.00", ...lines([1, "700.00"], [2, "500.00"]) },
    ],
    [
      "what both lower, to the highest",
      onCards({ joined: "mildest" }),
      [lines([1, "1000.00"]), lines([1, "700.00"], [2, "0.00"])],
      { amount: "1800.00", ...lines([1, "1000.00"]) },
    ],
    [
      "the strictest card, where nothing would be left",
      onCards({}),
      [lines([1, "0.00"]), lines([2, "0.00"])],
      { amount: "800.00", ...lines([1, "0.00"]) },
    ],
  ])("comes to %s", async (_, reduction, recommends, expected) => {
    const { call } = await filed(reduction, ...recommends);
    expect(await recommendedOf(call)).toEqual(expected);
  });

  it("goes with its card when that is taken out, and nobody may recommend beside the cards", async () => {
    const { call } = await filed(amountOnly("strictest"), { amount: "1500.00" }, { amount: "1000.00" });
    expect(codesOf(await recommend(call, { amount: "900.00" }))).toEqual(["OGW203"]);
    await call.must("A-1", "review.void", "operator", { expert: "e-2", reason: "Cudzy wniosek." });
    expect((await call.view("A-1")).context.scoring.recommended).toBeNull();
    await call.must("A-1", "review.record", "expert", card(8), { actor: actor("expert", "e-3") });
    expect(await recommendedOf(call)).toEqual({ amount: "1500.00", lines: [] });
  });

  it("is the committee's to agree on where the programme says so", async () => {
    const { call } = await filed(amountOnly("agreed"), { amount: "1500.00" }, { amount: "1000.00" });
    expect(await recommendedOf(call)).toBeNull();
    expect((await recommend(call, { amount: "1200.00" })).outcome).toBe("accepted");
    expect(await recommendedOf(call)).toEqual({ amount: "1200.00", lines: [] });
  });

  it("is refused where it lowers nothing, or where cards say nothing of money", async () => {
    const { answers } = await filed(
      onCards({}),
      lines([1, "1200.00"]),
      { amount: "10.00" },
      lines([3, "1.00"]),
    );
    expect(answers.map(codesOf)).toEqual([["OGW689"], ["OGW689"], ["OGW689"]]);
    const other = await filed({ of: "amount" }, { amount: "10.00" });
    expect(other.answers.map(codesOf)).toEqual([["OGW689"]]);
  });

  it.each([
    [{ of: "amount", by: "cards" }, "OGW695 /scoring/reduction"],
    [{ of: "amount", joined: "strictest" }, "OGW695 /scoring/reduction/joined"],
  ] as const)("is found by check when it is not said whole: %o", (reduction, problem) => {
    const { problems } = loadProgramme(JSON.stringify(reducing(reduction)));
    const found = problems.filter(({ code }) => code === "OGW695");
    expect(found.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([problem]);
  });
});

it("of a committee's agreed card is joined by agreement alone, and its lines may stand among the form's definitions", () => {
  const check = (document: ProgrammeDocument) =>
    loadProgramme(JSON.stringify(document)).problems.flatMap(({ code, pointer }) =>
      pointer.startsWith("/scoring") ? [`${code} ${pointer}`] : [],
    );
  const base = reducing(ofLines);
  const joined = (how: string) => ({
    ...base,
    scoring: {
      ...base.scoring,
      aggregate: "consensus",
      reduction: { ...ofLines, by: "cards", joined: how },
    },
  });
  const strictest = check(joined("strictest") as never);
  expect(strictest).toEqual(["OGW695 /scoring/reduction/joined"]);
  expect(check(joined("agreed") as never)).toEqual([]);
  const form = base.form as unknown as { readonly properties: Record<string, { readonly items?: object }> };
  const { lines } = form.properties;
  const defined = {
    ...base,
    form: {
      ...form,
      $defs: { line: lines?.items },
      properties: { ...form.properties, lines: { ...lines, items: { $ref: "#/$defs/line" } } },
    },
  };
  expect(check(base)).toEqual([]);
  expect(check(defined as never)).toEqual([]);
});
