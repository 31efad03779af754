import type { Problem } from "@opus/grant-rules/errors";
import { checkProblem } from "../../document/check-problem.ts";
import { repeatedIds } from "../../document/repeated-ids.ts";
import type { AppealsDocument } from "../../lifecycle/appeals/appeals-schema.ts";
import { type CheckedProgramme, sectionOf } from "../shape/checked-programme.ts";

/** OGW873: appeals are against something. OGW170: grounds have names of their own. */
export function checkAppeals({ document }: CheckedProgramme): readonly Problem[] {
  // Lifecycles that embedders make up need have no appeals.
  const stated = sectionOf(document, "appeals") as AppealsDocument | undefined;
  if (stated === undefined) return [];
  const { formal, assessment } = stated;
  if (formal === undefined && assessment === undefined) return [againstNothing()];
  return [
    ...repeatedIds(formal?.grounds ?? [], "/appeals/formal/grounds"),
    ...repeatedIds(assessment?.grounds ?? [], "/appeals/assessment/grounds"),
  ];
}

function againstNothing(): Problem {
  return checkProblem(
    "OGW873",
    "/appeals",
    {
      pl: "Ustawienie „appeals” nie mówi, od czego można się odwołać: nikt tego nie może.",
      en: '"appeals" does not say what may be appealed: nobody can appeal.',
    },
    {
      pl: "Podaj „formal” albo „assessment”, albo usuń „appeals”.",
      en: 'State "formal" or "assessment", or remove "appeals".',
    },
  );
}
