import type { LocalisedText } from "@opus/grant-rules/errors";
import type { FormalOutcome, Moment, Programme } from "@opus/grant-workflow";
import type { WholeVerdict } from "./whole-verdict.ts";

const UNCONSIDERED: LocalisedText = {
  pl: "wniosek pozostaje bez rozpatrzenia",
  en: "the application is left unconsidered",
};

/** What the formal check comes to, in words. */
export function formalWords(outcome: FormalOutcome, { options }: Programme): LocalisedText {
  switch (outcome) {
    case "eligible":
      return {
        pl: "wniosek przechodzi do oceny merytorycznej",
        en: "the application goes on to the merit review",
      };
    case "ineligible":
      return { pl: "wniosek zostaje odrzucony", en: "the application is rejected" };
    case "needsFinding":
      return { pl: "rozstrzyga pracownik oceny formalnej", en: "a formal officer has to find out" };
    case "curable":
      return options.eligibility.supplements > 0
        ? { pl: "wezwanie do uzupełnienia", en: "a supplement is asked for" }
        : UNCONSIDERED;
    case "incurable":
      return UNCONSIDERED;
  }
}

const AGREEMENT: Readonly<Record<WholeVerdict, LocalisedText>> = {
  met: { pl: "umowę można udostępnić", en: "the agreement can be offered" },
  notMet: { pl: "umowy nie można udostępnić", en: "the agreement cannot be offered" },
  undetermined: { pl: "umowy jeszcze nie można udostępnić", en: "the agreement cannot be offered yet" },
};

/** What follows at moments where rules stop anything besides the formal check. */
export function consequenceWords(moment: Moment, whole: WholeVerdict): LocalisedText | undefined {
  return moment === "agreement" ? AGREEMENT[whole] : undefined;
}

/** Moments whose rules look ahead to the formal check. */
export const FORMAL_MOMENTS: readonly Moment[] = ["draft", "submission", "formalCheck"];

/** Moments in words. */
export const MOMENT_NAMES: Readonly<Record<Moment, LocalisedText>> = {
  draft: { pl: "wersja robocza", en: "draft" },
  submission: { pl: "złożenie wniosku", en: "submission" },
  formalCheck: { pl: "ocena formalna", en: "formal check" },
  scoring: { pl: "ocena merytoryczna", en: "merit review" },
  agreement: { pl: "umowa", en: "agreement" },
  settlement: { pl: "rozliczenie", en: "settlement" },
};
