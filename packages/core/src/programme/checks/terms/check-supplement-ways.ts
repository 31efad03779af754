import type { Problem } from "@opus/grant-rules/errors";
import { checkProblem } from "../../../document/check-problem.ts";
import { termWays } from "../../../document/stated-terms.ts";
import { type CheckedProgramme, sectionOf } from "../../shape/checked-programme.ts";
import type { StatedTerm } from "./stated-term.ts";

const OF_SUPPLEMENT = "/deadlines/supplement";

/** OGW864: a way of a term that is of one supplement is of one that there is, and of the term of supplements. */
export function checkSupplementWays(
  { document: term, pointer }: StatedTerm,
  { document }: CheckedProgramme,
): readonly Problem[] {
  const { supplements = 0 } = (sectionOf(document, "eligibility") ?? {}) as { readonly supplements?: number };
  return termWays(term, pointer).flatMap(({ variant: { when }, pointer: at }) => {
    if (when === undefined || "rule" in when) return [];
    const place = `${at}/when/supplement`;
    if (pointer !== OF_SUPPLEMENT) return [ofNone(place)];
    return when.supplement > supplements ? [neverCalled(when.supplement, supplements, place)] : [];
  });
}

function ofNone(pointer: string): Problem {
  return checkProblem(
    "OGW864",
    pointer,
    {
      pl: "Ten termin nie jest terminem uzupełnienia wniosku, więc nie zależy od tego, które to uzupełnienie.",
      en: "This is not the term of supplements of the application, so that it does not depend on which one it is.",
    },
    { pl: "Usuń warunek albo wskaż regułę.", en: "Leave the condition out, or name a rule." },
  );
}

function neverCalled(supplement: number, most: number, pointer: string): Problem {
  return checkProblem(
    "OGW864",
    pointer,
    {
      pl: `Uzupełnienia nr ${supplement} nie będzie, bo program zna ich ${most}: wnioskodawcy czytaliby termin, który nigdy nie biegnie.`,
      en: `There is no supplement no. ${supplement}, since the programme knows ${most}: applicants would read of a term that never runs.`,
    },
    {
      pl: "Usuń ten sposób albo podaj większe „supplements”.",
      en: 'Remove this way, or state a larger "supplements".',
    },
  );
}
