import type { LocalisedText } from "@opus/grant-rules/errors";
import type { FormalOutcome, Moment, Programme } from "@opus/grant-workflow";
import type { WholeVerdict } from "./whole-verdict.ts";

const REJECTED: LocalisedText = { pl: "wniosek zostaje odrzucony", en: "the application is rejected" };
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
      return REJECTED;
    case "needsFinding":
      return { pl: "rozstrzyga pracownik oceny formalnej", en: "a formal officer has to find out" };
    case "unconsidered":
      return UNCONSIDERED;
    case "curable":
      return options.eligibility.supplements > 0
        ? { pl: "wezwanie do uzupełnienia", en: "a supplement is asked for" }
        : incurable(options.eligibility);
    case "incurable":
      return incurable(options.eligibility);
  }
}

/** What the formal check will come to, said before it. */
export function aheadOf({ pl, en }: LocalisedText): LocalisedText {
  return { pl: `${pl} (przy ocenie formalnej)`, en: `${en} (at the formal check)` };
}

/** How a defect ends that cannot be mended, as the programme says. */
function incurable({ incurable: end }: Programme["options"]["eligibility"]): LocalisedText {
  return end === "reject" ? REJECTED : UNCONSIDERED;
}

const STOPPING: Readonly<Partial<Record<Moment, Readonly<Record<WholeVerdict, LocalisedText>>>>> = {
  agreement: {
    met: { pl: "umowę można udostępnić", en: "the agreement can be offered" },
    notMet: { pl: "umowy nie można udostępnić", en: "the agreement cannot be offered" },
    undetermined: { pl: "umowy jeszcze nie można udostępnić", en: "the agreement cannot be offered yet" },
  },
  settlement: {
    met: { pl: "reguły niczego nie odejmują", en: "the rules take nothing away" },
    notMet: { pl: "co z tego wynika, mówią reguły poniżej", en: "the rules below say what follows" },
    undetermined: { pl: "najpierw musi rozstrzygnąć człowiek", en: "a person has to decide first" },
  },
};

/** What follows at moments where rules stop anything besides the formal check. */
export function consequenceWords(moment: Moment, whole: WholeVerdict): LocalisedText | undefined {
  return STOPPING[moment]?.[whole];
}

/** Moments whose rules look ahead to the formal check. */
export const FORMAL_MOMENTS: readonly Moment[] = ["draft", "submission", "formalCheck"];
