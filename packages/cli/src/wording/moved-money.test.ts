import { describe, expect, it } from "vitest";
import { movedMoney } from "./moved-money.ts";

const side = (account: string, amount: number) => ({ account, source: "spring", line: "grant", amount });

describe("the money that an entry moved, in words", () => {
  it("names the money of each movement with both accounts", () => {
    const postings = [
      side("case:A-1/paid", -150_050),
      side("case:A-1/accounted", 150_050),
      side("case:A-1/paid", -49_950),
      side("case:A-1/due", 49_950),
    ];
    expect(movedMoney({ postings }, "en")).toEqual([
      { from: "paid, to be settled", to: "settled", amount: "1500.50", text: expect.any(String) },
      { from: "paid, to be settled", to: "to be returned", amount: "499.50", text: expect.any(String) },
    ]);
    expect(movedMoney({ postings }, "pl")[1]?.text).toMatch(
      /^499,50\szł: wypłacone, do rozliczenia → do zwrotu$/,
    );
  });

  it("shows an account that nobody knows as it is called", () => {
    const postings = [side("case:A-1/elsewhere", -100), side("call:spring/free", 100)];
    expect(movedMoney({ postings }, "en")[0]).toMatchObject({
      from: "case:A-1/elsewhere",
      to: "free money of the pool",
    });
  });
});
