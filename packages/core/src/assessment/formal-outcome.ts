import type { RuleOutcome } from "@opus/grant-rules";
import { factPathToPointer, isOfficerPointer } from "../answers/index.ts";
import type { JsonObject } from "../journal/json.ts";
import type { FormalOutcome } from "../machines/case-events.ts";
import type { Programme } from "../programme/programme.ts";

/** What the formal check comes to, and which fields a supplement may touch. */
export interface FormalAssessment {
  readonly outcome: FormalOutcome;
  /** JSON Pointers into the form that a supplement unlocks. */
  readonly supplementPaths: readonly string[];
}

/**
 * Sums up the outcomes of the formal check.
 *
 * A blocking rule that is not met decides at once. What only an officer can say waits for a person. What the
 * applicant can mend (a curable rule, a missing fact) goes to a supplement. A rule that cannot be computed on these
 * facts never passes: the facts it reads go to a supplement too, since only other facts can make it computable.
 */
export function assessFormally(programme: Programme, outcomes: readonly RuleOutcome[]): FormalAssessment {
  const asked = outcomes.filter(({ kind, severity }) => kind !== "scoring" && severity !== "advisory");
  if (asked.some(({ verdict, severity }) => verdict === "notMet" && severity === "blocking")) {
    return { outcome: "ineligible", supplementPaths: [] };
  }
  const open = asked.filter(({ verdict }) => verdict === "undetermined");
  const curable = asked.filter(({ verdict }) => verdict === "notMet" || verdict === "error");
  const form = programme.document.form as JsonObject;
  const missing = [...new Set(open.flatMap((outcome) => outcome.missing))].map(factPathToPointer);
  const forApplicant = missing.filter((pointer) => !isOfficerPointer(form, pointer));
  if (curable.length === 0 && forApplicant.length === 0) {
    return { outcome: open.length === 0 ? "eligible" : "needsFinding", supplementPaths: [] };
  }
  const unmet = curable.flatMap(({ rule }) => programme.rules.rule(rule)?.reads ?? []);
  return { outcome: "curable", supplementPaths: unlocked([...forApplicant, ...unmet.map(listRoot)], form) };
}

/** A path into a list unlocks the whole list; paths of the case itself are nobody's to change. */
function listRoot(path: string): string {
  return factPathToPointer(path.split("[")[0] ?? path);
}

function unlocked(pointers: readonly string[], form: JsonObject): readonly string[] {
  const own = pointers.filter((pointer) => !/^\/(case|call|report)(\/|$)/.test(pointer));
  return [...new Set(own)].filter((pointer) => !isOfficerPointer(form, pointer)).sort();
}
