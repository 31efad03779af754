export { summarise } from "./summarise.ts";
export type {
  CallPool,
  EndReason,
  FundedProject,
  FunnelStep,
  GroupSummary,
  IndicatorSummary,
  MoneySummary,
  MonitoringSummary,
  Summary,
  SummaryVersion,
  UnrankedSummary,
} from "./summary.ts";
export { FUNNEL_STEPS } from "./summary.ts";
