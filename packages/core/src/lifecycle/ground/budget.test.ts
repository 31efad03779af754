import { expect, it } from "vitest";
import type { JournalEntry } from "../../journal/entry.ts";
import type { AnyProgramme } from "../../kernel/any-programme.ts";
import { budgetRecount, budgetRows, budgetScope } from "./budget.ts";

const programme = (budget: object = { budget: { amount: "50.00" } }) =>
  ({
    document: {
      id: "p",
      calls: [
        { id: "spring", pool: "50.00" },
        { id: "autumn", pool: "50.00" },
      ],
      ...budget,
    },
  }) as unknown as AnyProgramme;
const posting = (account: string, amount: number, line = "grant") => ({
  account,
  amount,
  line,
  source: "spring",
});
const granted = [posting("call:spring/free", -2_000), posting("case:A/committed", 2_000)];
const row = (promised: number, key = "p/spring", op = "update") => ({
  key,
  op,
  scope: budgetScope,
  value: { promised },
  version: 2,
});

/** Whether an entry that books a grant of 20 zł and writes these rows is sound, after these promises. */
function isSound(
  registry: readonly object[],
  before: Readonly<Record<string, number>>,
  { of = programme(), postings = granted }: { of?: AnyProgramme; postings?: readonly object[] } = {},
) {
  const entry = { registry, postings, event: { type: "queue.grant" } } as unknown as JournalEntry;
  const rows = new Map(Object.entries(before).map(([key, promised]) => [key, { promised }]));
  return budgetRecount.isSound({ id: "A", entry, programme: of, rows: () => rows });
}

it("a promise comes out again of what is booked and of what was promised before", () => {
  expect(isSound([row(3_000)], { "p/spring": 1_000 })).toBe(true);
  expect(isSound([row(2_999)], { "p/spring": 1_000 })).toBe(false);
  expect(isSound([row(2_000, "p/autumn")], {})).toBe(false);
  expect(isSound([], { "p/spring": 1_000 })).toBe(false);
  expect(isSound([row(3_000), row(3_000)], { "p/spring": 1_000 })).toBe(false);
});

it("all calls together have promised no more than the budget, once one promises more", () => {
  expect(isSound([row(2_000)], { "p/autumn": 3_000, "other/x": 9_000 })).toBe(true);
  expect(isSound([row(2_000)], { "p/autumn": 3_001 })).toBe(false);
  // Money that comes back is no promise, whatever was promised.
  const back = [posting("case:A/committed", -500), posting("call:spring/free", 500)];
  expect(isSound([row(1_500)], { "p/spring": 2_000, "p/autumn": 9_000 }, { postings: back })).toBe(true);
});

it("a programme without a budget has no such row, and sources beside the pool count for nothing", () => {
  expect(isSound([], {}, { of: programme({}) })).toBe(true);
  expect(isSound([row(2_000)], {}, { of: programme({}) })).toBe(false);
  const ofSource = [
    posting("call:spring/free", -700, "training"),
    posting("case:A/committed", 700, "training"),
  ];
  expect(isSound([], {}, { postings: ofSource })).toBe(true);
  const announced = [posting("call:spring/budget", -5_000), posting("call:spring/free", 5_000)];
  const [written] = budgetRows({ programme: programme(), call: "spring", postings: announced as never });
  expect(written?.value(undefined)).toBeUndefined();
});
