import { described } from "../../document/described.ts";
import { noOptions, noSection } from "../../kernel/stage.ts";
import * as z from "../../values/zod.ts";
import { eligibility } from "../eligibility/eligibility-stage.ts";
import { callHearer } from "../ground/call-nouns.ts";
import { defineCaseStage } from "../ground/case-ground.ts";
import { deliveryEvent } from "../ground/delivery.ts";
import { grantPartsSchema } from "../ground/grant-parts.ts";
import { filedOnMember } from "../ground/in-time.ts";
import { rulingsSchema } from "../ground/rulings.ts";
import { agreementRow, balanceRow, rankingRow } from "../ground/sets.ts";
import { amountSchema } from "../ground/slice-schemas.ts";
import { scoring } from "../scoring/scoring-stage.ts";
import { submission } from "../submission/submission-stage.ts";
import { agreementLetters } from "./agreement-letters.ts";

/** What an agreement is offered for; `realisationTo` is the last day of realisation. */
const offerSchema = z.strictObject({
  amount: amountSchema,
  /** The parts of the amount; left out where grants have none. */
  parts: grantPartsSchema.optional(),
  realisationTo: z.string(),
});

/** What the agreement is about: the offer, both signatures, and the applicant who declines. */
export const agreementKit = defineCaseStage({
  name: "agreement",
  title: { pl: "Umowa", en: "Agreement" },
  section: noSection,
  options: noOptions,
  slice: z.strictObject({
    agreement: offerSchema.nullable(),
    /** UTC instant of the second signature. */
    concludedAt: z.string().nullable(),
  }),
  events: {
    "agreement.offer": described(
      offerSchema.extend({ rulings: rulingsSchema }),
      "udostępnienie umowy",
      "agreement offered",
    ),
    "agreement.sign": described(z.strictObject({}), "podpis wnioskodawcy", "signed by the applicant"),
    /** `filedOn` is the day by which it is in time. */
    "agreement.recordSignature": described(
      z.strictObject({ filedOn: filedOnMember }),
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
    "agreement.resign": described(
      z.strictObject({ amount: amountSchema }),
      "rezygnacja z dofinansowania",
      "grant declined",
    ),
  },
  effects: { notifyApplicant: agreementLetters },
  deadlines: {
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
  hears: { "delivery.record": deliveryEvent },
  tells: [callHearer],
  sets: { agreements: agreementRow },
  uses: { ranking: rankingRow, balances: balanceRow },
  shows: {
    slice: { agreement: "money", concludedAt: "course" },
    events: {
      "agreement.offer": { amount: "money", parts: "money", realisationTo: "money", rulings: "course" },
      "agreement.sign": "course",
      "agreement.recordSignature": { filedOn: "course" },
      "agreement.countersign": { at: "course", beyondPool: "actors" },
      "agreement.resign": { amount: "money" },
    },
    effects: { notifyApplicant: "letters" },
    records: { account: "account", agreementRulings: "findings" },
  },
});
