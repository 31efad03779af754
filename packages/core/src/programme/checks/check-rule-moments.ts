import { isPlainObject } from "@opus/grant-rules/document";
import type { Problem } from "@opus/grant-rules/errors";
import { checkProblem } from "../../document/check-problem.ts";
import { momentConsequences } from "../../document/consequences.ts";
import { type Moment, moments } from "../../document/moments.ts";
import type { CheckedProgramme } from "../shape/checked-programme.ts";

type StatedRule = CheckedProgramme["document"]["rules"][number];

const severities = ["blocking", "curable", "advisory"] as const;

/**
 * OGW169: every rule is asked at a moment at which its answer is used, and one that is to stop or mend something at one
 * at which that follows. OGW180: what nobody knows does not pass in silence where a "no" stops or costs something.
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
    if (isWithoutEffect(rule, asked)) return [withoutEffect(index, rule)];
    return asked.flatMap((moment) => (passesUnknown(rule, moment) ? [unknownPasses(index, moment)] : []));
  });
}

/** What follows from a rule at a moment: what it states, or else what its severity says. */
function followsAt(rule: StatedRule, moment: Moment): Readonly<Record<"notMet" | "undetermined", unknown>> {
  const stated = isPlainObject(rule.consequences) ? rule.consequences[moment] : undefined;
  const severity = severities.find((one) => one === rule.severity) ?? "advisory";
  return { ...momentConsequences[moment].usual[severity], ...(isPlainObject(stated) ? stated : {}) };
}

/** Whether somebody is stopped by a "no" where nothing follows when nobody knows. */
function passesUnknown(rule: StatedRule, moment: Moment): boolean {
  const { notMet, undetermined } = followsAt(rule, moment);
  return notMet !== "warn" && undetermined === "warn";
}

function unknownPasses(index: number, moment: Moment): Problem {
  return checkProblem(
    "OGW180",
    `/rules/${index}/consequences/${moment}`,
    {
      pl: "Gdy reguły nie da się rozstrzygnąć, nic z niej nie wynika, choć z „nie” wynika: komu brakuje odpowiedzi, przejdzie po cichu.",
      en: 'Nothing follows when the rule cannot be decided, while something follows from "no": whoever lacks an answer passes in silence.',
    },
    moment === "agreement"
      ? { pl: 'Podaj "undetermined": "askPerson".', en: 'State "undetermined": "askPerson".' }
      : {
          pl: 'Podaj "undetermined": "supplement" albo "askPerson".',
          en: 'State "undetermined": "supplement" or "askPerson".',
        },
  );
}

/** Whether a rule is to stop or mend something, and nothing but a remark follows wherever it is asked. */
function isWithoutEffect(rule: StatedRule, asked: readonly Moment[]): boolean {
  if (rule.severity !== "blocking" && rule.severity !== "curable") return false;
  return asked.every((moment) => {
    const { notMet, undetermined } = followsAt(rule, moment);
    return notMet === "warn" && undetermined === "warn";
  });
}

function withoutEffect(index: number, { severity, consequences }: StatedRule): Problem {
  if (isPlainObject(consequences)) return onlyRemarks(index, severity);
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

function onlyRemarks(index: number, severity: unknown): Problem {
  return checkProblem(
    "OGW169",
    `/rules/${index}/consequences`,
    {
      pl: `Reguła „${severity}” nie ma żadnego skutku: wszędzie, gdzie się o nią pyta, wynika z niej tylko uwaga.`,
      en: `A "${severity}" rule has no effect: wherever it is asked, only a remark follows from it.`,
    },
    {
      pl: "Podaj skutek, który coś zmienia, albo zmień „severity” na „advisory” i usuń „consequences”.",
      en: 'State a consequence that changes something, or make the severity "advisory" and remove "consequences".',
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
