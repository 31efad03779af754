import type { ProgrammeDocument } from "../programme/programme-schema.ts";

/** The finite part of a programme that shapes its machines. */
export interface LifecycleOptions {
  /** How many times the applicant may supplement the application. */
  readonly supplements: number;
  /** How many expert cards an application needs. */
  readonly experts: number;
  readonly interview: boolean;
  readonly monitoring: boolean;
  readonly amendments: boolean;
  /** How many times the grantee may supplement the final report. */
  readonly reportSupplements: number;
}

/** Every option on: what the lifecycle table and the diagrams of the handbook show. */
export const everyOption: LifecycleOptions = {
  supplements: 1,
  experts: 2,
  interview: true,
  monitoring: true,
  amendments: true,
  reportSupplements: 1,
};

/** Reads the options off a programme document. */
export function lifecycleOptions(document: ProgrammeDocument): LifecycleOptions {
  return {
    supplements: document.eligibility.supplements,
    experts: document.scoring.experts,
    interview: document.scoring.interview !== undefined,
    monitoring: document.monitoring !== undefined,
    amendments: document.amendments !== undefined,
    reportSupplements: document.settlement.supplements,
  };
}
