import { toCivilDate } from "@opus/grant-rules/calendar";
import { subtractMoney } from "@opus/grant-rules/money";
import { z } from "zod";
import { withValues } from "../../answers/index.ts";
import { askRules } from "../../assessment/ask-rules.ts";
import { outcomeReason } from "../../decide/outcome-reason.ts";
import { type CasePlanInput, caseCommand, refuse } from "../../decide/plan.ts";
import { reason } from "../../decide/reasons.ts";
import type { JsonObject } from "../../values/json.ts";
import { moneyOf, moneyText } from "../../money/json-money.ts";
import { released } from "./award.ts";
import { passedAt, tooLate } from "./deadline-passed.ts";

const nothing = z.strictObject({});

/**
 * Makes the agreement available for signature, for the amount awarded. Blocking rules asked at the moment
 * "agreement" (conditional documents, consents) refuse it until they are met.
 */
export const agreementOffer = caseCommand({
  type: "agreement.offer",
  by: ["operator"],
  title: { pl: "Udostępnij umowę", en: "Offer the agreement" },
  payload: nothing,
  plan(input) {
    const {
      programme,
      call,
      case: { context },
    } = input;
    const outcomes = askAtAgreement(input);
    const stopping = outcomes.filter(
      ({ verdict, severity }) => severity === "blocking" && verdict !== "met" && verdict !== "notApplicable",
    );
    if (stopping.length > 0) return refuse(...stopping.map((outcome) => outcomeReason(programme, outcome)));
    const amount = context.award ?? "0.00";
    return {
      event: { type: "agreement.offer", amount, realisationTo: call.realisation.to },
      verdicts: outcomes,
    };
  },
});

/**
 * The applicant signs; the account that will be paid is personal and kept outside the chain. At the deadline for
 * signing or later it is refused, even before the host has passed that deadline.
 */
export const agreementSign = caseCommand({
  type: "agreement.sign",
  by: ["applicant"],
  title: { pl: "Podpisz umowę", en: "Sign the agreement" },
  payload: z.strictObject({ account: z.string().min(1).max(64) }),
  plan(input) {
    if (passedAt("signing", input) !== undefined) return refuse(tooLate("signing", input));
    return {
      event: { type: "agreement.sign" },
      records: [{ id: "account", class: "payment", value: { account: input.payload.account } }],
    };
  },
});

/** The operator signs; from now on the agreement is in execution. */
export const agreementCountersign = caseCommand({
  type: "agreement.countersign",
  by: ["operator"],
  title: { pl: "Podpisz umowę w imieniu operatora", en: "Countersign the agreement" },
  payload: nothing,
  plan({ now, case: { id, context } }) {
    const value = { case: id, amount: context.agreement?.amount ?? "0.00" };
    return {
      event: { type: "agreement.countersign", at: now },
      registry: [{ op: "insert", scope: "agreements", key: context.number ?? "", value }],
    };
  },
});

/** Declines the grant before the agreement is concluded; the money returns to the pool. */
export const agreementResign = caseCommand({
  type: "agreement.resign",
  by: ["applicant"],
  title: { pl: "Zrezygnuj z dofinansowania", en: "Decline the grant" },
  payload: nothing,
  plan: (input) => ({
    event: { type: "agreement.resign" },
    callEvent: released(input, input.case.context.award ?? "0.00"),
  }),
});

/** Terminates a running agreement; everything paid (or ordered) is due back, less what has come back already. */
export const agreementTerminate = caseCommand({
  type: "agreement.terminate",
  by: ["operator"],
  title: { pl: "Rozwiąż umowę", en: "Terminate the agreement" },
  payload: z.strictObject({
    reason: z.enum(["misuse", "falseStatement", "controlRefused", "noReport", "notCarriedOut"]),
  }),
  isOpen: ({ settlement, termination }) => settlement === null && termination === null,
  plan({ payload, case: { context } }) {
    // Regions beside the settlement still take the event while a visit is open; the money is decided by then.
    if (context.settlement !== null) return refuse(settledAlready(context.settlement.settled));
    const outflow = moneyOf(context.paid) > 0 ? context.paid : context.ordered;
    const due = moneyText(subtractMoney(moneyOf(outflow), moneyOf(context.repaid)));
    return {
      event: { type: "agreement.terminate", reason: payload.reason, due },
      effects:
        due === "0.00" ? [] : [{ type: "demandRepayment", params: { amount: due, reason: payload.reason } }],
    };
  },
});

function settledAlready(settled: string) {
  return reason(
    "OGW269",
    {
      pl: `Dofinansowanie jest już rozliczone na ${settled} zł.`,
      en: `The grant is settled already, at ${settled} PLN.`,
    },
    {
      pl: "Umowę można rozwiązać tylko przed rozliczeniem.",
      en: "An agreement can be terminated before its settlement only.",
    },
  );
}

function askAtAgreement(input: CasePlanInput<unknown>) {
  const {
    programme,
    call,
    records,
    case: { context },
  } = input;
  const answers = records.answers(context.answersVersion);
  const filled = withValues(
    programme.document.form as JsonObject,
    answers,
    records.findings(context.findingsVersion),
  );
  return askRules(programme, "agreement", {
    answers: "answers" in filled ? filled.answers : answers,
    call,
    zone: programme.document.zone,
    submittedAt: context.submittedAt,
    number: context.number,
    on: toCivilDate(context.submittedAt ?? input.now, programme.document.zone),
  });
}
