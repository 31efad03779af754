import type { Problem } from "@opus/grant-rules/errors";
import { checkProblem } from "../../document/check-problem.ts";
import { moments } from "../../document/moments.ts";
import type { CheckedProgramme } from "./checked-programme.ts";

/** OGW169: every rule is asked at a moment at which its answer is used. */
export function checkRuleMoments({ document: { rules } }: CheckedProgramme): readonly Problem[] {
  return rules.flatMap((rule, index) => {
    const asked = Array.isArray(rule.moments)
      ? rule.moments.filter((moment) => moments.includes(moment))
      : [];
    if (asked.length === 0) return [];
    const scoring = rule.kind === "scoring";
    const used = asked.some((moment) => (moment === "scoring") === scoring);
    return used ? [] : [scoring ? neverCounted(index) : neverHeard(index)];
  });
}

function neverCounted(index: number): Problem {
  return checkProblem(
    "OGW169",
    `/rules/${index}/moments`,
    {
      pl: "Reguła punktowa, o którą nikt nie pyta przy ocenie, nie da żadnych punktów.",
      en: "A scoring rule that is not asked at scoring gives no points.",
    },
    { pl: "Dodaj „scoring” do „moments”.", en: 'Add "scoring" to "moments".' },
  );
}

function neverHeard(index: number): Problem {
  return checkProblem(
    "OGW169",
    `/rules/${index}/moments`,
    {
      pl: "Przy ocenie liczą się tylko reguły punktowe; tej reguły nikt nie zapyta w porę.",
      en: "Only scoring rules count at scoring; nobody asks this rule when it matters.",
    },
    {
      pl: "Dodaj chwilę, w której reguła rozstrzyga, np. „formalCheck”.",
      en: 'Add a moment at which the rule decides, such as "formalCheck".',
    },
  );
}
