import { describe, expect, it } from "vitest";
import { grantLifecycle } from "../lifecycle/lifecycle.ts";
import { happenedAfter, happenedIn, NOTHING_HAPPENED } from "./happenings.ts";

const aggregate = grantLifecycle.aggregateOf("case:A-1");
const at = "2026-03-20T09:00:00.000Z";

/** What is remembered after an event, where terms of the programme name these. */
function after(
  names: readonly string[],
  event: object,
  before = NOTHING_HAPPENED,
  effects: readonly object[] = [],
) {
  if (aggregate === undefined) throw new Error("There are no cases");
  const deadlines = Object.fromEntries(names.map((from, index) => [`d${index}`, { from }]));
  const happening = { event, effects, at } as never;
  return happenedAfter(before, aggregate, { document: { deadlines } } as never, happening);
}

describe("what has happened in a stream", () => {
  it("is when an event was recorded, or the day that it tells of", () => {
    expect(after(["award.grant"], { type: "award.grant" })).toEqual({ "award.grant": at });
    for (const [type, day] of [
      ["payment.confirm", "paidOn"],
      ["repayment.record", "receivedOn"],
    ] as const)
      expect(after([type], { type, [day]: "2026-03-18" })).toEqual({ [type]: "2026-03-18" });
  });

  it("is nothing where the day that it would tell of was left out", () => {
    const told = after(["payment.confirm", "award.grant"], { type: "payment.confirm", paidOn: undefined });
    expect(Object.entries(told).filter(([, when]) => when === undefined)).toEqual([]);
    const event = { type: "delivery.record", letter: "supplementRequested", deliveredOn: undefined };
    expect(after(["letter.supplementRequested.delivered"], event)).toBe(NOTHING_HAPPENED);
  });

  it("is the delivery of a letter, by the letter, on its day", () => {
    const event = { type: "delivery.record", letter: "supplementRequested", deliveredOn: "2026-03-18" };
    const name = "supplementRequested.delivered";
    const told = after([`letter.${name}`], event);
    expect(told).toEqual({ [`letter.${name}`]: "2026-03-18" });
    expect(after([`letter.${name}`], { ...event, letter: "receipt" })).toBe(NOTHING_HAPPENED);
  });

  it("is the sending of a letter, also where only its delivery is named", () => {
    const letter = { type: "notifyApplicant", params: { letter: "receipt" } };
    const other = { type: "orderPayment", params: {} };
    const event = { type: "application.submit" };
    for (const named of ["letter.receipt.sent", "letter.receipt.delivered"])
      expect(after([named], event, NOTHING_HAPPENED, [other, letter])).toEqual({ "letter.receipt.sent": at });
  });

  it("is only what some term names, the last time of it, by name", () => {
    const before = { "award.grant": "2026-01-01T00:00:00.000Z" };
    expect(after([], { type: "award.grant" }, before)).toBe(before);
    expect(after(["payment.confirm"], { type: "award.grant" }, before)).toBe(before);
    expect(after(["award.grant"], { type: "award.grant" }, before)).toEqual({ "award.grant": at });
    const both = after(["award.grant", "agreement.offer"], { type: "agreement.offer" }, before);
    expect(Object.keys(both)).toEqual(["agreement.offer", "award.grant"]);
    // An event that no stage has is none of the stream's.
    expect(after(["nobody.knows"], { type: "nobody.knows" })).toEqual({ "nobody.knows": at });
  });

  it("is a member of a snapshot once something has happened", () => {
    expect(happenedIn(NOTHING_HAPPENED)).toEqual({});
    expect(happenedIn({ "award.grant": at })).toEqual({ happened: { "award.grant": at } });
  });
});
