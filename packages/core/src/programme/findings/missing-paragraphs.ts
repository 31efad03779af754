import { findingLimits } from "@opus/grant-rules/bounds";
import type { Problem } from "@opus/grant-rules/errors";
import { checkProblem, nameRemedy } from "../../document/check-problem.ts";
import { citationsIn } from "../checks/check-basis.ts";
import type { CheckedProgramme } from "../shape/checked-programme.ts";

/** OGW717: a legal basis names a place that its source does not have, where the source lists its places. */
export function missingParagraphs(programme: CheckedProgramme): readonly Problem[] {
  const listed = programme.document.sources.filter(({ paragraphs }) => paragraphs !== undefined);
  if (listed.length === 0) return [];
  return citationsIn(programme)
    .flatMap(({ value, pointer }) => {
      if (typeof value !== "string") return [];
      const [id = "", ...rest] = value.split("#");
      const paragraphs = listed.find((source) => source.id === id)?.paragraphs;
      const place = rest.join("#");
      if (place === "" || paragraphs === undefined || paragraphs.includes(place)) return [];
      return [missing(id, place, paragraphs, pointer)];
    })
    .slice(0, findingLimits.problems.max);
}

function missing(id: string, place: string, paragraphs: readonly string[], pointer: string): Problem {
  return checkProblem(
    "OGW717",
    pointer,
    {
      pl: `Źródło „${id}” nie ma miejsca „${place}”, więc pismo powoła przepis, którego nie ma.`,
      en: `The source “${id}” has no paragraph “${place}”, so letters would cite a provision that is not there.`,
    },
    nameRemedy(place, paragraphs),
  );
}
