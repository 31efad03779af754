import { grosze } from "@opus/grant-rules/money";
import type { StatedBy } from "../../document/own-names.ts";
import { payloadMoney } from "../../document/payload-money.ts";
import { dateSchema } from "../../document/text-schema.ts";
import { reason, refuse } from "../../kernel/refusal.ts";
import type { Json } from "../../values/json.ts";
import { moneyOf, moneyText } from "../../values/json-money.ts";
import * as z from "../../values/zod.ts";
import { askRules } from "../ground/ask-rules.ts";
import { dayBefore, dayStillToCome } from "../ground/given-day.ts";
import { standingFacts } from "../ground/key-facts.ts";
import { circumstances, statedValue } from "../ground/stated-value.ts";
import { degreeOf, settle } from "./settle.ts";
import { settlementKit as s } from "./settlement-nouns.ts";
import type { SettlementDocument } from "./settlement-schema.ts";

/**
 * Settles the grant on the report as it stands: accepted, ineligible and unspent money, the degree to which the
 * indicators were reached, and what is due back. Outcomes of rules at the moment "settlement" are recorded.
 */
export const settlementDecide = s.command({
  type: "settlement.decide",
  by: ["accountant"],
  decides: true,
  title: { pl: "Rozlicz dofinansowanie", en: "Settle the grant" },
  payload: z.strictObject({ ineligible: payloadMoney }),
  documents: true,
  plan({ stream, programme, call, section, context, own, records, payload, now, balance }) {
    const paid = grosze(balance("paid"));
    if (paid === 0) return refuse(notPaid());
    const spent = moneyOf(own.report?.spent ?? "0.00");
    const ineligible = moneyOf(payload.ineligible);
    if (ineligible > spent) return refuse(tooMuchIneligible(payload.ineligible, moneyText(spent)));
    const answers = records.answers(standingFacts(context).answersVersion);
    const { zone } = programme.document;
    const about = circumstances(programme, call, context.submission, now);
    const planned = (by: StatedBy) => statedValue(programme, by, { answers }, about);
    const levels = indicatorLevels(section, planned, own.report?.achieved ?? {});
    const degree = degreeOf(levels, section.aggregate);
    const result = settle({ paid, spent, ineligible, degree }, section);
    return {
      events: [
        {
          stream,
          event: {
            type: "settlement.decide",
            accepted: moneyText(result.accepted),
            ineligible: moneyText(result.ineligible),
            unspent: moneyText(result.unspent),
            settled: moneyText(result.settled),
            due: moneyText(result.due),
            degree,
            band: result.band,
          },
        },
      ],
      verdicts: askRules(programme, "settlement", {
        answers,
        ...about,
        zone,
        report: records.report(own.reportVersion),
      }),
    };
  },
});

/** Records money that came back; more than is due is refused, since it belongs to somebody else's books. */
export const repaymentRecord = s.command({
  type: "repayment.record",
  by: ["accountant"],
  decides: true,
  title: { pl: "Zapisz zwrot", en: "Record a repayment" },
  payload: z.strictObject({ amount: payloadMoney, receivedOn: dateSchema }),
  balances: ["ordered"],
  plan({ stream, programme, context: { payment }, own, payload, now, balance }) {
    const { amount: text, receivedOn } = payload;
    // After a termination, money may be ordered whose leaving is not confirmed yet; before that it cannot come back.
    const paid = { words: { pl: "wypłatą", en: "the payment" }, at: payment.paidOn ?? payment.orderedAt };
    const wrong =
      dayStillToCome(receivedOn, { now, programme }) ?? dayBefore(receivedOn, paid, { programme });
    if (wrong !== undefined) return refuse(wrong);
    const amount = moneyOf(text);
    // After a termination, money that is still on its way to the grantee is owed as well.
    const outstanding = grosze(balance("due") + (own.termination === null ? 0 : balance("ordered")));
    if (amount === 0 || amount > outstanding) return refuse(wrongRepayment(text, moneyText(outstanding)));
    const settles = amount === outstanding;
    return { events: [{ stream, event: { type: "repayment.record", amount: text, receivedOn, settles } }] };
  },
});

function indicatorLevels(
  { indicators }: SettlementDocument,
  planOf: (by: StatedBy) => Json | undefined,
  achieved: Readonly<Record<string, number>>,
) {
  return indicators.map(({ id, planned }) => {
    const plan = planOf(planned);
    return { planned: typeof plan === "number" ? plan : 0, achieved: achieved[id] ?? 0 };
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
