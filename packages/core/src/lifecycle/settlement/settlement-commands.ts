import type { LocalisedText } from "@opus/grant-rules/errors";
import { addMoney, grosze, subtractMoney } from "@opus/grant-rules/money";
import type { Patch } from "../../answers/index.ts";
import { patchOf } from "../../document/form-values.ts";
import type { StatedBy } from "../../document/own-names.ts";
import { payloadMoney } from "../../document/payload-money.ts";
import { dateSchema } from "../../document/text-schema.ts";
import { reason, refuse } from "../../kernel/refusal.ts";
import type { Json, JsonObject } from "../../values/json.ts";
import { moneyOf, moneyText } from "../../values/json-money.ts";
import * as z from "../../values/zod.ts";
import { askCase, knownAnswers } from "../ground/ask-case.ts";
import { dayBefore, dayStillToCome } from "../ground/given-day.ts";
import { heldInAll, heldOn, limitedOf, partedBy, totalOf } from "../ground/grant-parts.ts";
import { rulingRecords, rulingsOf, rulingsPayload } from "../ground/rulings.ts";
import { circumstances, statedValue } from "../ground/stated-value.ts";
import { freedKinds } from "../ranking/freed-schema.ts";
import { withReportFindings } from "./report-findings.ts";
import { degreeOf, type IndicatorLevel, type SettlementResult, settle } from "./settle.ts";
import { followedAtSettlement } from "./settlement-consequences.ts";
import { settlementKit as s } from "./settlement-nouns.ts";
import type { SettlementDocument } from "./settlement-schema.ts";

/**
 * Settles the grant on the report as it stands: accepted, ineligible and unspent money, the degree to which the
 * indicators were reached, and what is due back. What follows from the rules asked at the moment "settlement" binds:
 * ineligible sums, a lowered grant, money demanded back; what they leave open, or to a person, a person rules on.
 */
export const settlementDecide = s.command({
  type: "settlement.decide",
  by: ["accountant"],
  decides: true,
  title: { pl: "Rozlicz dofinansowanie", en: "Settle the grant" },
  payload: z.strictObject({
    /** What the accountant found ineligible, beside what follows from rules. */
    ineligible: payloadMoney,
    /** What was found out about the report: values of its form's officer fields. */
    findings: z.array(patchOf("report")).max(200).optional(),
    rulings: rulingsPayload(["warn", "ineligible", "lowerTo", "demandBack"]),
    /** How far indicators were reached that were planned at nothing, in percent. */
    degrees: z.record(z.string(), z.int().min(0).max(100)).optional(),
  }),
  documents: true,
  plan(input) {
    const { stream, programme, call, section, context, own, records, payload, now, balance } = input;
    const parts = context.agreement.agreement?.parts;
    const paid = heldInAll((line) => balance("paid", line), parts);
    if (paid === 0) return refuse(notPaid());
    const spent = moneyOf(own.report?.spent ?? "0.00");
    const found = moneyOf(payload.ineligible);
    if (found > spent) return refuse(tooMuchIneligible(payload.ineligible, moneyText(spent)));
    const asked = { programme, call, records, context, now };
    const about = circumstances(programme, call, context.submission, now);
    const answers = knownAnswers(asked);
    const planned = (by: StatedBy) => statedValue(programme, by, { answers }, about);
    const levels = indicatorLevels(section, planned, own.report?.achieved ?? {}, payload.degrees);
    const unknown = degreeFaults(section, levels, payload.degrees);
    const { reportVersion, supplementsLeft } = own;
    const form = section.form as JsonObject;
    const examined = withReportFindings({
      programme,
      form,
      report: records.report(reportVersion),
      reportVersion,
      findings: (payload.findings ?? []) as readonly Patch[],
    });
    if ("reasons" in examined) return refuse(...examined.reasons);
    const outcomes = askCase(asked, "settlement", { report: examined.report });
    const rulings = payload.rulings ?? [];
    const followed = followedAtSettlement({ programme, form, outcomes, rulings, supplementsLeft });
    const reasons = [...unknown, ...("reasons" in followed ? followed.reasons : [])];
    if ("reasons" in followed || reasons.length > 0) return refuse(...reasons);
    const degree = degreeOf(levels, section.aggregate);
    const { ineligible, lowerTo, demandBack } = followed.sums;
    const result = settle(
      { paid, spent, ineligible: addMoney(found, ineligible), lowerTo, demandBack, degree },
      section,
    );
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
            ...settledBySource(result, parts && heldOn((line) => balance("paid", line), parts)),
            degree,
            band: result.band,
            ...(followed.byRules.length === 0 ? {} : { byRules: [...followed.byRules] }),
            ...rulingsOf(rulings),
          },
        },
      ],
      verdicts: outcomes,
      records: [...examined.records, ...rulingRecords("settlementRulings/1", rulings)],
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
  plan({ stream, programme, context: { payment, agreement }, own, payload, now, balance, sections }) {
    const { amount: text, receivedOn } = payload;
    // After a termination, money may be ordered whose leaving is not confirmed yet; before that it cannot come back.
    const paid = { words: { pl: "wypłatą", en: "the payment" }, at: payment.paidOn ?? payment.orderedAt };
    const wrong =
      dayStillToCome(receivedOn, { now, programme }) ?? dayBefore(receivedOn, paid, { programme });
    if (wrong !== undefined) return refuse(wrong);
    const amount = moneyOf(text);
    // After a termination, money that is still on its way to the grantee is owed as well.
    const parts = agreement.agreement?.parts;
    const owedOn = (line?: string) =>
      balance("due", line) + (own.termination === null ? 0 : balance("ordered", line));
    const outstanding = heldInAll(owedOn, parts);
    if (amount === 0 || amount > outstanding) return refuse(wrongRepayment(text, moneyText(outstanding)));
    const settles = amount === outstanding;
    const isFreed = own.termination !== null && freedKinds(sections.scoring.ranking).has("cameBack");
    const on = parts && partedBy(amount, heldOn(owedOn, parts));
    const free = on && limitedOf(on, parts);
    const freed = isFreed ? { freed: free === undefined ? text : totalOf(free) } : {};
    const bySource =
      on === undefined ? {} : { on: [...on], ...(isFreed ? { freedOn: [...(free ?? [])] } : {}) };
    return {
      events: [
        {
          stream,
          event: { type: "repayment.record", amount: text, receivedOn, settles, ...freed, ...bySource },
        },
      ],
    };
  },
});

/** What of a settlement falls to each source, in proportion to what it paid; the rest of that is due there. */
function settledBySource(
  { settled }: Pick<SettlementResult, "settled">,
  paid: ReturnType<typeof heldOn> | undefined,
) {
  if (paid === undefined) return {};
  const settledOn = partedBy(settled, paid);
  const dueOn = settledOn.map(({ line, amount }, index) => ({
    line,
    amount: moneyText(subtractMoney(grosze(paid[index]?.amount ?? 0), moneyOf(amount))),
  }));
  return { settledOn: [...settledOn], dueOn };
}

function indicatorLevels(
  { indicators }: SettlementDocument,
  planOf: (by: StatedBy) => Json | undefined,
  achieved: Readonly<Record<string, number>>,
  degrees: Readonly<Record<string, number>> = {},
): readonly (IndicatorLevel & { readonly id: string })[] {
  return indicators.map(({ id, planned }) => {
    const plan = planOf(planned);
    return {
      id,
      planned: typeof plan === "number" ? plan : 0,
      achieved: achieved[id] ?? 0,
      given: degrees[id],
    };
  });
}

/** OGW298: where nothing was planned, neither all nor nothing was reached, and a person says how much; nowhere else. */
function degreeFaults(
  { indicators }: SettlementDocument,
  levels: ReturnType<typeof indicatorLevels>,
  degrees: Readonly<Record<string, number>> = {},
) {
  const titleOf = (wanted: string) => indicators.find(({ id }) => id === wanted)?.title;
  const missing = levels.filter(({ planned, given }) => planned <= 0 && given === undefined);
  const needless = Object.keys(degrees).filter(
    (id) => !levels.some((level) => level.id === id && level.planned <= 0),
  );
  return [
    ...missing.map(({ id }) => noDegree(id, titleOf(id) ?? { pl: id, en: id })),
    ...needless.map((id) => ({ ...needlessDegree(id), pointer: `/degrees/${id}` })),
  ];
}

function noDegree(id: string, title: LocalisedText) {
  return reason(
    "OGW298",
    {
      pl: `Wskaźnik „${title.pl}” zaplanowano na zero albo wcale, więc stopień jego osiągnięcia musi podać człowiek.`,
      en: `Indicator “${title.en}” was planned at zero, or not at all, so a person has to give its degree.`,
    },
    {
      pl: `Podaj "degrees": {"${id}": procent od 0 do 100}.`,
      en: `Give "degrees": {"${id}": percent from 0 to 100}.`,
    },
  );
}

function needlessDegree(id: string) {
  return reason(
    "OGW298",
    {
      pl: `Stopień wskaźnika „${id}” liczy się z planu albo nie ma takiego wskaźnika.`,
      en: `The degree of indicator “${id}” is reckoned from its plan, or there is none of that name.`,
    },
    { pl: "Usuń ten stopień.", en: "Leave this degree out." },
  );
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
