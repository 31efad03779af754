import type { LifecycleOptions } from "./lifecycle-options.ts";
import { defineStage, whenOn } from "./stage.ts";

/** Eligibility (ocena formalna): the formal check, a person's look at open facts, and the supplement. */
export function eligibilityStage(options: LifecycleOptions) {
  const supplements = options.supplements > 0;
  const decided = [
    { guard: "isEligible", target: "eligible", actions: "recordCheck" },
    { guard: "isIneligible", target: "formallyRejected", actions: "recordCheck" },
  ] as const;
  const undecided = [
    ...whenOn(supplements, [
      {
        guard: "canSupplement",
        target: "awaitingSupplement",
        actions: ["recordCheck", "recordSupplementRequest"],
      },
    ] as const),
    { target: "leftUnconsidered", actions: "recordCheck" },
  ] as const;
  return defineStage({
    initial: "underFormalCheck",
    on: { "application.withdraw": { target: ".withdrawn" } },
    states: {
      underFormalCheck: {
        meta: {
          stage: "eligibility",
          name: { pl: "Ocena formalna", en: "Under formal check" },
          applicantName: { pl: "Trwa ocena formalna", en: "Formal check in progress" },
          waitsFor: "officer",
        },
        on: {
          "formalCheck.complete": [
            ...decided,
            { guard: "needsFinding", target: "awaitingFinding", actions: "recordCheck" },
            ...undecided,
          ],
        },
      },
      awaitingFinding: {
        meta: {
          stage: "eligibility",
          name: { pl: "Czeka na ustalenie osoby", en: "Awaiting an officer's finding" },
          applicantName: { pl: "Trwa ocena formalna", en: "Formal check in progress" },
          waitsFor: "officer",
        },
        on: {
          "formalCheck.complete": [
            ...decided,
            { guard: "needsFinding", actions: "recordCheck" },
            ...undecided,
          ],
        },
      },
      ...whenOn(supplements, {
        awaitingSupplement: {
          meta: {
            stage: "eligibility",
            name: { pl: "Wezwano do uzupełnienia", en: "Awaiting supplement" },
            applicantName: { pl: "Uzupełnij wniosek", en: "Supplement your application" },
            waitsFor: "applicant",
            deadline: "supplement",
            letter: "supplementRequested",
          },
          on: {
            "application.supplement": [
              { guard: "isLate", target: "leftUnconsidered", actions: "recordSupplement" },
              { target: "underFormalCheck", actions: "recordSupplement" },
            ],
            "deadline.supplement.passed": { target: "leftUnconsidered" },
          },
        },
      } as const),
      eligible: {
        type: "final",
        output: "eligible",
        meta: {
          stage: "eligibility",
          name: { pl: "Poprawny formalnie", en: "Formally correct" },
          applicantName: { pl: "Ocena formalna pozytywna", en: "Formal check passed" },
          waitsFor: "nobody",
        },
      },
      formallyRejected: {
        type: "final",
        output: "formallyRejected",
        meta: {
          stage: "eligibility",
          name: { pl: "Odrzucony formalnie", en: "Formally rejected" },
          applicantName: { pl: "Wniosek odrzucony formalnie", en: "Application formally rejected" },
          waitsFor: "nobody",
        },
      },
      leftUnconsidered: {
        type: "final",
        output: "leftUnconsidered",
        meta: {
          stage: "eligibility",
          name: { pl: "Pozostawiony bez rozpatrzenia", en: "Left unconsidered" },
          applicantName: { pl: "Wniosek pozostawiony bez rozpatrzenia", en: "Application left unconsidered" },
          waitsFor: "nobody",
        },
      },
      withdrawn: {
        type: "final",
        output: "withdrawn",
        meta: {
          stage: "eligibility",
          name: { pl: "Wycofany", en: "Withdrawn" },
          applicantName: { pl: "Wniosek wycofany", en: "Application withdrawn" },
          waitsFor: "nobody",
        },
      },
    },
  });
}
