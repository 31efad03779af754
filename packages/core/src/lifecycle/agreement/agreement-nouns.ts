import { z } from "zod";
import { noOptions, noSection } from "../../kernel/stage.ts";
import { eligibility } from "../eligibility/eligibility-stage.ts";
import { callHearer } from "../ground/call-nouns.ts";
import { defineCaseStage } from "../ground/case-ground.ts";
import { letterSchema } from "../ground/letters.ts";
import { agreementRow } from "../ground/sets.ts";
import { amountSchema } from "../ground/slice-schemas.ts";
import { scoring } from "../scoring/scoring-stage.ts";
import { submission } from "../submission/submission-stage.ts";

/** What an agreement is offered for; `realisationTo` is the last day of realisation. */
const offerSchema = z.strictObject({ amount: amountSchema, realisationTo: z.string() });

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
    "agreement.offer": offerSchema,
    "agreement.sign": z.strictObject({}),
    "agreement.countersign": z.strictObject({ at: z.string() }),
    "agreement.resign": z.strictObject({ amount: amountSchema }),
  },
  effects: { notifyApplicant: letterSchema },
  deadlines: {
    signing: {
      title: { pl: "Termin podpisania umowy", en: "Deadline for signing" },
      startsAt: "agreement.offer",
      stated: {
        words: {
          pl: "Od przekazania umowy do podpisu grantobiorcy.",
          en: "From the offer of the agreement to the grantee's signature.",
        },
      },
    },
  },
  reads: {
    submission: submission.nouns.slice,
    eligibility: eligibility.nouns.slice,
    scoring: scoring.nouns.slice,
  },
  tells: [callHearer],
  sets: { agreements: agreementRow },
});
