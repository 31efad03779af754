import { formatMoneyDecimal, type Grosze, grosze, subtractMoney } from "@opus/grant-rules/money";
import { dateOf, later, officeHour, partOfTerm } from "../situation/moments.ts";
import { type CaseSituation, enteredAt, type Intention } from "../situation/situation.ts";
import { actFrom } from "./act-from.ts";
import { amountOf, percentOfMoney, pointerOf } from "./final-report.ts";
import { thresholds } from "./thresholds.ts";

/** Orders in a few days; now and then only when the term has passed. */
function order(situation: CaseSituation): Intention | undefined {
  const { programme, deadlines, random } = situation;
  const draws = random("order");
  const forgets = draws.chance(3);
  const since = enteredAt(situation, "orderOverdue") ?? enteredAt(situation, "awaitingOrder");
  if (since === undefined || (forgets && deadlines.payment !== undefined)) return undefined;
  return { at: officeHour(since, draws.integer(0, 2), draws, programme.zone), payload: {} };
}

function confirm(situation: CaseSituation): Intention | undefined {
  const { programme, random } = situation;
  const ordered = enteredAt(situation, "ordered");
  if (ordered === undefined) return undefined;
  const draws = random("transfer");
  const at = officeHour(ordered, draws.integer(1, 2), draws, programme.zone);
  return { at, payload: { paidOn: dateOf(at, programme.zone) } };
}

/** Asks once for proof of the spending when the applicant keeps papers badly. */
function askBack(situation: CaseSituation): Intention | undefined {
  const { programme, row, sent, random } = situation;
  const filed = enteredAt(situation, "underReportReview");
  if (filed === undefined || row.traits.care >= thresholds.leavesGaps) return undefined;
  if (sent["report.requestSupplement"] !== undefined) return undefined;
  const { spent } = programme.settlement;
  if (typeof spent !== "string") return undefined;
  const draws = random("askBack");
  const fields = [pointerOf(spent)];
  return { at: officeHour(filed, draws.integer(1, 3), draws, programme.zone), payload: { fields } };
}

/** Settles a paid grant: what was spent without proof or against the budget is not eligible. */
function settle(situation: CaseSituation): Intention | undefined {
  const { programme, row, context, random } = situation;
  const filed = enteredAt(situation, "underReportReview");
  const paid = enteredAt(situation, "paid");
  const { report } = context.settlement;
  if (filed === undefined || paid === undefined || report === null) return undefined;
  const draws = random("settlement");
  const ineligible = percentOfMoney(report.spent, 100 - row.traits.care);
  return {
    at: officeHour(later(filed, paid), draws.integer(4, 9), draws, programme.zone),
    payload: { ineligible },
  };
}

/** Records money that came back: in one sum, in two, or late, by diligence. */
function recordRepayment(situation: CaseSituation): Intention | undefined {
  const { programme, row, deadlines, sent, random } = situation;
  const draws = random("repayment", String(sent["repayment.record"] ?? 0));
  const owed = outstanding(situation);
  const received = (at: string, amount: Grosze): Intention | undefined => ({
    at,
    payload: { amount: formatMoneyDecimal(amount), receivedOn: dateOf(at, programme.zone) },
  });
  const overdue = enteredAt(situation, "repaymentOverdue") ?? enteredAt(situation, "fullRepaymentOverdue");
  if (overdue !== undefined) {
    return received(officeHour(overdue, draws.integer(3, 20), draws, programme.zone), owed);
  }
  const since = enteredAt(situation, "awaitingRepayment") ?? enteredAt(situation, "awaitingFullRepayment");
  if (since === undefined || deadlines.repayment === undefined) return undefined;
  if (row.traits.diligence < thresholds.missesTerms) return undefined;
  const first = sent["repayment.record"] === undefined;
  const inParts = row.traits.diligence < thresholds.repaysAtOnce && first;
  const at = partOfTerm(since, deadlines.repayment, first ? draws.integer(10, 45) : draws.integer(55, 90));
  return received(at, inParts ? greaterHalf(owed) : owed);
}

/** What has yet to come back: all of a terminated grant, else what of it was not settled, less what came already. */
function outstanding({ context: { payment, settlement }, repaid }: CaseSituation): Grosze {
  const due =
    settlement.termination === null
      ? subtractMoney(amountOf(payment.paid), amountOf(settlement.settlement?.settled ?? payment.paid))
      : amountOf(payment.ordered);
  return subtractMoney(due, repaid);
}

function greaterHalf(amount: Grosze): Grosze {
  return subtractMoney(amount, grosze(Math.floor(amount / 2)));
}

/** The simulated accountant: pays, settles by what the papers show, records what comes back. */
export const accountant = actFrom<CaseSituation>("accountant", {
  "payment.order": order,
  "payment.confirm": confirm,
  "report.requestSupplement": askBack,
  "settlement.decide": settle,
  "repayment.record": recordRepayment,
});
