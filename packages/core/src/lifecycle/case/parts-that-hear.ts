import type { z } from "zod";
import { endsTo, outcome, whenPresent } from "../../kernel/composite.ts";
import { heardLater } from "../../kernel/lower.ts";
import { wish } from "../../kernel/step-notes.ts";
import { agreement, grantStands } from "../agreement/agreement-stage.ts";
import { appeals } from "../appeals/appeals-stage.ts";
import type { eligibilityLetters } from "../eligibility/eligibility-letters.ts";
import { eligibility } from "../eligibility/eligibility-stage.ts";
import type { FormalDecision } from "../ground/appeals.ts";
import { paper } from "../paper/paper-stage.ts";
import { standingMayStand } from "../scoring/card-transitions.ts";
import { scoring } from "../scoring/scoring-stage.ts";
import type { submissionLetters } from "../submission/submission-letters.ts";
import type { CaseContext, CaseOptions } from "./grant-machine.ts";
import { withTerms } from "./with-terms.ts";

/** A letter about the call, whatever the case waits for. */
const ofCall = (letter: z.output<typeof submissionLetters>["letter"]) =>
  wish("effect", ({ context }) => ({
    stage: "submission",
    type: "notifyApplicant",
    params: { letter, number: (context as unknown as CaseContext).submission.number },
  }));

/** What the call tells its cases, wherever they stand. */
export const toldByCall = {
  "call.extended": { actions: ["submission.recordExtension", ofCall("callExtended")] },
  "call.corrected": { actions: ["submission.recordCorrection", ofCall("callCorrected")] },
  "call.annulled": { target: ".annulled" },
} as const;

/** Who acts for the applicant may change until the case has ended. */
const saidOfRepresentatives = {
  "representative.admit": { actions: ["submission.recordAdmitted"] },
  "representative.dismiss": { actions: ["submission.recordDismissed"] },
} as const;

/** What a continuous call tells those whom nobody has decided, once its money is spent. */
export const toldInTurn = { "call.spent": { target: ".noMoney", actions: [ofCall("callSpent")] } } as const;

/** What a stage as a whole listens to. */
export const heard = ({ on = {} }: { readonly on?: object }) => on;

/** Who waits for a place keeps waiting while the decision may be appealed, and is given one that comes free. */
const givenMeanwhile = {
  "place.given": {
    actions: [
      "eligibility.recordPlace",
      wish("effect", ({ context }) => ({
        stage: "eligibility",
        type: "notifyApplicant",
        params: {
          letter: "placePromoted" satisfies z.output<typeof eligibilityLetters>["letter"],
          number: (context as unknown as CaseContext).submission.number,
        },
      })),
    ],
  },
};

/** Where a decision of the formal check may be appealed: upheld, it is checked anew; else it ends as it was decided. */
export const appealed = (decision: FormalDecision, options: CaseOptions, on: object) => ({
  ...withTerms(appeals, options),
  on: { ...on, ...whenPresent(options.eligibility.signUp, givenMeanwhile) },
  onDone: endsTo(appeals, { upheld: "eligibility", stands: decision }).map((way) =>
    way.target === "eligibility" ? { ...way, actions: "eligibility.reopen" } : way,
  ),
});

/** How an application ends whose call was annulled. */
export const annulledEnd = () =>
  outcome(
    "submission",
    "annulled",
    {
      name: { pl: "Nabór unieważniony", en: "Call annulled" },
      applicantName: {
        pl: "Nabór unieważniony, wniosek nierozpatrzony",
        en: "Call annulled, application not considered",
      },
    },
    [ofCall("callAnnulled")],
  );

/** Stages that hear more than they answer by themselves: terms that are moved, people who act, cards that change later. */
export function partsThatHear(options: CaseOptions) {
  // Until the agreement is concluded a card may turn out to be biased; the award stands, and that is noted.
  const later = heardLater(scoring as never, standingMayStand, options.scoring);
  const checking = withTerms(eligibility, options);
  const scored = withTerms(scoring, options);
  const signing: { readonly on?: object } = withTerms(agreement, options);
  const ofActing = whenPresent(options.submission.representatives, saidOfRepresentatives);
  // Whether a grant stands may still be decided once its agreement is concluded.
  const decidedOn = heardLater(agreement as never, { "award.reconsider": grantStands }, options.agreement);
  return { later, checking, scored, signing, ofActing, decidedOn };
}

/** Where a case waits for the signed paper; without it the application ends as the programme says. */
export function awaitingPaper(options: CaseOptions, ofActing: object) {
  const waiting = withTerms(paper, options);
  const isRejected = options.paper.silence === "reject";
  const missing = isRejected ? "formallyRejected" : "leftUnconsidered";
  const open = isRejected ? "rejectionAppeal" : "unconsideredAppeal";
  return {
    ...waiting,
    on: { ...heard(waiting), ...ofActing },
    onDone: endsTo(paper, {
      delivered: "eligibility",
      missing: options.appeals.formal ? open : missing,
      withdrawn: "withdrawn",
    }),
  };
}
