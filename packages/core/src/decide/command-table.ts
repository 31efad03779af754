import {
  callAnnounce,
  callAnnul,
  callArchive,
  callClosingPassed,
  callOpeningPassed,
  contractingClose,
} from "../commands/call/call-lifecycle.ts";
import { monitoringPlan } from "../commands/call/monitoring-plan.ts";
import { rankingPublish } from "../commands/call/ranking-publish.ts";
import {
  agreementCountersign,
  agreementOffer,
  agreementResign,
  agreementSign,
  agreementTerminate,
} from "../commands/case/agreement.ts";
import { amendmentApprove, amendmentRefuse, amendmentRequest } from "../commands/case/amendment.ts";
import {
  applicationDiscard,
  applicationEdit,
  applicationWithdraw,
} from "../commands/case/application-drafting.ts";
import { applicationSubmit } from "../commands/case/application-submit.ts";
import { applicationSupplement } from "../commands/case/application-supplement.ts";
import { awardGrant, reserveClose, reservePlace, reservePromote } from "../commands/case/award.ts";
import { caseDeadlineCommands } from "../commands/case/deadline-passed.ts";
import { formalCheckComplete } from "../commands/case/formal-check.ts";
import {
  monitoringConfirmImplementation,
  monitoringOmit,
  monitoringRecordVisit,
  monitoringSchedule,
} from "../commands/case/monitoring.ts";
import { paymentConfirm, paymentOrder } from "../commands/case/payment.ts";
import { reportRequestSupplement, reportSubmit, reportSupplement } from "../commands/case/report.ts";
import { interviewRecord, reviewRecord, reviewRecuse } from "../commands/case/review.ts";
import { repaymentRecord, settlementDecide } from "../commands/case/settlement.ts";
import type { Role } from "../journal/entry.ts";
import type { CallEventType } from "../machines/call-events.ts";
import type { CaseEventType } from "../machines/case-events.ts";
import type { Text } from "../programme/text.ts";
import type { CallCommand, CaseCommand } from "./plan.ts";

/** Any case command, its payload already checked by its own schema. */
export type AnyCaseCommand = CaseCommand<CaseEventType, never>;
/** Any call command. */
export type AnyCallCommand = CallCommand<CallEventType, never>;
/** Any command. */
export type AnyCommand = AnyCaseCommand | AnyCallCommand;

const caseCommands = [
  applicationEdit,
  applicationSubmit,
  applicationDiscard,
  applicationWithdraw,
  formalCheckComplete,
  applicationSupplement,
  reviewRecord,
  reviewRecuse,
  interviewRecord,
  awardGrant,
  reservePlace,
  reservePromote,
  reserveClose,
  agreementOffer,
  agreementSign,
  agreementCountersign,
  agreementResign,
  agreementTerminate,
  paymentOrder,
  paymentConfirm,
  monitoringSchedule,
  monitoringOmit,
  monitoringRecordVisit,
  monitoringConfirmImplementation,
  amendmentRequest,
  amendmentApprove,
  amendmentRefuse,
  reportSubmit,
  reportRequestSupplement,
  reportSupplement,
  settlementDecide,
  repaymentRecord,
  ...caseDeadlineCommands,
];

const callCommands = [
  callAnnounce,
  callAnnul,
  callOpeningPassed,
  callClosingPassed,
  rankingPublish,
  contractingClose,
  monitoringPlan,
  callArchive,
];

/** Creates a case; the only command on a case that has no machine state to be legal in. */
export const startCommand = {
  type: "application.start",
  by: ["applicant"] as readonly Role[],
  title: { pl: "Rozpocznij wniosek", en: "Start an application" } as Text,
} as const;

/** Every command of the engine by its type. */
export const commandTable: ReadonlyMap<string, AnyCommand> = new Map(
  [...caseCommands, ...callCommands].map((command) => [command.type, command as unknown as AnyCommand]),
);

/** Names of all commands, for suggestions. */
export const commandTypes: readonly string[] = [startCommand.type, ...commandTable.keys()];

/** Events of the call that only commands on cases bring about. */
type InternalCallEvent = "application.registered" | "award.committed" | "award.released";
type Commanded = (typeof caseCommands)[number]["type"] | (typeof callCommands)[number]["type"];
/** Event types without a command of the same name: never, as a type test shows. */
export type UncommandedEvent = Exclude<CaseEventType | CallEventType, Commanded | InternalCallEvent>;
