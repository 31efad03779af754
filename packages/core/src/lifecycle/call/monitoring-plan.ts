import { sha256Hex } from "@opus/grant-rules";
import { z } from "zod";
import { callCommand, refuse } from "../../decide/plan.ts";
import { reason } from "../../decide/reasons.ts";
import { moneyOf } from "../../money/json-money.ts";
import { planVisits } from "../../monitoring/plan-visits.ts";

/**
 * Plans the monitoring visits of a call: a sample of the running agreements, rounded up, with the mandatory ones in it. The
 * draw is reproducible: agreements are taken in the order of SHA-256 of the draw's word and their number, so that
 * anyone who knows the word, announced beforehand, can check the sample.
 */
export const monitoringPlan = callCommand({
  type: "monitoring.plan",
  by: ["operator"],
  title: { pl: "Ułóż plan wizyt", en: "Plan the visits" },
  payload: z.strictObject({ draw: z.string().min(1).max(200) }),
  reads: ["agreements", "visits", "ends"],
  plan({ programme, payload, rows }) {
    const { monitoring } = programme.document;
    if (monitoring === undefined) return refuse(noMonitoring());
    if (rows("visits").size > 0) return refuse(alreadyPlanned());
    const running = [...rows("agreements").entries()].filter(([number]) => !rows("ends").has(number));
    const agreements = running.map(([number, { value }]) => ({
      number,
      case: String(value.case),
      amount: moneyOf(String(value.amount)),
      lot: sha256Hex(`${payload.draw}\n${number}`),
    }));
    const plan = planVisits(agreements, monitoring);
    return {
      event: {
        type: "monitoring.plan",
        draw: payload.draw,
        visits: plan.filter(({ selected }) => selected).length,
      },
      registry: plan.map(({ number, selected, because, ...rest }) => ({
        op: "insert",
        scope: "visits",
        key: number,
        value: { case: rest.case, selected, because },
      })),
    };
  },
});

function noMonitoring() {
  return reason("OGW283", {
    pl: "Ten program nie przewiduje wizyt monitoringowych.",
    en: "This programme knows no monitoring visits.",
  });
}

function alreadyPlanned() {
  return reason("OGW284", { pl: "Plan wizyt jest już ułożony.", en: "The visits are planned already." });
}
