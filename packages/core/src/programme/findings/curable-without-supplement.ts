import { isPlainObject } from "@opus/grant-rules/document";
import type { Problem } from "@opus/grant-rules/errors";
import { checkProblem } from "../../document/check-problem.ts";
import { type CheckedProgramme, sectionOf } from "../shape/checked-programme.ts";

/** The moments at which a supplement may be asked for, each with the section that says how often. */
const SUPPLEMENTED = [
  { moment: "formalCheck", section: "eligibility" },
  { moment: "settlement", section: "settlement" },
] as const;

/** OGW713, a warning: rules whose defect is to be supplemented, in a programme that knows no supplement there. */
export function curableWithoutSupplement({ document }: CheckedProgramme): readonly Problem[] {
  return SUPPLEMENTED.flatMap(({ moment, section }) => {
    const stated = sectionOf(document, section);
    if (!isPlainObject(stated) || stated.supplements !== 0) return [];
    const curable = document.rules
      .filter((rule) => asksToSupplement(rule, moment))
      .map(({ id }) => String(id));
    return curable.length === 0 ? [] : [without(curable, moment, `/${section}/supplements`)];
  });
}

function asksToSupplement(
  rule: CheckedProgramme["document"]["rules"][number],
  moment: "formalCheck" | "settlement",
): boolean {
  if (!Array.isArray(rule.moments) || !rule.moments.includes(moment)) return false;
  const all = isPlainObject(rule.consequences) ? rule.consequences[moment] : undefined;
  const stated = isPlainObject(all) ? all.notMet : undefined;
  return stated === undefined ? rule.severity === "curable" : stated === "supplement";
}

function without(rules: readonly string[], moment: "formalCheck" | "settlement", pointer: string): Problem {
  const shown = rules.length > 5 ? `${rules.slice(0, 5).join(", ")}, …` : rules.join(", ");
  const follows =
    moment === "formalCheck"
      ? {
          pl: "wniosek z takim brakiem odpada bez wezwania",
          en: "an application with such a defect drops out without being asked",
        }
      : {
          pl: "o sprawozdaniu z takim brakiem rozstrzyga od razu człowiek",
          en: "a person decides at once on a report with such a defect",
        };
  return checkProblem(
    "OGW713",
    pointer,
    {
      pl: `Program nie zna uzupełnień, a reguły każą uzupełnić brak (${shown}): ${follows.pl}.`,
      en: `The programme knows no supplement, but rules ask for one (${shown}): ${follows.en}.`,
    },
    {
      pl: "Podaj „supplements” co najmniej 1 z terminem na uzupełnienie albo zmień „severity” tych reguł na „blocking”.",
      en: 'State "supplements" of 1 at least with its term, or make the severity of these rules "blocking".',
    },
    "warning",
  );
}
