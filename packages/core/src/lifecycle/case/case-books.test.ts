import { expect, it } from "vitest";
import type { BookFacts } from "../../kernel/books.ts";
import { startContext } from "../../kernel/composite.ts";
import { callAggregate } from "../call/call-aggregate.ts";
import { caseAggregate } from "./case-aggregate.ts";
import { caseStages, everyOption } from "./grant-machine.ts";

const blank = startContext(caseStages, everyOption);
const books = (context: object, end?: string) =>
  caseAggregate.books?.({ id: "c-1", context, end, programme: {} } as unknown as BookFacts).rows ?? [];
const submission = { ...blank.submission, call: "spring", number: "S/001" };
const agreement = {
  ...blank.agreement,
  concludedAt: "2026-04-01T10:00:00.000Z",
  agreement: { amount: "900.00" },
};

it("a case speaks of no row before it is submitted, and of one more with each step", () => {
  const whole = { ...blank, submission, scoring: { ...blank.scoring, rank: 2, award: "900.00" }, agreement };
  expect(books(blank)).toEqual([]);
  expect(books({ ...blank, submission })).toEqual([
    { set: "receipts", key: "S/001", value: { case: "c-1", number: "S/001" } },
  ]);
  expect(
    books({ ...whole, agreement: blank.agreement, scoring: { ...whole.scoring, award: null } }).at(-1),
  ).toEqual({
    set: "ranking",
    key: "S/001",
    value: { case: "c-1", rank: 2 },
  });
  expect(books(whole, "funded").slice(1)).toEqual([
    { set: "standings", key: "S/001", value: { case: "c-1" } },
    { set: "ranking", key: "S/001", value: { case: "c-1", rank: 2, amount: "900.00" } },
    { set: "agreements", key: "S/001", value: { case: "c-1", amount: "900.00" } },
    { set: "ends", key: "S/001", value: { case: "c-1", end: "funded" } },
  ]);
});

it("a call knows the numbers that it has given, and no other", () => {
  const context = { call: { applications: 12, ranked: 3, funded: 2, visits: 1 } };
  const programme = { document: { calls: [{ id: "spring", numbering: { prefix: "S/", digits: 3 } }] } };
  const { counts = [] } =
    callAggregate.books?.({ id: "spring", context, end: undefined, programme } as unknown as BookFacts) ?? {};
  expect(counts.map(({ set, count, where }) => [set, count, where?.member, where?.is])).toEqual([
    ["receipts", 12, undefined, undefined],
    ["ranking", 3, undefined, undefined],
    ["ranking", 2, "outcome", ["funded"]],
    ["visits", 1, "selected", [true]],
  ]);
  const isKey = counts[0]?.isKey ?? (() => true);
  const given = ["S/000", "S/001", "S/012", "S/013", "S/12", "S/0012", "X/001", "S/x"].filter(isKey);
  expect(given).toEqual(["S/001", "S/012"]);
});
