import { described } from "../../document/described.ts";
import { noSection } from "../../kernel/stage.ts";
import * as z from "../../values/zod.ts";
import { callHearer } from "../ground/call-nouns.ts";
import { defineCaseStage } from "../ground/case-ground.ts";
import { caseTold } from "../ground/case-told.ts";
import { derivationSchema } from "../ground/derivation.ts";
import { keyFactsSchema, keyFactsShown } from "../ground/key-facts.ts";
import { placeRow, placeSchema } from "../ground/seats.ts";
import { applicantRow, draftRow, endRow, ideaRow, partyRow, queueRow, receiptRow } from "../ground/sets.ts";
import { countSchema } from "../ground/slice-schemas.ts";
import { submissionLetters } from "./submission-letters.ts";

/** What submission is about: the draft, and what makes it a numbered, immutable application. */
export const submissionKit = defineCaseStage({
  name: "submission",
  title: { pl: "Złożenie wniosku", en: "Submission" },
  section: noSection,
  options: z.strictObject({ representatives: z.boolean() }),
  slice: keyFactsSchema.extend({
    call: z.string(),
    /** Pseudonymous id of the applicant. */
    applicant: z.string(),
    /** Others who act for the applicant, and those who did; missing as long as there was none. */
    representatives: z
      .array(z.strictObject({ person: z.string(), left: z.literal(true).optional() }))
      .optional(),
    number: z.string().nullable(),
    /** UTC instant. */
    submittedAt: z.string().nullable(),
    /** UTC instant at which the call opened; left out where that is what the programme states. */
    opensAt: z.string().optional(),
    /** UTC instant at which the call closes, as the case was told; left out as long as it is what the programme states. */
    closesAt: z.string().optional(),
    /** That its call decides in the order of receipt; left out where a list decides. */
    order: z.literal("receipt").optional(),
    /** The last published change of the call that the case was told of. */
    notice: countSchema.optional(),
    /** What it derives from; left out where its call derives from none. */
    from: derivationSchema.optional(),
    /** What the sign-up gave it; left out where its call gives money. */
    place: placeSchema.optional(),
  }),
  events: {
    "application.start": described(
      z.strictObject({
        call: z.string(),
        applicant: z.string(),
        answersVersion: countSchema,
        /** UTC instant at which the call opened, where that is not what the programme states. */
        opensAt: z.string().optional(),
        /** UTC instant at which the call closes, where that is no longer what the programme states. */
        closesAt: z.string().optional(),
        /** That the call decides in the order of receipt; left out where a list decides. */
        order: z.literal("receipt").optional(),
        /** What it derives from; left out where its call derives from none. */
        from: derivationSchema.optional(),
      }),
      "rozpoczęcie wniosku",
      "application started",
    ),
    "application.edit": described(
      z.strictObject({ answersVersion: countSchema }),
      "zapis wersji roboczej",
      "draft saved",
    ),
    "application.submit": described(
      keyFactsSchema.extend({
        late: z.boolean(),
        number: z.string(),
        at: z.string(),
        /** What the sign-up gives it; left out where its call gives money, and of what came too late. */
        place: placeSchema.optional(),
      }),
      "złożenie wniosku",
      "application submitted",
    ),
    "representative.admit": described(
      z.strictObject({ person: z.string() }),
      "dopuszczenie osoby do działania za wnioskodawcę",
      "somebody admitted to act for the applicant",
    ),
    "representative.dismiss": described(
      z.strictObject({ person: z.string() }),
      "odwołanie osoby działającej za wnioskodawcę",
      "somebody who acted for the applicant dismissed",
    ),
    "application.discard": described(z.strictObject({}), "usunięcie wersji roboczej", "draft discarded"),
    ...caseTold,
  },
  effects: { notifyApplicant: submissionLetters },
  tells: [callHearer],
  sets: {
    receipts: receiptRow,
    drafts: draftRow,
    applicants: applicantRow,
    parties: partyRow,
    queue: queueRow,
    places: placeRow,
    waiting: placeRow,
    ideas: ideaRow,
  },
  uses: { ends: endRow },
  shows: {
    slice: {
      call: "course",
      applicant: "applicant",
      representatives: "applicant",
      number: "course",
      submittedAt: "course",
      opensAt: "course",
      closesAt: "course",
      notice: "course",
      order: "course",
      from: "answers",
      place: "course",
      ...keyFactsShown,
    },
    events: {
      "application.start": {
        call: "course",
        applicant: "applicant",
        answersVersion: "course",
        opensAt: "course",
        closesAt: "course",
        order: "course",
        from: "answers",
      },
      "application.edit": "course",
      "application.submit": {
        late: "course",
        number: "course",
        at: "course",
        place: "course",
        ...keyFactsShown,
      },
      "representative.admit": { person: "applicant" },
      "representative.dismiss": { person: "applicant" },
      "application.discard": "course",
      "call.extended": "course",
      "call.corrected": "course",
      "call.annulled": "course",
      "call.spent": "course",
    },
    effects: { notifyApplicant: "letters" },
    records: { answers: "answers" },
  },
});
