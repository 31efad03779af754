/** Traits below these percents make the difference between one deed and another; see `rowSchema`. */
export const thresholds = {
  /** Commitment: withdraws after submitting. */
  withdraws: 5,
  /** Commitment: gives up the award. */
  resigns: 12,
  /** Commitment: declines a part of what was asked for. */
  takesLess: 40,
  /** Diligence: never reports. */
  neverReports: 10,
  /** Diligence: reports only when called to. */
  reportsLate: 18,
  /** Diligence: lets terms of supplements and repayments pass. */
  missesTerms: 25,
  /** Diligence: carries out recommendations in time. */
  implementsInTime: 40,
  /** Diligence: pays back in one sum. */
  repaysAtOnce: 45,
  /** Diligence: below it, half of the drafts are filled in step by step. */
  preparesWell: 70,
  /** Care: the monitor finds the project not as agreed. */
  departsFromPlan: 20,
  /** Care: the accountant asks back about the report. */
  leavesGaps: 50,
  /** Care: the monitor recommends something. */
  needsAdvice: 60,
} as const;
