import { isPlainObject } from "@opus/grant-rules/document";
import type { Problem } from "@opus/grant-rules/errors";
import { checkProblem } from "../../document/check-problem.ts";
import { type CheckedProgramme, sectionOf } from "../shape/checked-programme.ts";

/** The moments at which a supplement may be asked for, each with the section that says how often. */
const SUPPLEMENTED = [
  { moment: "formalCheck", section: "eligibility" },
  { moment: "settlement", section: "settlement" },
] as const;

/** The moment of the formal check, whose silence a programme may speak of without a supplement. */
const FORMAL = "formalCheck";

/**
 * OGW818, a warning: what becomes of an application that is not supplemented is stated where nobody is asked to. Where rules
 * ask for a supplement, too, that is the slip (OGW713).
 */
export function silenceWithoutSupplement({ document }: CheckedProgramme): readonly Problem[] {
  const stated = sectionOf(document, "eligibility");
  if (!isPlainObject(stated) || stated.silence === undefined || stated.supplements !== 0) return [];
  if (document.rules.some((rule) => asksToSupplement(rule, FORMAL))) return [];
  return [
    checkProblem(
      "OGW818",
      "/eligibility/silence",
      {
        pl: "Program mówi, co się dzieje z wnioskiem nieuzupełnionym w terminie, ale nie zna uzupełnień: nikt nie jest wzywany, więc nic z tego nie wyniknie.",
        en: "The programme says what becomes of an application that is not supplemented, but knows no supplement: nobody is asked for one, so nothing comes of it.",
      },
      {
        pl: "Usuń „silence” albo podaj „supplements” co najmniej 1 z terminem na uzupełnienie.",
        en: 'Remove "silence", or state "supplements" of 1 at least with its term.',
      },
      "warning",
    ),
  ];
}

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
