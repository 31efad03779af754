import { type CaseOptions, everyOption } from "@opus/grant-workflow";

/** Every option off. */
export const noOption: CaseOptions = {
  ...everyOption,
  submission: { representatives: false },
  eligibility: {
    supplements: 0,
    incurable: "leaveUnconsidered",
    silence: "leaveUnconsidered",
    checklist: false,
    signUp: false,
  },
  scoring: {
    experts: 1,
    interview: false,
    vote: false,
    invites: false,
    leadsOn: false,
    members: false,
    assigned: false,
    opensFile: false,
    settles: false,
    agrees: false,
    reduces: false,
    placement: false,
    offers: false,
    inOrder: false,
    offersRest: false,
    returns: false,
    lapses: false,
    limits: false,
    appeals: false,
  },
  agreement: { comments: false, reopens: false },
  monitoring: { on: false },
  amendments: { on: false },
  settlement: { supplements: 0 },
  progress: { on: false },
  clock: { extend: [], suspend: [], asked: [], longest: false },
  paper: { waits: false, differing: "note", silence: "leaveUnconsidered" },
  appeals: { formal: false, silence: "wait" },
  restoration: { terms: [] },
};

/** Combinations of options that machines are proved for. */
export const optionSets: readonly (readonly [string, CaseOptions])[] = [
  ["every option on", everyOption],
  ["every option off", noOption],
  [
    "only supplements, two of them",
    { ...noOption, eligibility: { ...noOption.eligibility, supplements: 2 } },
  ],
  ["only a sign-up", { ...noOption, eligibility: { ...noOption.eligibility, signUp: true } }],
  ["only others who act for the applicant", { ...noOption, submission: { representatives: true } }],
  [
    "only a term for a supplement that may be restored",
    {
      ...noOption,
      eligibility: { ...noOption.eligibility, supplements: 1 },
      restoration: { terms: ["supplement"] },
    },
  ],
  [
    "only a term to appeal that may be restored",
    {
      ...noOption,
      appeals: { formal: true, silence: "wait" },
      restoration: { terms: ["formalAppeal"] },
    },
  ],
  [
    "only a term to revise that may be restored, silence ends it",
    {
      ...noOption,
      scoring: { ...noOption.scoring, returns: true, lapses: true },
      restoration: { terms: ["revision"] },
    },
  ],
  [
    "only terms to sign and to supplement a report that may be restored",
    {
      ...noOption,
      settlement: { supplements: 2 },
      restoration: { terms: ["signing", "reportSupplement"] },
    },
  ],
  ...(["uphold", "reject", "wait"] as const).map(
    (silence) =>
      [
        `only appeals of the formal check, silence: ${silence}`,
        { ...noOption, appeals: { formal: true, silence } },
      ] as const,
  ),
  [
    "only grants that are decided on anew",
    { ...noOption, agreement: { ...noOption.agreement, reopens: true } },
  ],
  ...(["sendBack", "note"] as const).flatMap((differing) =>
    (["leaveUnconsidered", "reject"] as const).flatMap((silence) =>
      [true, false].map(
        (formal) =>
          [
            `only a signed paper, ${differing}, ${silence}${formal ? ", appeals" : ""}`,
            {
              ...noOption,
              paper: { waits: true, differing, silence },
              appeals: { formal, silence: "wait" as const },
            },
          ] as const,
      ),
    ),
  ),
  ["only a checklist", { ...noOption, eligibility: { ...noOption.eligibility, checklist: true } }],
  [
    "only rejection of what cannot be mended",
    { ...noOption, eligibility: { ...noOption.eligibility, supplements: 1, incurable: "reject" } },
  ],
  [
    "only rejection of what is not supplemented",
    { ...noOption, eligibility: { ...noOption.eligibility, supplements: 1, silence: "reject" } },
  ],
  [
    "only an interview and three experts",
    { ...noOption, scoring: { ...noOption.scoring, experts: 3, interview: true } },
  ],
  ["only a vote of residents", { ...noOption, scoring: { ...noOption.scoring, vote: true } }],
  [
    "only an interview for the best",
    { ...noOption, scoring: { ...noOption.scoring, interview: true, invites: true } },
  ],
  [
    "only another call that follows",
    { ...noOption, scoring: { ...noOption.scoring, invites: true, leadsOn: true } },
  ],
  [
    "only an interview whose card names who gave it",
    { ...noOption, scoring: { ...noOption.scoring, interview: true, members: true } },
  ],
  ["only experts who are assigned", { ...noOption, scoring: { ...noOption.scoring, assigned: true } }],
  [
    "only pools and offers of a part",
    { ...noOption, scoring: { ...noOption.scoring, placement: true, offers: true } },
  ],
  ["only decisions in turn", { ...noOption, scoring: { ...noOption.scoring, inOrder: true } }],
  [
    "decisions in turn that offer what is left",
    { ...noOption, scoring: { ...noOption.scoring, inOrder: true, offersRest: true } },
  ],
  ["only cards that people settle", { ...noOption, scoring: { ...noOption.scoring, settles: true } }],
  ["only a recommended amount", { ...noOption, scoring: { ...noOption.scoring, reduces: true } }],
  [
    "only returns, silence ends it",
    { ...noOption, scoring: { ...noOption.scoring, returns: true, lapses: true } },
  ],
  ["only returns, silence lets it stand", { ...noOption, scoring: { ...noOption.scoring, returns: true } }],
  [
    "returns of everything, silence lets it stand",
    { ...everyOption, scoring: { ...everyOption.scoring, lapses: false } },
  ],
  ["only appeals against results", { ...noOption, scoring: { ...noOption.scoring, appeals: true } }],
  ["only limits at the award", { ...noOption, scoring: { ...noOption.scoring, limits: true } }],
  ["only a card agreed on", { ...noOption, scoring: { ...noOption.scoring, agrees: true } }],
  ["only comments before the agreement", { ...noOption, agreement: { comments: true, reopens: false } }],
  ["only monitoring", { ...noOption, monitoring: { on: true } }],
  ["only amendments", { ...noOption, amendments: { on: true } }],
  ["only monthly reports", { ...noOption, progress: { on: true } }],
  [
    "only a term that may be extended and suspended",
    {
      ...noOption,
      eligibility: { ...noOption.eligibility, supplements: 1 },
      clock: { extend: ["supplement"], suspend: ["supplement"], asked: [], longest: false },
    },
  ],
  ["only report supplements", { ...noOption, settlement: { supplements: 2 } }],
];
