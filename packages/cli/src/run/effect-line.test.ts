import { describe, expect, it } from "vitest";
import { effectLine } from "./effect-line.ts";

const order = { stage: "payment", type: "orderPayment", params: { amount: "1.00", number: "S/001" } };

describe("a line of the effects log", () => {
  it("begins with the id and says which letter goes to which case", () => {
    const letter = {
      id: "case:A-001#2#0",
      call: "spring",
      case: "A-001",
      stage: "submission",
      type: "notifyApplicant",
      params: { letter: "receipt", number: "S/001" },
    };
    expect(effectLine(letter)).toBe(
      "case:A-001#2#0 submission.notifyApplicant call=spring case=A-001 letter=receipt",
    );
  });

  it("names no letter for other effects of a case, and no case for those of a call", () => {
    const about = { id: "case:A-001#9#0", call: "spring", case: "A-001" };
    expect(effectLine({ ...about, ...order })).toBe(
      "case:A-001#9#0 payment.orderPayment call=spring case=A-001",
    );
    const published = { stage: "call", type: "publishRanking", params: { call: "spring" } };
    const ranking = { id: "call:spring#4#0", call: "spring", ...published };
    expect(effectLine(ranking)).toBe("call:spring#4#0 call.publishRanking call=spring");
  });

  it("says of an effect that nobody knows what there is", () => {
    expect(effectLine({ id: "case:A-001#9#0", ...order, type: "sendFlowers" })).toBe(
      "case:A-001#9#0 payment.sendFlowers",
    );
  });
});
