import type { CompiledRuleSet } from "@opus/grant-rules";
import type { Problem } from "@opus/grant-rules/errors";
import type { CheckedProgramme } from "../shape/checked-programme.ts";
import { checkAfterList } from "./check-after-list.ts";
import { checkApart } from "./check-apart.ts";
import { checkAppeals } from "./check-appeals.ts";
import { checkAssumptions } from "./check-assumptions.ts";
import { checkBasis } from "./check-basis.ts";
import { checkBudget } from "./check-budget.ts";
import { checkCalculations } from "./check-calculations.ts";
import { checkCalls } from "./check-calls.ts";
import { checkChecklist } from "./check-checklist.ts";
import { checkClock } from "./check-clock.ts";
import { checkComments } from "./check-comments.ts";
import { checkDeadlines } from "./check-deadlines.ts";
import { checkEarlier } from "./check-earlier.ts";
import { checkFieldPaths } from "./check-field-paths.ts";
import { checkFreed } from "./check-freed.ts";
import { checkLetters } from "./check-letters.ts";
import { checkLimits } from "./check-limits.ts";
import { checkLists } from "./check-lists.ts";
import { checkOverContracting } from "./check-over-contracting.ts";
import { checkPaper } from "./check-paper.ts";
import { checkParts } from "./check-parts.ts";
import { checkPaths } from "./check-paths.ts";
import { checkPools } from "./check-pools.ts";
import { checkPublication } from "./check-publication.ts";
import { checkQueue } from "./check-queue.ts";
import { checkRecordClasses } from "./check-record-classes.ts";
import { checkRestoration } from "./check-restoration.ts";
import { checkRoles } from "./check-roles.ts";
import { checkRuleMoments } from "./check-rule-moments.ts";
import { checkSignUp } from "./check-sign-up.ts";
import { checkStages } from "./check-stages.ts";
import { checkTargets } from "./check-targets.ts";
import { checkUniqueIds } from "./check-unique-ids.ts";
import { checkZone } from "./check-zone.ts";
import { checkBars } from "./terms/check-bars.ts";
import { checkCircles } from "./terms/check-circles.ts";
import { checkHolidays } from "./terms/check-holidays.ts";
import { checkLateBars } from "./terms/check-late-bars.ts";
import { checkTerms } from "./terms/check-terms.ts";

const withoutForms = [
  checkZone,
  checkUniqueIds,
  checkBasis,
  checkAssumptions,
  checkCalls,
  checkPublication,
  checkQueue,
  checkSignUp,
  checkComments,
  checkClock,
  checkRestoration,
  checkPaper,
  checkAppeals,
  checkRoles,
  checkApart,
  checkPools,
  checkTargets,
  checkBudget,
  checkAfterList,
  checkOverContracting,
  checkParts,
  checkFreed,
  checkDeadlines,
  checkTerms,
  checkCircles,
  checkBars,
  checkLateBars,
  checkHolidays,
  checkStages,
  checkRuleMoments,
  checkRecordClasses,
];

/** Everything that one part of a programme must know of another; one problem per mistake. */
export function crossChecks(programme: CheckedProgramme): readonly Problem[] {
  return withoutForms.flatMap((check) => check(programme));
}

/** The cross checks that walk the forms, for programmes whose forms are sound. */
export function formCrossChecks(
  programme: CheckedProgramme,
  rules: CompiledRuleSet | undefined,
): readonly Problem[] {
  // What is wrong with the rules is said already, and they tell of no calculation then.
  return [
    ...checkFieldPaths(programme),
    ...checkLetters(programme),
    ...checkLists(programme),
    ...checkPaths(programme),
    ...(rules === undefined
      ? []
      : [
          ...checkCalculations(programme, rules),
          ...checkLimits(programme, rules),
          ...checkEarlier(programme, rules),
          ...checkChecklist(programme, rules),
        ]),
  ];
}
