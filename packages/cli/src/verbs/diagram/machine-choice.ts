import {
  agreementMachine,
  callMachine,
  eligibilityMachine,
  grantMachine,
  type LifecycleOptions,
  monitoringMachine,
  scoringMachine,
  settlementMachine,
  submissionMachine,
} from "@opus/grant-workflow";
import type { MachineNode } from "../../wording/machine-node.ts";

/** Machines that can be drawn, by the name that `--machine` takes. */
export const MACHINES: Readonly<Record<string, (options: LifecycleOptions) => MachineNode>> = {
  grant: (options) => grantMachine(options).root,
  call: () => callMachine().root,
  submission: (options) => submissionMachine(options).root,
  eligibility: (options) => eligibilityMachine(options).root,
  scoring: (options) => scoringMachine(options).root,
  agreement: (options) => agreementMachine(options).root,
  monitoring: (options) => monitoringMachine(options).root,
  settlement: (options) => settlementMachine(options).root,
};
