import { findingLimits } from "@opus/grant-rules/bounds";
import { valueAt } from "@opus/grant-rules/document";
import type { Problem } from "@opus/grant-rules/errors";
import { checkProblem } from "../../document/check-problem.ts";
import type { CheckedProgramme } from "../shape/checked-programme.ts";

/** OGW161: every assumption points at something in the document. */
export function checkAssumptions({ document }: CheckedProgramme): readonly Problem[] {
  return document.assumptions
    .flatMap(({ concerns }, assumption) =>
      concerns.map((pointer, index) => ({ pointer, at: `/assumptions/${assumption}/concerns/${index}` })),
    )
    .filter(({ pointer }) => valueAt(document, pointer) === undefined)
    .slice(0, findingLimits.problems.max)
    .map(({ pointer, at }) => nothingThere(pointer, at));
}

/** OGW161 of an assumption that is about a place which there is not. */
export function nothingThere(pointer: string, at: string): Problem {
  return checkProblem(
    "OGW161",
    at,
    {
      pl: `W dokumencie nie ma nic pod „${pointer}”.`,
      en: `There is nothing at “${pointer}” in the document.`,
    },
    {
      pl: "Wskaż istniejące miejsce, np. „/calls/0/pool”; pozycje list liczy się od 0.",
      en: "Point at a place that exists, such as “/calls/0/pool”; items of lists count from 0.",
    },
  );
}
