export { summarise } from "./summarise.ts";
export type {
  FundedProject,
  FunnelStep,
  GroupSummary,
  IndicatorSummary,
  MoneySummary,
  MonitoringSummary,
  EndReason,
  Summary,
} from "./summary.ts";
export { FUNNEL_STEPS } from "./summary.ts";
