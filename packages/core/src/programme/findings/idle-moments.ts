import { joinPointer } from "@opus/grant-rules/document";
import type { Problem } from "@opus/grant-rules/errors";
import { checkProblem } from "../../document/check-problem.ts";
import { type Moment, moments, momentTitles } from "../../document/moments.ts";
import type { CheckedProgramme } from "../shape/checked-programme.ts";

/** Moments at which nothing is made of points: those after the draft that decide by verdicts. */
const WITHOUT_POINTS: readonly Moment[] = ["formalCheck", "agreement", "settlement"];

/**
 * OGW721, a warning: a moment of a rule at which nothing follows from rules of its kind, beside others at which it
 * counts. A rule that counts nowhere is OGW169.
 */
export function idleMoments({ document: { rules } }: CheckedProgramme): readonly Problem[] {
  return rules.flatMap((rule, index) => {
    if (!Array.isArray(rule.moments)) return [];
    const asked: readonly unknown[] = rule.moments;
    const scoring = rule.kind === "scoring";
    const counts = asked.some(
      (one) => isMoment(one) && !isIdle(one, scoring) && (one === "scoring") === scoring,
    );
    if (!counts) return [];
    return asked.flatMap((moment, place) =>
      isMoment(moment) && isIdle(moment, scoring)
        ? [idle(moment, scoring, joinPointer(`/rules/${index}/moments`, place))]
        : [],
    );
  });
}

function isMoment(written: unknown): written is Moment {
  return (moments as readonly unknown[]).includes(written);
}

function isIdle(moment: Moment, scoring: boolean): boolean {
  return scoring ? WITHOUT_POINTS.includes(moment) : moment === "scoring";
}

function idle(moment: Moment, scoring: boolean, pointer: string): Problem {
  const title = momentTitles[moment];
  return checkProblem(
    "OGW721",
    pointer,
    scoring
      ? {
          pl: `Z reguły punktowej nic w tej chwili nie wynika (${title.pl}): punkty liczą się tylko przy ocenie merytorycznej.`,
          en: `Nothing follows from a scoring rule at this moment (${title.en}): points count at merit review alone.`,
        }
      : {
          pl: `Przy ocenie merytorycznej liczą się tylko reguły punktowe, więc nikt tu o tę regułę nie zapyta.`,
          en: "Only scoring rules count at merit review, so nobody asks this rule there.",
        },
    { pl: `Usuń „${moment}” z „moments”.`, en: `Take "${moment}" out of "moments".` },
    "warning",
  );
}
