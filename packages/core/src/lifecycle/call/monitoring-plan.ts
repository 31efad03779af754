import { sha256Hex } from "@opus/grant-rules";
import { reason, refuse } from "../../kernel/refusal.ts";
import { moneyOf } from "../../values/json-money.ts";
import * as z from "../../values/zod.ts";
import { planVisits } from "../monitoring/plan-visits.ts";
import { callKit as s } from "./call-stage-nouns.ts";

/**
 * Plans the monitoring visits of a call: a sample of the running agreements, rounded up, with the mandatory ones in
 * it. The draw is reproducible: agreements are taken in the order of SHA-256 of the draw's word and their number, so
 * that anyone who knows the word, announced beforehand, can check the sample.
 */
export const monitoringPlan = s.command({
  type: "monitoring.plan",
  by: ["operator"],
  title: { pl: "Ułóż plan wizyt", en: "Plan the visits" },
  payload: z.strictObject({ draw: z.string().min(1).max(200) }),
  reads: () => [
    { set: "agreements", whole: true },
    { set: "visits", whole: true },
    { set: "ends", whole: true },
  ],
  plan({ stream, sections: { monitoring }, payload: { draw }, rows }) {
    if (monitoring === undefined) return refuse(noMonitoring());
    if (rows("visits").size > 0) return refuse(alreadyPlanned());
    const agreements = [...rows("agreements")]
      .filter(([number]) => !rows("ends").has(number))
      .map(([number, { case: id, amount }]) => ({
        number,
        case: id,
        amount: moneyOf(amount),
        lot: sha256Hex(`${draw}\n${number}`),
      }));
    const plan = planVisits(agreements, monitoring);
    const visits = plan.filter(({ selected }) => selected).length;
    return {
      events: [{ stream, event: { type: "monitoring.plan", draw, visits } }],
      rows: plan.map(({ number, case: id, selected, because }) => ({
        op: "insert" as const,
        set: "visits" as const,
        key: number,
        value: { case: id, selected, because },
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
