import { describe, expect, it } from "vitest";
import { operator, operatorOfCall } from "../../src/actors/operator.ts";
import { callSituation, caseSituation } from "../case-situation.ts";

describe("the simulated operator", () => {
  it("annuls a call without an application to rank", () => {
    const legal = [{ type: "call.annul", by: ["operator" as const] }];
    expect(operatorOfCall(callSituation("underAssessment", { legal }))?.type).toBe("call.annul");
    expect(
      operatorOfCall(callSituation("underAssessment", { legal, cases: { assessment: 1 } })),
    ).toBeUndefined();
    expect(operatorOfCall(callSituation("announced", { legal }))).toBeUndefined();
  });

  it("closes contracting when nobody signs, waits for a decision or can be promoted", () => {
    const close = (changes: object) =>
      operatorOfCall(
        callSituation("contracting", {
          legal: [{ type: "contracting.close", by: ["operator"] }],
          ...changes,
        }),
      )?.type;
    expect(close({ cases: { reserve: 2, execution: 5 } })).toBe("contracting.close");
    expect(close({ cases: { agreement: 1 } })).toBeUndefined();
    expect(close({ cases: { ranked: 1 } })).toBeUndefined();
    expect(close({ hasPromotable: true })).toBeUndefined();
  });

  it("archives when all applications have ended", () => {
    const archive = (cases: object) =>
      operatorOfCall(
        callSituation("inExecution", { legal: [{ type: "call.archive", by: ["operator"] }], cases }),
      )?.type;
    expect([archive({ execution: 1 }), archive({ ended: 9 })]).toEqual([undefined, "call.archive"]);
  });

  it("terminates with whoever never reported, and with whom nobody came to", () => {
    const legal = [["agreement.terminate", "operator"]] as const;
    const missing = operator(caseSituation("execution.settlement.reportMissing", { legal }));
    expect(missing?.payload).toEqual({ reason: "noReport" });
    const state = "execution.settlement.underReportReview";
    expect(operator(caseSituation(state, { legal, row: { traits: { turnout: 0 } } }))?.payload).toEqual({
      reason: "notCarriedOut",
    });
    expect(operator(caseSituation(state, { legal }))).toBeUndefined();
  });
});
