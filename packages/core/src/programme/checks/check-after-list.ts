import type { Problem } from "@opus/grant-rules/errors";
import { checkProblem } from "../../document/check-problem.ts";
import type { CheckedProgramme } from "../shape/checked-programme.ts";

/** OGW859: terms from the list of another call are stated by a call that derives from one. */
export function checkAfterList({ document: { calls } }: CheckedProgramme): readonly Problem[] {
  return calls.flatMap(({ afterList, from }, index) =>
    afterList === undefined || from !== undefined
      ? []
      : [
          checkProblem(
            "OGW859",
            `/calls/${index}/afterList`,
            {
              pl: "Otwarcie liczy się od listy naboru, z którego ten wynika, a ten nie wynika z żadnego: nikt nigdy by go nie ogłosił ani do niego nie złożył wniosku.",
              en: "The opening is counted from the list of the call that this one derives from, and it derives from none: nobody could ever announce it, or apply.",
            },
            {
              pl: "Podaj „from” albo usuń „afterList”: obowiązują wtedy „opensAt” i „closesAt”.",
              en: "State “from”, or remove “afterList”: “opensAt” and “closesAt” hold then.",
            },
          ),
        ],
  );
}
