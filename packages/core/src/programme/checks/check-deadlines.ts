import type { Problem } from "@opus/grant-rules/errors";
import type { TermName } from "../deadline-schema.ts";
import type { ProgrammeDocument } from "../programme-schema.ts";
import { checkProblem } from "./check-problem.ts";

/** OGW167: terms of options that are on are stated; terms of options that are off are pointed out. */
export function checkDeadlines(document: ProgrammeDocument): readonly Problem[] {
  const { deadlines, eligibility, settlement, monitoring } = document;
  const optional: readonly { readonly name: TermName; readonly on: boolean; readonly option: string }[] = [
    { name: "supplement", on: eligibility.supplements > 0, option: "eligibility.supplements" },
    { name: "reportSupplement", on: settlement.supplements > 0, option: "settlement.supplements" },
    { name: "recommendation", on: monitoring !== undefined, option: "monitoring" },
  ];
  return optional.flatMap(({ name, on, option }) => {
    const stated = deadlines[name] !== undefined;
    if (on && !stated) return [missingTerm(name, option)];
    return !on && stated ? [idleTerm(name, option)] : [];
  });
}

function missingTerm(name: TermName, option: string): Problem {
  return checkProblem(
    "OGW167",
    `/deadlines/${name}`,
    {
      pl: `Brak terminu „${name}”, którego wymaga „${option}”.`,
      en: `The term “${name}” is missing; “${option}” needs it.`,
    },
    { pl: "Podaj ten termin albo wyłącz tę możliwość.", en: "State this term or turn the option off." },
  );
}

function idleTerm(name: TermName, option: string): Problem {
  return checkProblem(
    "OGW167",
    `/deadlines/${name}`,
    {
      pl: `Termin „${name}” nigdy nie pobiegnie, bo „${option}” jest wyłączone.`,
      en: `The term “${name}” never runs, since “${option}” is off.`,
    },
    { pl: "Usuń termin albo włącz tę możliwość.", en: "Remove the term or turn the option on." },
    "warning",
  );
}
