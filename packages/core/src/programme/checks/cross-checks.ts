import type { Problem } from "@opus/grant-rules/errors";
import type { ProgrammeDocument } from "../programme-schema.ts";
import { checkAssumptions } from "./check-assumptions.ts";
import { checkBasis } from "./check-basis.ts";
import { checkCalls } from "./check-calls.ts";
import { checkDeadlines } from "./check-deadlines.ts";
import { checkFactPaths } from "./check-fact-paths.ts";
import { checkRecordClasses } from "./check-record-classes.ts";
import { checkRuleMoments } from "./check-rule-moments.ts";
import { checkScoring } from "./check-scoring.ts";
import { checkSettlement } from "./check-settlement.ts";
import { checkUniqueIds } from "./check-unique-ids.ts";
import { checkZone } from "./check-zone.ts";

const withoutForms = [
  checkZone,
  checkUniqueIds,
  checkBasis,
  checkAssumptions,
  checkCalls,
  checkDeadlines,
  checkScoring,
  checkRuleMoments,
  checkSettlement,
  checkRecordClasses,
];

/** Everything that one part of a programme must know of another; one problem per mistake. */
export function crossChecks(document: ProgrammeDocument): readonly Problem[] {
  return withoutForms.flatMap((check) => check(document));
}

/** The cross checks that walk the forms, for programmes whose forms are sound. */
export function formCrossChecks(document: ProgrammeDocument): readonly Problem[] {
  return checkFactPaths(document);
}
