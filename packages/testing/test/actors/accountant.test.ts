import { grosze } from "@opus/grant-rules/money";
import { describe, expect, it } from "vitest";
import { accountant } from "../../src/actors/accountant.ts";
import { caseSituation } from "../case-situation.ts";

const begun = "2026-04-01T10:00:00.000Z";
const due = "2026-04-15T22:00:00.000Z";

describe("the simulated accountant", () => {
  const settlement = (state: string, changes: Parameters<typeof caseSituation>[1] = {}) =>
    accountant(
      caseSituation(`execution.settlement.${state}`, {
        legal: [
          ["report.requestSupplement", "accountant"],
          ["settlement.decide", "accountant"],
          ["repayment.record", "accountant"],
        ],
        ...changes,
      }),
    );
  const reviewed = {
    since: { "execution.settlement.underReportReview": begun, "execution.payment.paid": begun },
    context: { settlement: { report: { spent: "1999.99", achieved: {} } } },
  };
  const settled = {
    payment: { ordered: "2000.00", paid: "2000.00" },
    settlement: {
      settlement: {
        accepted: "999.99",
        ineligible: "1000.01",
        unspent: "0.00",
        settled: "999.99",
        degree: { num: 1, den: 1 },
        band: "full" as const,
      },
    },
  };

  it("holds spending without proof ineligible, whole grosze, rounded down", () => {
    const decide = (care: number) =>
      settlement("underReportReview", { ...reviewed, row: { traits: { care } } })?.payload;
    expect(decide(100)).toEqual({ ineligible: "0.00" });
    expect(decide(93)).toEqual({ ineligible: "139.99" });
  });

  it("asks back once about the spending when care is low, and waits for the payment before settling", () => {
    const careless = { ...reviewed, row: { traits: { care: 40 } } };
    expect(settlement("underReportReview", careless)?.payload).toEqual({ fields: ["/spent"] });
    const asked = { ...careless, sent: { "report.requestSupplement": 1 } };
    expect(settlement("underReportReview", asked)?.type).toBe("settlement.decide");
    const unpaid = { ...asked, since: { "execution.settlement.underReportReview": begun } };
    expect(settlement("underReportReview", unpaid)).toBeUndefined();
  });

  it.each([
    [90, "1000.01", "2026-04-"],
    [30, "500.01", "2026-04-"],
    [24, undefined, ""],
  ])("records what an applicant of diligence %i pays back in the term: %s", (diligence, amount, month) => {
    const command = settlement("awaitingRepayment", {
      deadlines: { repayment: due },
      context: settled,
      row: { traits: { diligence } },
    });
    const { amount: paid, receivedOn = "" } = (command?.payload ?? {}) as {
      amount?: string;
      receivedOn?: string;
    };
    expect(paid).toBe(amount);
    expect(receivedOn.startsWith(month)).toBe(true);
  });

  it("records the rest, and what comes when the term is over", () => {
    const rest = settlement("awaitingRepayment", {
      deadlines: { repayment: due },
      sent: { "repayment.record": 1 },
      context: settled,
      repaid: grosze(500_01),
      row: { traits: { diligence: 30 } },
    });
    const late = settlement("repaymentOverdue", { context: settled, row: { traits: { diligence: 5 } } });
    expect([rest?.payload, late?.payload]).toMatchObject([{ amount: "500.00" }, { amount: "1000.01" }]);
  });

  it.each([
    ["paid", "2000.00"],
    ["still on its way", "0.00"],
  ])("takes all of a terminated grant back, be it %s", (_, paid) => {
    const context = {
      payment: { ordered: "2000.00", paid },
      settlement: { termination: { reason: "noReport" as const } },
    };
    const late = settlement("fullRepaymentOverdue", { context, repaid: grosze(300_00) });
    expect(late?.payload).toMatchObject({ amount: "1700.00" });
  });
});
