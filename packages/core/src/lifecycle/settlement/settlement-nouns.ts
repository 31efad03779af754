import { moneyConsequences } from "../../document/consequences.ts";
import { described } from "../../document/described.ts";
import { dateSchema } from "../../document/text-schema.ts";
import * as z from "../../values/zod.ts";
import { agreement } from "../agreement/agreement-stage.ts";
import { amendments } from "../amendments/amendments-stage.ts";
import { eligibility } from "../eligibility/eligibility-stage.ts";
import { defineCaseStage } from "../ground/case-ground.ts";
import { deliveryEvent } from "../ground/delivery.ts";
import { lineSumsSchema } from "../ground/grant-parts.ts";
import { filedOnMember } from "../ground/in-time.ts";
import { operatorNoticeSchema } from "../ground/operator-notice.ts";
import { reopenedRow } from "../ground/reopened.ts";
import { reportFactsSchema, reportFiledEvent } from "../ground/report-filed.ts";
import { restorationGranted, restorationRequested } from "../ground/restoring.ts";
import { rulingsSchema } from "../ground/rulings.ts";
import { rankingRow } from "../ground/sets.ts";
import { amountSchema, countSchema, fractionSchema, pointersSchema } from "../ground/slice-schemas.ts";
import { terminationEvent, terminationReasons } from "../ground/termination.ts";
import { payment } from "../payment/payment-stage.ts";
import { scoring } from "../scoring/scoring-stage.ts";
import { submission } from "../submission/submission-stage.ts";
import { settlementDeadlines } from "./settlement-deadlines.ts";
import { settlementLetters } from "./settlement-letters.ts";
import { settlementSchema } from "./settlement-schema.ts";

/** What a settlement came to. */
const resultSchema = z.strictObject({
  accepted: amountSchema,
  ineligible: amountSchema,
  unspent: amountSchema,
  /** What the programme finally bears. */
  settled: amountSchema,
  /** How far the indicators were reached. */
  degree: fractionSchema,
  band: z.enum(["full", "proportional", "none"]),
});

/** A sum that follows from a rule, by itself or as a person ruled. */
const byRuleSchema = z.strictObject({
  rule: z.string(),
  does: z.enum(moneyConsequences),
  amount: amountSchema,
});

const reportShown = { reportVersion: "course", spent: "answers", achieved: "answers" } as const;

/** What settlement is about: realisation, the final report, what was accepted and what has to come back. */
export const settlementKit = defineCaseStage({
  name: "settlement",
  title: { pl: "Rozliczenie", en: "Settlement" },
  section: settlementSchema,
  options: z.strictObject({ supplements: z.int() }),
  slice: z.strictObject({
    reportVersion: countSchema,
    report: reportFactsSchema.nullable(),
    supplementsLeft: countSchema,
    /** What the running call to supplement the report unlocks. */
    supplementPaths: pointersSchema,
    /** The report as a request to restore the term for its supplement would have it; left out where nobody asked. */
    asked: reportFiledEvent.optional(),
    settlement: resultSchema.nullable(),
    termination: z.strictObject({ reason: z.enum(terminationReasons) }).nullable(),
  }),
  events: {
    "agreement.terminate": terminationEvent,
    "report.submit": described(reportFiledEvent, "złożenie sprawozdania", "final report filed"),
    "report.requestSupplement": described(
      z.strictObject({ paths: pointersSchema }),
      "wezwanie do uzupełnienia sprawozdania",
      "report supplement asked for",
    ),
    "report.supplement": described(reportFiledEvent, "uzupełnienie sprawozdania", "report supplemented"),
    /** `filedOn` is the day by which it is in time. */
    "report.recordSupplement": described(
      reportFiledEvent.extend({ filedOn: filedOnMember }),
      "uzupełnienie sprawozdania spoza systemu",
      "report supplemented from outside",
    ),
    /** `due` is what this settlement takes back. */
    "settlement.decide": described(
      resultSchema.extend({
        due: amountSchema,
        /** What of both falls to each source, in proportion to what it paid; left out where grants have no parts. */
        settledOn: lineSumsSchema.optional(),
        dueOn: lineSumsSchema.optional(),
        byRules: z.array(byRuleSchema).optional(),
        rulings: rulingsSchema,
      }),
      "rozliczenie",
      "settlement",
    ),
    /** `settles` when nothing is outstanding any more. */
    "repayment.record": described(
      z.strictObject({
        amount: amountSchema,
        receivedOn: dateSchema,
        settles: z.boolean(),
        /** What of it is free again in its pool; left out where nothing is. */
        freed: amountSchema.optional(),
        /** What of it falls to each source, in proportion to what is due there; left out where grants have no parts. */
        on: lineSumsSchema.optional(),
        freedOn: lineSumsSchema.optional(),
      }),
      "zwrot",
      "repayment",
    ),
  },
  effects: {
    notifyApplicant: settlementLetters,
    notifyOperator: operatorNoticeSchema("repayment"),
    /** Money to ask back, and why. */
    demandRepayment: described(
      z.strictObject({
        amount: amountSchema,
        reason: z.enum(["settlement", ...terminationReasons]),
      }),
      "wezwanie do zwrotu",
      "demand for repayment",
    ),
  },
  deadlines: settlementDeadlines,
  reads: {
    submission: submission.nouns.slice,
    eligibility: eligibility.nouns.slice,
    agreement: agreement.nouns.slice,
    payment: payment.nouns.slice,
    amendments: amendments.nouns.slice,
  },
  uses: { ranking: rankingRow, reopened: reopenedRow },
  consults: { scoring: scoring.nouns.section },
  hears: {
    "amendment.approve": amendments.nouns.events["amendment.approve"],
    "delivery.record": deliveryEvent,
    "restoration.request": restorationRequested,
    "restoration.grant": restorationGranted,
  },
  shows: {
    slice: {
      reportVersion: "course",
      report: "answers",
      supplementsLeft: "course",
      supplementPaths: "course",
      asked: "answers",
      settlement: "money",
      termination: "course",
    },
    events: {
      "agreement.terminate": { reason: "course", due: "money", released: "money", withheld: "money" },
      "report.submit": reportShown,
      "report.requestSupplement": "course",
      "report.supplement": reportShown,
      "report.recordSupplement": { ...reportShown, filedOn: "course" },
      "settlement.decide": "money",
      "repayment.record": "money",
    },
    effects: { notifyApplicant: "letters", notifyOperator: "actors", demandRepayment: "money" },
    records: { report: "answers", reportFindings: "findings", settlementRulings: "findings" },
  },
});
