import { factAt } from "../answers/index.ts";
import type { SettlementDocument } from "../programme/settlement-schema.ts";
import type { AnswersByCase } from "./case-answers.ts";
import type { CaseSummary } from "./case-summary.ts";
import type { IndicatorSummary } from "./summary.ts";

/** Sums every indicator over the funded cases: what was planned in the form and achieved by the final report. */
export function summariseIndicators(
  indicators: SettlementDocument["indicators"],
  funded: readonly CaseSummary[],
  answers: AnswersByCase,
): readonly IndicatorSummary[] {
  return indicators.map(({ id, planned }) => ({
    id,
    planned: plannedSum(planned, funded, answers),
    achieved: funded.reduce((sum, one) => sum + (one.context.report?.achieved[id] ?? 0), 0),
  }));
}

function plannedSum(path: string, funded: readonly CaseSummary[], answers: AnswersByCase): number | null {
  let sum = 0;
  for (const one of funded) {
    const planned = factAt(answers.get(one.case) ?? {}, path);
    if (typeof planned !== "number") return null;
    sum += planned;
  }
  return sum;
}
