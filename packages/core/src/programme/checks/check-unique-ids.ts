import type { Problem } from "@opus/grant-rules/errors";
import { repeatedIds } from "../../document/repeated-ids.ts";
import type { CheckedProgramme } from "../shape/checked-programme.ts";

/** OGW170: sources, assumptions and calls each have an id of their own. */
export function checkUniqueIds({ document }: CheckedProgramme): readonly Problem[] {
  const { sources, assumptions, calls } = document;
  return [
    ...repeatedIds(sources, "/sources"),
    ...repeatedIds(assumptions, "/assumptions"),
    ...repeatedIds(calls, "/calls"),
  ];
}
