import { toCivilDate } from "@opus/grant-rules/calendar";
import { addMoney, subtractMoney } from "@opus/grant-rules/money";
import { z } from "zod";
import { factAt } from "../../answers/index.ts";
import { askRules } from "../../assessment/ask-rules.ts";
import { type CasePlanInput, caseCommand, refuse } from "../../decide/plan.ts";
import { reason } from "../../decide/reasons.ts";
import { moneyOf, moneyText } from "../../money/json-money.ts";
import { payloadMoney } from "../../money/payload-money.ts";
import { dateSchema } from "../../programme/text-schema.ts";
import { degreeOf, settle } from "../../settlement/settle.ts";
import { dayStillToCome } from "./day-of-money.ts";

/**
 * Settles the grant on the report as it stands: accepted, ineligible and unspent money, the degree to which the
 * indicators were reached, and what is due back. Outcomes of rules at the moment "settlement" are recorded.
 */
export const settlementDecide = caseCommand({
  type: "settlement.decide",
  by: ["accountant"],
  title: { pl: "Rozlicz dofinansowanie", en: "Settle the grant" },
  payload: z.strictObject({ ineligible: payloadMoney }),
  plan(input) {
    const {
      programme,
      payload,
      case: { context },
    } = input;
    if (moneyOf(context.paid) === 0) return refuse(notPaid());
    const spent = moneyOf(context.report?.spent ?? "0.00");
    const ineligible = moneyOf(payload.ineligible);
    if (ineligible > spent) return refuse(tooMuchIneligible(payload.ineligible, moneyText(spent)));
    const { settlement } = programme.document;
    const degree = degreeOf(indicatorLevels(input), settlement.aggregate);
    const result = settle({ paid: moneyOf(context.paid), spent, ineligible, degree }, settlement);
    const due = moneyText(result.due);
    return {
      event: {
        type: "settlement.decide",
        accepted: moneyText(result.accepted),
        ineligible: moneyText(result.ineligible),
        unspent: moneyText(result.unspent),
        settled: moneyText(result.settled),
        due,
        degree,
        band: result.band,
      },
      verdicts: askAtSettlement(input),
      effects:
        due === "0.00" ? [] : [{ type: "demandRepayment", params: { amount: due, reason: "settlement" } }],
    };
  },
});

/** Records money that came back; more than is due is refused, since it belongs to somebody else's books. */
export const repaymentRecord = caseCommand({
  type: "repayment.record",
  by: ["accountant"],
  title: { pl: "Zapisz zwrot", en: "Record a repayment" },
  payload: z.strictObject({ amount: payloadMoney, receivedOn: dateSchema }),
  plan(input) {
    const {
      payload,
      case: { context },
    } = input;
    const toCome = dayStillToCome(payload.receivedOn, input);
    if (toCome !== undefined) return refuse(toCome);
    const amount = moneyOf(payload.amount);
    const due = moneyOf(context.due);
    if (amount === 0 || amount > due) return refuse(wrongRepayment(payload.amount, context.due));
    return {
      event: {
        type: "repayment.record",
        amount: payload.amount,
        receivedOn: payload.receivedOn,
        repaid: moneyText(addMoney(moneyOf(context.repaid), amount)),
        outstanding: moneyText(subtractMoney(due, amount)),
      },
    };
  },
});

function indicatorLevels(input: CasePlanInput<unknown>) {
  const {
    programme,
    records,
    case: { context },
  } = input;
  const answers = records.answers(context.answersVersion);
  return programme.document.settlement.indicators.map(({ id, planned }) => {
    const plan = factAt(answers, planned);
    return { planned: typeof plan === "number" ? plan : 0, achieved: context.report?.achieved[id] ?? 0 };
  });
}

function askAtSettlement({ programme, call, records, now, case: { context } }: CasePlanInput<unknown>) {
  return askRules(programme, "settlement", {
    answers: records.answers(context.answersVersion),
    call,
    zone: programme.document.zone,
    submittedAt: context.submittedAt,
    number: context.number,
    report: records.report(context.reportVersion),
    on: toCivilDate(context.submittedAt ?? now, programme.document.zone),
  });
}

function notPaid() {
  return reason(
    "OGW264",
    { pl: "Dofinansowania jeszcze nie wypłacono.", en: "The grant has not been paid yet." },
    {
      pl: "Najpierw potwierdź wypłatę (payment.confirm).",
      en: "Confirm the payment first (payment.confirm).",
    },
  );
}

function tooMuchIneligible(ineligible: string, spent: string) {
  return reason("OGW265", {
    pl: `Koszty niekwalifikowalne ${ineligible} zł przekraczają wydatki ${spent} zł.`,
    en: `Ineligible costs of ${ineligible} PLN exceed the spending of ${spent} PLN.`,
  });
}

function wrongRepayment(amount: string, due: string) {
  return reason("OGW266", {
    pl: `Zwrot ${amount} zł nie mieści się między 0,01 zł a należnymi ${due} zł.`,
    en: `A repayment of ${amount} PLN does not lie between 0.01 PLN and the ${due} PLN due.`,
  });
}
