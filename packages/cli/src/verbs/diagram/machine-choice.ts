import {
  agreementMachine,
  callMachine,
  eligibilityMachine,
  grantMachine,
  monitoringMachine,
  scoringMachine,
  settlementMachine,
  submissionMachine,
  type WithOptions,
} from "@opus/grant-workflow";
import type { MachineNode } from "../../wording/machine-node.ts";

/** Machines that can be drawn, by the name that `--machine` takes. */
export const MACHINES: Readonly<Record<string, (programme: WithOptions) => MachineNode>> = {
  grant: (programme) => grantMachine(programme).root,
  call: () => callMachine().root,
  submission: (programme) => submissionMachine(programme).root,
  eligibility: (programme) => eligibilityMachine(programme).root,
  scoring: (programme) => scoringMachine(programme).root,
  agreement: (programme) => agreementMachine(programme).root,
  monitoring: (programme) => monitoringMachine(programme).root,
  settlement: (programme) => settlementMachine(programme).root,
};
