export { summarise } from "./summarise.ts";
export type {
  EndReason,
  FundedProject,
  FunnelStep,
  GroupSummary,
  IndicatorSummary,
  MoneySummary,
  MonitoringSummary,
  Summary,
} from "./summary.ts";
export { FUNNEL_STEPS } from "./summary.ts";
