export { summarise } from "./summarise.ts";
export type {
  BudgetSummary,
  CallPool,
  EndReason,
  FundedProject,
  FunnelStep,
  GroupSummary,
  IndicatorSummary,
  MoneySummary,
  MonitoringSummary,
  RankingUnusable,
  Summary,
  SummaryVersion,
  TargetsSummary,
  UnrankedSummary,
} from "./summary.ts";
export { FUNNEL_STEPS } from "./summary.ts";
