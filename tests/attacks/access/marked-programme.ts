import { type Programme, type ProgrammeDocument, parseProgramme } from "@opus/grant-workflow";
import { minimalProgramme } from "@opus/grant-workflow-testing";
import { basis, wholeProgramme } from "../../decisions/test-call.ts";

/** Points that no sum of cards comes to: the bonus of the marked programme. */
export const BONUS = 177;

const words = (text: string) => ({ pl: text, en: text });
/** No grant of the journey is beyond it but that of "beyond", once the others are made. */
const giverLimit = {
  id: "markGiver",
  title: words("giver"),
  sum: "award",
  of: "giver",
  within: { year: "ofDecision" },
  atMost: "9500.00",
  basis,
} as const;
const contactClass = {
  title: words("contact"),
  keepYears: 5,
  countedFrom: "nextJanuary",
  basis,
} as const;

/** The terms of remedies. */
const remedies = (signing: object) => ({
  restoration: { ...signing, amount: 5 },
  resultAppeal: { ...signing, amount: 1, unit: "hour" as const, roll: "none" as const },
  resultAppealDecision: { ...signing, amount: 5 },
  formalAppeal: { ...signing, amount: 5 },
  formalAppealDecision: { ...signing, amount: 5 },
});

/** What may be appealed. */
const appeals = {
  formal: {
    grounds: [{ id: "misread", title: words("misread"), basis }],
    by: "decisionMaker",
    silence: "reject",
    basis,
  },
  assessment: {
    grounds: [{ id: "pointsContradict", title: words("contradict"), basis }],
    by: "decisionMaker",
    meanwhile: "wait" as "wait" | "reopen",
    basis,
  },
  basis,
};

/** Every term that may be restored. */
const restoration = {
  terms: (["supplement", "formalAppeal", "revision", "signing", "reportSupplement"] as const).map((term) => ({
    term,
    withinDays: 7,
    by: "decisionMaker" as const,
    basis,
  })),
  basis,
};

/**
 * A programme in which everything that can be told of an application has a field of its own, so that each class of
 * values can be given a value that nothing else has.
 */
export function markedProgramme(
  changes: Partial<ProgrammeDocument["scoring"]> = {},
  queue?: ProgrammeDocument["calls"][number]["queue"],
  signUp?: ProgrammeDocument["calls"][number]["signUp"],
  meanwhile: "wait" | "reopen" = "wait",
): Programme {
  const { form, rules, eligibility, scoring, settlement, recordClasses, calls } = minimalProgramme();
  const { properties, ...shape } = form as { readonly properties: Record<string, object> };
  const { title, requested, participants, applicantKind } = properties;
  const fields = {
    ...properties,
    contact: { ...title, "x-personal": "contact" },
    income: { ...requested, "x-personal": "contact" },
    born: { ...participants, "x-personal": "contact" },
    status: { ...applicantKind, "x-personal": "contact" },
    site: { ...title, "x-source": "officer" },
    nip: { type: "string", format: "nip", "x-title": words("nip"), "x-question": words("nip?") },
  };
  const report = settlement.form as { readonly properties: Record<string, object> };
  const document = wholeProgramme({
    form: { ...shape, properties: fields },
    rules: [...rules, siteRule, smallRule, mainRule, ...poolRules, bonusRule],
    calls: calls.map((call) => ({
      ...call,
      ...(signUp === undefined
        ? { pool: "9600.00", pools: { all: "9500.00", spare: "100.00" } }
        : { pool: "0.00", signUp }),
      published: { places: [{ id: "bip", title: words("bip") }], leastDays: 21, tooShort: "refuse", basis },
      ...(queue === undefined ? {} : { queue }),
    })),
    scoring: {
      ...scoring,
      ranking: {
        ...scoring.ranking,
        ties: [{ criterion: "need" }],
        openTie: "stop",
        pools: [
          { id: "all", title: words("all"), takes: { rule: "mark-all-rule" } },
          { id: "spare", title: words("spare"), takes: { rule: "mark-spare-rule" } },
        ],
        transfer: "afterContracting",
        offer: { part: { from: "500.00" }, belowLeast: "stop", refused: "keepsPlace" },
        quota: [
          { id: "small", title: words("small"), kind: { rule: smallRule.id }, atLeast: 1, per: "call" },
        ],
      },
      criteria: scoring.criteria.map((criterion) => ({ ...criterion, max: 1000 })),
      assignment: { by: "draw", declaration: "opensFile", basis },
      interview: {
        title: words("interview"),
        criteria: [{ id: "presence", title: words("presence"), max: 1000 }],
        members: { atLeast: 2 },
        threshold: 5,
        combine: "add",
        basis,
      },
      reduction: { of: "amount" },
      return: { silence: "standingVersion", basis },
      divergence: { measure: "points", moreThan: 30, then: "operatorDecides" },
      ...changes,
    },
    eligibility: {
      ...eligibility,
      supplements: 2,
      checklist: [markedRow],
    },
    settlement: {
      ...settlement,
      supplements: 2,
      form: {
        ...report,
        properties: { ...report.properties, witness: { ...title, "x-personal": "contact" } },
      },
    },
    recordClasses: { ...recordClasses, contact: contactClass },
    lists: { formal: true, points: false, names: {} },
    delivery: { deemedAfter: 14, basis },
    applicants: {
      entity: { applicant: "nip" },
      limits: [giverLimit],
      representatives: { atMost: 2, basis },
    },
    progress: { basis },
    ...(signUp === undefined
      ? { paper: { send: words("print"), where: words("here"), differing: "note", basis } }
      : {}),
    // A place that came free is another's at once: nothing brings an application back to it.
    ...(signUp === undefined
      ? { appeals: { ...appeals, assessment: { ...appeals.assessment, meanwhile } }, restoration }
      : {}),
    clock: {
      extend: [
        { term: "supplement", atMostDays: 30, times: 1, by: ["officer", "operator"], onRequest: true, basis },
      ],
      suspend: {
        terms: ["supplement"],
        causes: [{ id: "down", title: words("down") }],
        by: ["officer", "operator"],
        longestDays: 300,
        basis,
      },
      basis,
    },
    agreement: {
      comments: { places: [{ id: "bip", title: words("bip") }], late: "note", basis },
    },
  } as never);
  const { deadlines } = document;
  const { signing, reportSupplement = signing } = deadlines;
  const terms = {
    ...deadlines,
    supplement: { ...fromDelivery, inTimeBy },
    ...(signUp === undefined ? { paper: { ...signing, inTimeBy } } : {}),
    signing: { ...signing, inTimeBy },
    reportSupplement: { ...reportSupplement, inTimeBy },
    ...(signUp === undefined ? remedies(signing) : {}),
    progress: monthly,
    comments: { ...signing, amount: 1, roll: "none" },
    partialOffer: { ...signing, amount: 3 },
    revision: { ...signing, amount: 3, inTimeBy },
  };
  return parseProgramme(JSON.stringify({ ...document, deadlines: terms }));
}

/** What a continuous call does not know is left out, and it offers what is left. */
export const inOrderOnly = (): readonly [Partial<ProgrammeDocument["scoring"]>, Queue] => {
  const { ranking } = markedProgramme().document.scoring;
  const { quota: _quota, transfer: _transfer, offer: _offer, openTie: _tie, ...kept } = ranking;
  return [
    { ranking: { ...kept, ties: ["earlierSubmission"] } },
    { waitsForEarlier: "always", noFit: "offerRest", closesBelow: "100.00", basis },
  ];
};
type Queue = NonNullable<ProgrammeDocument["calls"][number]["queue"]>;

/** Grants are made while results may be appealed, and decided on anew. */
export const reopeningOnly = (): Readonly<Parameters<typeof markedProgramme>> => {
  const [scoring] = inOrderOnly();
  return [scoring, undefined, undefined, "reopen"];
};

/** One place, and a list drawn by nobody. */
export const placesOnly = (): Readonly<Parameters<typeof markedProgramme>> => {
  const { scoring } = minimalProgramme();
  return [{ ranking: scoring.ranking }, undefined, { capacity: 1, closes: "byDay", basis }];
};

/** A talk for the best, and a vote of residents, in place of the interview. */
export const roundsOnly: Partial<ProgrammeDocument["scoring"]> = {
  interview: undefined,
  invite: { best: 3 },
  rounds: [
    {
      id: "talk",
      title: words("talk"),
      by: "committee",
      criteria: [{ id: "presence", title: words("presence"), max: 1000 }],
      members: { atLeast: 2 },
      threshold: 5,
      joins: "add",
      basis,
    },
    {
      id: "residents",
      title: words("residents"),
      by: "residents",
      votes: { as: "inProportion", each: 1000, points: 1, most: 100 },
      threshold: 0,
      joins: "add",
      basis,
    },
  ],
};

/** Documents from outside are waited for, so that each can be recorded. */
const inTimeBy = { by: "receipt", waitsDays: 5 } as const;

/** A report of each month. */
const monthly = {
  each: { period: "month", touched: "separate" },
  on: { day: 10, monthAfter: "period.end" },
  basis,
} as const;

/** A term that counts from a delivery, so that one can be recorded. */
const fromDelivery = {
  from: "letter.supplementRequested.delivered",
  amount: 5,
  unit: "workingDay",
  roll: "nextWorkingDay",
  basis,
};

/** Looks at what an officer found, so that its outcome names it. */
const siteRule = {
  id: "mark-site-rule",
  title: words("site"),
  kind: "eligibility",
  severity: "advisory",
  moments: ["formalCheck"],
  require: { "!==": [{ var: "site" }, "nowhere"] },
  basis,
  messages: { notMet: words("nowhere"), undetermined: words("?") },
};

/** What only an officer could say of a group, so that a person decides its kind. */
const smallRule = {
  ...siteRule,
  id: "mark-small-rule",
  title: words("small"),
  require: { or: [{ "===": [{ var: "applicantKind" }, "ngo"] }, { var: "siteIsPublic" }] },
  messages: { notMet: words("large"), undetermined: words("?") },
};

/** Only of the main case a person is asked something. */
const mainRule = {
  ...siteRule,
  id: "mark-main-rule",
  require: { "===": [{ var: "title" }, "MARK-ANSWER"] },
};

const markedRow = {
  id: "letterSeen",
  title: words("letter seen"),
  no: "supplement",
  fields: ["letterSigned"],
  when: { rule: mainRule.id },
  basis,
} as const;

/** Everybody is of the one pool, and nobody of the other. */
const poolRules = [
  { ...siteRule, id: "mark-all-rule", require: { "!==": [{ var: "title" }, "spare"] } },
  { ...siteRule, id: "mark-spare-rule", require: { "===": [{ var: "title" }, "spare"] } },
];

const bonusRule = {
  id: "bonus",
  title: words("bonus"),
  kind: "scoring",
  moments: ["scoring"],
  when: { ">": [{ var: "participants" }, 40] },
  score: BONUS,
  points: { max: BONUS },
  basis,
  messages: { undetermined: words("?") },
};
