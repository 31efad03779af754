import { OgwError } from "@opus/grant-rules/errors";
import { expect, it } from "vitest";
import { unplayedFault } from "./unplayed-fault.ts";

const cause = (code: "OGW751" | "OGW303") =>
  new OgwError({ code, subject: "s", problem: "it is so", allowed: "a", remedy: "r" });
const told = (thrown: unknown) => {
  const { seq, code, message } = unplayedFault("case:A-1", 3, thrown);
  return [seq, code, message.en];
};

it("a stream that a newer release wrote is told from its entry on", () => {
  expect(told(cause("OGW751"))).toEqual([3, "OGW751", expect.stringContaining("a newer release wrote it")]);
});

it("a stream that cannot be replayed is told as a whole, with why", () => {
  expect(told(cause("OGW303"))).toEqual([
    0,
    "OGW505",
    expect.stringMatching(/replayed: \[OGW303\].*it is so/),
  ]);
  expect(told("no entry")).toEqual([0, "OGW505", "case:A-1: cannot be replayed: no entry."]);
});
