import { expect, it } from "vitest";
import type { Consequences } from "../decide/consequences.ts";
import type { JournalEntry } from "../journal/entry.ts";
import { unfollowed } from "./entry-follows.ts";

const posting = { account: "case:A-1/ordered", source: "spring", line: "grant", amount: 200_000 };
const effect = { id: "case:A-1#3#0", stage: "payment", type: "orderPayment", params: {} };
const deadline = { name: "payment", dueAt: "2026-04-01T00:00:00.000Z" };
const again = {
  postings: [posting],
  effects: [effect],
  deadlines: [deadline],
  cleared: ["signing"],
} as unknown as Consequences;
const said = {
  postings: [posting],
  effects: [effect],
  deadlines: { set: [deadline], cleared: ["signing"] },
} as unknown as JournalEntry;
const faultsOf = (change: object) =>
  unfollowed({ ...said, ...change }, again).map(({ code, en }) => [code, en]);

it("an entry says of money, effects and deadlines what its event leads to", () => {
  expect(faultsOf({})).toEqual([]);
});

it.each<[string, object, string, string]>([
  ["more money", { postings: [{ ...posting, amount: 200_001 }] }, "OGW513", "its postings"],
  ["no money", { postings: [] }, "OGW513", "its postings"],
  ["another effect", { effects: [{ ...effect, type: "notifyApplicant" }] }, "OGW515", "its effects"],
  ["another deadline", { deadlines: { set: [], cleared: ["signing"] } }, "OGW509", "its deadlines"],
  ["a deadline that waits still", { deadlines: { set: [deadline], cleared: [] } }, "OGW509", "its deadlines"],
])("an entry that says %s is at fault", (_, change, code, words) => {
  expect(faultsOf(change)).toEqual([[code, expect.stringContaining(words)]]);
});

it("is told of everything at once", () => {
  const nothing = { postings: [], effects: [], deadlines: { set: [], cleared: [] } };
  expect(faultsOf(nothing).map(([code]) => code)).toEqual(["OGW513", "OGW515", "OGW509"]);
});
