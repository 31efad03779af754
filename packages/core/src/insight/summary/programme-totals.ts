import { type Grosze, sumMoney } from "@opus/grant-rules/money";
import { moneyOf } from "../money/json-money.ts";
import type { ProgrammeDocument } from "../programme/programme-schema.ts";
import type { CaseSummary } from "./case-summary.ts";
import type { MonitoringSummary } from "./summary.ts";

/** Sum of the pools of all calls. */
export function poolOf(document: ProgrammeDocument): Grosze {
  return sumMoney(document.calls.map((call) => moneyOf(call.pool)));
}

/** Counts visits over the concluded agreements. */
export function summariseMonitoring(concluded: readonly CaseSummary[]): MonitoringSummary {
  const visits = concluded.flatMap((one) => (one.context.visit === null ? [] : [one.context.visit]));
  return {
    agreements: concluded.length,
    visited: visits.length,
    omitted: concluded.filter((one) => one.visitOmitted).length,
    asAgreed: visits.filter((visit) => visit.asAgreed).length,
    recommendations: visits.reduce((sum, visit) => sum + visit.recommendations, 0),
  };
}
