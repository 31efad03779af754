import type { Problem } from "@opus/grant-rules/errors";
import { repeatedIds } from "../../document/repeated-ids.ts";
import type { CheckedProgramme } from "../shape/checked-programme.ts";

/** OGW170: sources, assumptions, calls, limits and facts about what was before each have an id of their own. */
export function checkUniqueIds({ document }: CheckedProgramme): readonly Problem[] {
  const { sources, assumptions, calls, applicants } = document;
  return [
    ...repeatedIds(sources, "/sources"),
    ...repeatedIds(assumptions, "/assumptions"),
    ...repeatedIds(calls, "/calls"),
    ...repeatedIds(applicants?.limits ?? [], "/applicants/limits"),
    ...repeatedIds(applicants?.earlier ?? [], "/applicants/earlier"),
  ];
}
