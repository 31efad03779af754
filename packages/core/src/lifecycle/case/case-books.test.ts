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

it("an application that was invited on, and one that derives from it, speak of one row", () => {
  const carried = [{ to: "requested", bound: "atMost", value: "900.00" }];
  const ledOn = { call: "plans", carried };
  const origin = { ...submission, applicant: "p-1" };
  const from = { call: "spring", case: "c-0", number: "S/009", carried };
  const draft = { ...blank.submission, call: "plans", applicant: "p-1", from };
  const row = { call: "spring", to: "plans", applicant: "p-1", carried };
  expect(
    books({ ...blank, submission: origin, scoring: { ...blank.scoring, ledOn } }, "invitedOn"),
  ).toContainEqual({ set: "ideas", key: "c-1", value: { number: "S/001", ...row } });
  expect(books({ ...blank, submission: draft })).toEqual([
    { set: "ideas", key: "c-0", value: { number: "S/009", ...row, plan: "c-1" }, also: "case:c-0" },
  ]);
  expect(books({ ...blank, submission: { ...draft, number: "P/001" } })).toContainEqual({
    set: "ideas",
    key: "c-0",
    value: { number: "S/009", ...row, plan: "c-1" },
    also: "case:c-0",
  });
  expect(books({ ...blank, submission: draft }, "discarded")).toEqual([
    { set: "ideas", key: "c-0", value: { number: "S/009", ...row }, also: "case:c-0" },
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
