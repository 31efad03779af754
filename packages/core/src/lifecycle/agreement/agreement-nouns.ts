import { described } from "../../document/described.ts";
import { dateSchema } from "../../document/text-schema.ts";
import * as z from "../../values/zod.ts";
import { eligibility } from "../eligibility/eligibility-stage.ts";
import { callHearer } from "../ground/call-nouns.ts";
import { defineCaseStage } from "../ground/case-ground.ts";
import { deliveryEvent } from "../ground/delivery.ts";
import { grantPartsSchema } from "../ground/grant-parts.ts";
import { filedOnMember } from "../ground/in-time.ts";
import { reopenedRow } from "../ground/reopened.ts";
import {
  restorationGranted,
  restorationRequested,
  signedMembers,
  signedSchema,
} from "../ground/restoring.ts";
import { rulingsSchema } from "../ground/rulings.ts";
import { agreementRow, balanceRow, rankingRow } from "../ground/sets.ts";
import { amountSchema, countSchema } from "../ground/slice-schemas.ts";
import { scoring } from "../scoring/scoring-stage.ts";
import { submission } from "../submission/submission-stage.ts";
import { agreementLetters } from "./agreement-letters.ts";
import { agreementSection } from "./comments-schema.ts";

/** What an agreement is offered for; `realisationTo` is the last day of realisation. */
const offerSchema = z.strictObject({
  amount: amountSchema,
  /** The parts of the amount; left out where grants have none. */
  parts: grantPartsSchema.optional(),
  realisationTo: z.string(),
  /** The path that it takes to be concluded; left out where the programme states none. */
  path: z.string().optional(),
});

/** How it stands with comments of the public on one application. */
const commentsSlice = z.strictObject({
  /** The days on which it was published, by place. */
  published: z.record(z.string(), dateSchema),
  /** How many comments were recorded, late ones among them. */
  recorded: countSchema,
  /** How many of them came in time and were not considered yet. */
  toConsider: countSchema,
  /** How many times those that came were considered. */
  considered: countSchema,
  /** UTC instant at which the term passed; null while it has not begun or runs. */
  overAt: z.string().nullable(),
});

/** How it stands with comments of the public on one application. */
export type CommentsSlice = z.output<typeof commentsSlice>;

const signedSlice = z.strictObject({ by: signedSchema, accountOf: z.int().optional() });

/** Who signed for the grantee, and whose account is paid. */
export type SignedSlice = z.output<typeof signedSlice>;

/** What the agreement is about: the offer, both signatures, and the applicant who declines. */
export const agreementKit = defineCaseStage({
  name: "agreement",
  title: { pl: "Umowa", en: "Agreement" },
  section: agreementSection,
  options: z.strictObject({
    comments: z.boolean(),
    /** Whether a grant is decided on anew that a list corrected by an appeal would not give. */
    reopens: z.boolean(),
  }),
  slice: z.strictObject({
    agreement: offerSchema.nullable(),
    /** UTC instant of the second signature. */
    concludedAt: z.string().nullable(),
    /** Who signed for the grantee, and whose account is paid, by the place among them; left out where nobody asks. */
    signed: signedSlice.optional(),
    /** Who signs with a request to restore the term for signing; left out where nobody asked, or it counts. */
    asked: z.strictObject(signedMembers).optional(),
    /** How often it was decided on anew whether the grant stands; left out before the first time. */
    reconsidered: countSchema.optional(),
    /** Left out where nobody is asked for comments. */
    comments: commentsSlice.optional(),
  }),
  events: {
    /** `publishedOn` is the latest day of publication so far, `placesLeft` how many places have none yet. */
    "application.recordPublication": described(
      z.strictObject({
        place: z.string(),
        day: dateSchema,
        publishedOn: dateSchema,
        placesLeft: countSchema,
      }),
      "ogłoszenie wniosku do uwag",
      "application published for comments",
    ),
    "comment.record": described(
      z.strictObject({ comment: countSchema, receivedOn: dateSchema, late: z.boolean() }),
      "uwaga do wniosku",
      "comment on the application",
    ),
    "comments.consider": described(
      z.strictObject({ comments: countSchema, considered: countSchema }),
      "rozpatrzenie uwag",
      "comments considered",
    ),
    "agreement.offer": described(
      offerSchema.extend({ rulings: rulingsSchema }),
      "udostępnienie umowy",
      "agreement offered",
    ),
    "agreement.sign": described(
      z.strictObject(signedMembers),
      "podpis wnioskodawcy",
      "signed by the applicant",
    ),
    /** `filedOn` is the day by which it is in time. */
    "agreement.recordSignature": described(
      z.strictObject({ filedOn: filedOnMember, ...signedMembers }),
      "podpis wnioskodawcy spoza systemu",
      "signed by the applicant outside the system",
    ),
    "agreement.countersign": described(
      z.strictObject({
        at: z.string(),
        /** What of it is more than the pool has, and why it was concluded; left out where the pool pays for it. */
        beyondPool: z.strictObject({ amount: amountSchema, reason: z.string() }).optional(),
      }),
      "podpis operatora",
      "countersigned by the operator",
    ),
    /** `by` is the number of the application whose appeal was upheld. */
    "award.reconsider": described(
      z.strictObject({ decided: z.enum(["stands", "withdrawn"]), by: z.string() }),
      "nowe rozstrzygnięcie o dotacji",
      "grant decided on anew",
    ),
    "agreement.resign": described(
      z.strictObject({ amount: amountSchema }),
      "rezygnacja z dofinansowania",
      "grant declined",
    ),
  },
  effects: { notifyApplicant: agreementLetters },
  deadlines: {
    comments: {
      title: { pl: "Termin na uwagi", en: "Term for comments" },
      startsAt: "application.recordPublication",
      stated: {
        words: {
          pl: "Od ostatniego ogłoszenia wniosku do końca zbierania uwag; potrzebny, gdy program zbiera uwagi.",
          en: "From the last publication of the application to the end of comments; needed when the programme asks for comments.",
        },
        option: "agreement.comments",
        example: { amount: 7, unit: "day", roll: "none", cutOff: "24:00", basis: ["regulations-2018"] },
      },
    },
    signing: {
      title: { pl: "Termin podpisania umowy", en: "Deadline for signing" },
      startsAt: "agreement.offer",
      stated: {
        words: {
          pl: "Od przekazania umowy do podpisu grantobiorcy.",
          en: "From the offer of the agreement to the grantee's signature.",
        },
        act: "agreement.sign",
      },
    },
  },
  reads: {
    submission: submission.nouns.slice,
    eligibility: eligibility.nouns.slice,
    scoring: scoring.nouns.slice,
  },
  hears: {
    "delivery.record": deliveryEvent,
    "restoration.request": restorationRequested,
    "restoration.grant": restorationGranted,
  },
  tells: [callHearer],
  sets: { agreements: agreementRow },
  uses: { ranking: rankingRow, balances: balanceRow, reopened: reopenedRow },
  shows: {
    slice: {
      agreement: "money",
      signed: "applicant",
      asked: "applicant",
      concludedAt: "course",
      reconsidered: "applicant",
      comments: "course",
    },
    events: {
      "application.recordPublication": "course",
      "comment.record": "course",
      "comments.consider": "course",
      "agreement.offer": {
        amount: "money",
        parts: "money",
        realisationTo: "money",
        path: "money",
        rulings: "course",
      },
      "agreement.sign": { signed: "applicant", accountOf: "applicant" },
      "agreement.recordSignature": { filedOn: "course", signed: "applicant", accountOf: "applicant" },
      "agreement.countersign": { at: "course", beyondPool: "actors" },
      "agreement.resign": { amount: "money" },
      "award.reconsider": { $itself: "applicant", decided: "applicant", by: "others" },
    },
    effects: { notifyApplicant: "letters" },
    records: {
      account: "account",
      signatories: "account",
      agreementRulings: "findings",
      comment: "comments",
      commentsConsidered: "findings",
      reconsidered: "findings",
    },
  },
});
