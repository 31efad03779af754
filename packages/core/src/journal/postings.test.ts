import { describe, expect, it } from "vitest";
import { balanceChanges, postingsOf, transfersOf, unbalanced } from "./postings.ts";

const award = {
  from: "call:spring/free",
  to: "case:A-1/committed",
  source: "spring",
  line: "grant",
  amount: 150_000,
};
const payment = {
  from: "case:A-1/committed",
  to: "case:A-1/paid",
  source: "spring",
  line: "grant",
  amount: 1,
};
const thrown = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (cause) {
    return (cause as { code: unknown }).code;
  }
};

describe("the postings of transfers", () => {
  it("take from one account what they give to the other, in the order of the transfers", () => {
    const line = { source: "spring", line: "grant" };
    expect(postingsOf([award, payment])).toEqual([
      { account: "call:spring/free", amount: -150_000, ...line },
      { account: "case:A-1/committed", amount: 150_000, ...line },
      { account: "case:A-1/committed", amount: -1, ...line },
      { account: "case:A-1/paid", amount: 1, ...line },
    ]);
  });

  it("are none for a transfer of nothing", () => {
    expect(postingsOf([{ ...award, amount: 0 }])).toEqual([]);
    expect(postingsOf([])).toEqual([]);
  });

  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, "100" as unknown as number])(
    "are refused for an amount of %s",
    (amount) => {
      expect(thrown(() => postingsOf([{ ...award, amount }]))).toBe("OGW450");
    },
  );

  it("lead back to the transfers", () => {
    expect(transfersOf(postingsOf([award, payment]))).toEqual([award, payment]);
    expect(transfersOf([])).toEqual([]);
    // Half a transfer is none.
    expect(transfersOf(postingsOf([award]).slice(0, 1))).toEqual([]);
    expect(transfersOf(postingsOf([award, payment]).slice(0, 3))).toEqual([award]);
    expect(thrown(() => transfersOf(undefined as never))).toBe("OGW410");
  });
});

describe("the sums of postings", () => {
  it("are nothing for each source, or say which is out of balance", () => {
    const [gives, takes] = postingsOf([award]);
    if (gives === undefined || takes === undefined) throw new Error("no postings");
    expect(unbalanced(postingsOf([award, payment]))).toEqual([]);
    expect(unbalanced([gives])).toEqual(["spring"]);
    expect(unbalanced([gives, { ...takes, amount: 149_999 }])).toEqual(["spring"]);
    // What balances over all sources does not balance for each.
    expect(unbalanced([gives, { ...takes, source: "autumn" }])).toEqual(["spring", "autumn"]);
  });

  it("change each account by source and line", () => {
    expect([...balanceChanges(postingsOf([award, payment]))]).toEqual([
      ["call:spring/free/spring/grant", -150_000],
      ["case:A-1/committed/spring/grant", 149_999],
      ["case:A-1/paid/spring/grant", 1],
    ]);
    const other = balanceChanges(postingsOf([{ ...award, source: "autumn", line: "travel" }]));
    expect([...other.keys()]).toContain("call:spring/free/autumn/travel");
  });
});
