import { isPlainObject } from "@opus/grant-rules/document";
import type { Problem } from "@opus/grant-rules/errors";
import { checkProblem } from "../../document/check-problem.ts";
import { momentConsequences } from "../../document/consequences.ts";
import { type Moment, moments } from "../../document/moments.ts";
import type { CheckedProgramme } from "../shape/checked-programme.ts";

/**
 * OGW169: every rule is asked at a moment at which its answer is used, and one that is to stop or mend something at one
 * at which that follows.
 */
export function checkRuleMoments({ document: { rules } }: CheckedProgramme): readonly Problem[] {
  return rules.flatMap((rule, index) => {
    const asked = Array.isArray(rule.moments)
      ? moments.filter((moment) => (rule.moments as readonly unknown[]).includes(moment))
      : [];
    if (asked.length === 0) return [];
    const scoring = rule.kind === "scoring";
    if (scoring) return asked.includes("scoring") ? [] : [neverCounted(index)];
    if (asked.every((moment) => moment === "scoring")) return [neverHeard(index)];
    return isWithoutEffect(rule, asked) ? [withoutEffect(index, rule.severity)] : [];
  });
}

/** Whether a rule is to stop or mend something, and nothing but a remark follows wherever it is asked. */
function isWithoutEffect(
  rule: CheckedProgramme["document"]["rules"][number],
  asked: readonly Moment[],
): boolean {
  const { severity } = rule;
  if (severity !== "blocking" && severity !== "curable") return false;
  const stated = isPlainObject(rule.consequences) ? rule.consequences : {};
  return asked.every((moment) => {
    if (isPlainObject(stated[moment])) return false;
    const { notMet, undetermined } = momentConsequences[moment].usual[severity];
    return notMet === "warn" && undetermined === "warn";
  });
}

function withoutEffect(index: number, severity: unknown): Problem {
  return checkProblem(
    "OGW169",
    `/rules/${index}/moments`,
    {
      pl: `Reguła „${severity}” nie ma tu żadnego skutku: przy wersji roboczej i składaniu wniosku reguły tylko podpowiadają.`,
      en: `A "${severity}" rule has no effect here: rules only remark on drafts and on submission.`,
    },
    {
      pl: "Dodaj chwilę, w której z reguły coś wynika, np. „formalCheck”, albo zmień „severity” na „advisory”.",
      en: 'Add a moment at which something follows, such as "formalCheck", or make the severity "advisory".',
    },
  );
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
