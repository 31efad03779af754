import type { Problem } from "@opus/grant-rules/errors";
import { type CheckedProgramme, sectionOf } from "../shape/checked-programme.ts";

/** What each stage finds wrong with its own section. */
export function checkStages({ document, lifecycle }: CheckedProgramme): readonly Problem[] {
  return lifecycle.stages.flatMap(
    ({ nouns, verbs }) => verbs.check?.(sectionOf(document, nouns.name), document) ?? [],
  );
}
