import { describe, expect, it } from "vitest";
import { deadlinesCleared, deadlinesSet } from "./running-deadlines.ts";

const days = (amount: number, more: object) => ({
  amount,
  unit: "day",
  roll: "none",
  basis: ["regulations"],
  ...more,
});
const deadlines = {
  report: days(10, { from: "payment.confirm" }),
  signing: days(5, { from: "letter.agreementOffered.delivered" }),
  visit: days(400, { from: "payment.confirm", atLatest: "2026-12-31" }),
  plain: days(3, {}),
};
const paid = "2026-03-20T09:00:00.000Z";
const DUE = "2026-03-30T22:00:00.000Z";

interface Given {
  readonly active?: readonly string[];
  readonly set?: readonly string[];
  readonly cleared?: readonly string[];
  readonly type?: string;
  readonly before?: Readonly<Record<string, string>>;
  readonly happenedBefore?: object;
  readonly happened?: object;
}

/** The deadlines that an event sets, of a case with these active ones. */
function setBy({
  active = ["report"],
  set = [],
  cleared = [],
  type = "payment.confirm",
  before = {},
  happenedBefore = {},
  happened = { "payment.confirm": paid },
}: Given) {
  const meta = Object.fromEntries(active.map((name) => [name, { stage: "settlement", deadline: name }]));
  const aggregate = { stages: [{ nouns: { name: "settlement" }, verbs: {} }], terms: () => ({}) };
  const document = { zone: "Europe/Warsaw", holidays: "PL", deadlines };
  const programme = { id: "p", version: "1.0.0", document };
  const basis = { aggregate, programme, id: "A-1", context: {}, happened, now: paid };
  const wanted = set.map((name) => ({ stage: "settlement", name }));
  const stood = { deadlines: new Map(Object.entries(before)), happened: happenedBefore };
  return deadlinesSet(
    { set: wanted, cleared } as never,
    { meta: { ...meta, idle: { stage: "settlement" } } } as never,
    type,
    stood as never,
    basis as never,
  );
}

describe("the deadlines that an event sets", () => {
  it("are those that the machine asks for, and of the active ones those whose start has happened now", () => {
    expect(setBy({ set: ["plain"], active: ["report", "signing", "plain"] })).toEqual([
      { name: "plain", dueAt: "2026-03-23T23:00:00.000Z" },
      { name: "report", dueAt: DUE },
    ]);
  });

  it("are those of the machine alone where nothing has happened that a term counts from", () => {
    expect(setBy({ set: ["plain"], happened: {} })).toHaveLength(1);
  });

  it("are not those whose start happened before, unless it has happened again", () => {
    const happenedBefore = { "payment.confirm": paid };
    expect(setBy({ happenedBefore })).toEqual([]);
    const again = { "payment.confirm": "2026-04-01T09:00:00.000Z" };
    expect(setBy({ happenedBefore, happened: again, before: { report: DUE } })).toEqual([
      { name: "report", dueAt: "2026-04-11T22:00:00.000Z" },
    ]);
  });

  it("are not those that stay where they are although their start moved", () => {
    const happenedBefore = { "payment.confirm": paid };
    const happened = { "payment.confirm": "2026-04-01T09:00:00.000Z" };
    const stays = { visit: "2026-12-31T23:00:00.000Z" };
    expect(setBy({ active: ["visit"], happenedBefore, happened, before: stays })).toEqual([]);
    expect(setBy({ active: ["visit"], happenedBefore, happened })).toHaveLength(1);
  });

  it("are set once although the machine asks for what has moved, and not where it is cleared", () => {
    expect(setBy({ set: ["report"] })).toEqual([{ name: "report", dueAt: DUE }]);
    expect(setBy({ cleared: ["report"] })).toEqual([]);
  });

  it("are not those whose end is the event itself", () => {
    expect(setBy({ type: "deadline.report.passed" })).toEqual([]);
  });
});

describe("the deadlines that an event clears", () => {
  const before = {
    deadlines: new Map([
      ["report", DUE],
      ["visit", DUE],
      ["signing", DUE],
    ]),
    happened: {},
  };
  const cleared = (
    actions: { set: readonly string[]; cleared: readonly string[] },
    kept: readonly string[],
  ) =>
    deadlinesCleared(
      { set: actions.set.map((name) => ({ stage: "settlement", name })), cleared: actions.cleared } as never,
      kept.map((name) => ({ name, dueAt: DUE })),
      before,
    );

  it("are those whose state is left, as far as they waited", () => {
    expect(cleared({ set: [], cleared: ["report", "offer"] }, [])).toEqual(["report"]);
  });

  it("are also those asked for again that are due no more, and not those that are", () => {
    expect(cleared({ set: ["visit", "signing"], cleared: [] }, ["visit"])).toEqual(["signing"]);
    expect(cleared({ set: ["visit", "signing"], cleared: [] }, ["signing", "visit"])).toEqual([]);
  });
});
