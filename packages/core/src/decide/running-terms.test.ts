import { describe, expect, it } from "vitest";
import type { TermDocument } from "../document/term-schema.ts";
import { runningTerms } from "./running-terms.ts";

const basis = ["regulations"];
const days = (amount: number, more: object = {}) => ({
  amount,
  unit: "day",
  roll: "nextWorkingDay",
  basis,
  ...more,
});

interface Given {
  readonly happened?: Readonly<Record<string, string>>;
  readonly holds?: Readonly<Record<string, boolean>>;
}

/** The terms that run in states with these deadlines, under a programme that states them so. */
function running(
  deadlines: Readonly<Record<string, unknown>>,
  { happened = {}, holds = {} }: Given = {},
  names: readonly (string | undefined)[] = ["report"],
  waiting: readonly { readonly name: string; readonly dueAt: string }[] = [],
) {
  const meta = Object.fromEntries(names.map((deadline, index) => [`state ${index}`, { deadline }]));
  const document = {
    zone: "Europe/Warsaw",
    holidays: "PL",
    deadlines: deadlines as Record<string, TermDocument>,
  };
  const aggregate = { holds: (rule: string) => holds[rule] };
  const ground = { id: "A-1", context: {}, programme: { document }, aggregate, happened, deadlines: waiting };
  return runningTerms({ meta } as never, ground as unknown as Parameters<typeof runningTerms>[1]);
}

// A Friday; the day counted from it is a Saturday.
const paid = { "payment.confirm": "2026-03-20T09:00:00.000Z" };
const start = { event: "payment.confirm", at: "2026-03-20T09:00:00.000Z" };

describe("a term that names what it is counted from", () => {
  const report = days(6, { from: "payment.confirm" });

  it("is told with the event and when that was", () => {
    expect(running({ report }, { happened: paid })).toStrictEqual([{ name: "report", from: start }]);
  });

  it("is told with the day off on which it would have ended", () => {
    expect(running({ report: days(1, { from: "payment.confirm" }) }, { happened: paid })).toStrictEqual([
      { name: "report", from: start, rolledFrom: "2026-03-21" },
    ]);
  });

  it("is told with the day on which it would have ended without its cap", () => {
    const capped = days(60, { from: "payment.confirm", atLatest: "2026-04-10" });
    expect(running({ report: capped }, { happened: paid })).toStrictEqual([
      { name: "report", from: start, cappedFrom: expect.stringMatching(/^2026-05-/) },
    ]);
  });

  it("is told with what it waits for", () => {
    expect(running({ report })).toStrictEqual([{ name: "report", waitsFor: ["payment.confirm"] }]);
    const latest = days(6, { fromLatest: ["payment.confirm", "report.submit"] });
    expect(running({ report: latest }, { happened: paid })).toStrictEqual([
      { name: "report", waitsFor: ["report.submit"] },
    ]);
  });

  it("is told with the rule that nobody could decide, and not at all where no way of it holds", () => {
    const when = { rule: "large" };
    const either = [
      days(6, { from: "payment.confirm", when }),
      days(9, { from: "report.submit", when: { rule: "small" } }),
    ];
    expect(running({ report: either }, { happened: paid })).toStrictEqual([
      { name: "report", waitsFor: ["report.submit"], undecided: "large" },
    ]);
    expect(running({ report: either }, { happened: paid, holds: { small: false } })).toStrictEqual([
      { name: "report", from: start, undecided: "large" },
    ]);
    expect(running({ report: [days(6, { when }), days(9)] }, { happened: paid })).toStrictEqual([
      { name: "report", undecided: "large" },
    ]);
    expect(
      running({ report: [days(6, { when }), days(9)] }, { happened: paid, holds: { large: true } }),
    ).toStrictEqual([]);
    expect(running({ report: either }, { happened: paid, holds: { large: true } })).toStrictEqual([
      { name: "report", from: start },
    ]);
    expect(
      running({ report: either }, { happened: paid, holds: { large: false, small: false } }),
    ).toStrictEqual([]);
  });

  it("is told where one way of several names it, and only when that is the way", () => {
    const either = [days(6, { when: { rule: "large" } }), days(6, { from: "payment.confirm" })];
    expect(running({ report: either }, { happened: paid, holds: { large: false } })).toStrictEqual([
      { name: "report", from: start },
    ]);
    expect(running({ report: either }, { holds: { large: false } })).toStrictEqual([
      { name: "report", waitsFor: ["payment.confirm"] },
    ]);
  });
});

describe("no term is told", () => {
  it("that begins with its state, of a state without one, and that the programme does not state", () => {
    expect(running({ report: days(6) }, { happened: paid })).toStrictEqual([]);
    expect(
      running({ report: days(6, { from: "payment.confirm" }) }, { happened: paid }, [undefined, "signing"]),
    ).toStrictEqual([]);
  });
});

it("terms are told of each active state", () => {
  const term = days(6, { from: "payment.confirm" });
  expect(running({ report: term, signing: term }, {}, ["signing", undefined, "report"])).toStrictEqual([
    { name: "signing", waitsFor: ["payment.confirm"] },
    { name: "report", waitsFor: ["payment.confirm"] },
  ]);
});

it("the last day on which a document is in time follows from the deadline of that term", () => {
  const inTime = { ...days(6), inTimeBy: { by: "postmark", waitsDays: 7 } };
  const waiting = [
    { name: "signing", dueAt: "2026-05-10T22:00:00.000Z" },
    { name: "report", dueAt: "2026-04-10T22:00:00.000Z" },
  ];
  expect(running({ report: inTime }, {}, ["report"], waiting)).toStrictEqual([
    { name: "report", inTimeBy: { by: "postmark", lastDay: "2026-04-03" } },
  ]);
  expect(running({ report: inTime }, {}, ["report"], waiting.slice(0, 1))).toStrictEqual([]);
});
