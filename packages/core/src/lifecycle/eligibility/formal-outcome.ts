import type { RuleOutcome } from "@opus/grant-rules";
import { needList, needObject } from "@opus/grant-rules/errors";
import { parseMoney } from "@opus/grant-rules/money";
import { factPathToPointer, isOfficerPointer } from "../../answers/index.ts";
import type { Regulations } from "../../document/regulations.ts";
import type { JsonObject } from "../../values/json.ts";
import { fieldsBehind } from "../ground/stated-value.ts";

/** What the rules of the formal check come to; see docs/architecture.md, "How a verdict reaches a machine". */
export const formalOutcomes = ["eligible", "ineligible", "needsFinding", "curable", "incurable"] as const;

/** What the rules of the formal check come to. */
export type FormalOutcome = (typeof formalOutcomes)[number];

/** What the formal check comes to, and which fields a supplement may touch. */
export interface FormalAssessment {
  readonly outcome: FormalOutcome;
  /** JSON Pointers into the form that a supplement unlocks. */
  readonly supplementPaths: readonly string[];
}

type Assessed = Pick<Regulations, "document" | "rules">;

const PROGRAMME = { of: "formalCheckOf", name: "the programme", is: "what parseProgramme gave" };
const OUTCOMES = {
  of: "formalCheckOf",
  name: "the list of outcomes",
  is: "what evaluate of the programme's rules gave",
};

/**
 * What the formal check comes to by its rules and by the sum that is asked for, read exactly or null.
 *
 * A blocking rule that is not met decides at once. What only an officer can say waits for a person. What the
 * applicant can mend (a curable rule, a missing fact) goes to a supplement. A rule that cannot be computed on these
 * facts never passes: the facts it reads go to a supplement too, since only other facts can make it computable. What
 * is open but in nobody's power to mend is incurable and leaves the application unconsidered. Whatever the rules say,
 * nobody can be awarded nothing, or less: an application that would pass without a sum is asked for one.
 *
 * @example
 * formalCheckOf(programme, [], "1500.00").outcome; // "eligible"
 */
export function formalCheckOf(
  programme: Assessed,
  outcomes: readonly RuleOutcome[],
  requested: string | null,
): FormalAssessment {
  needObject(programme, PROGRAMME, ["document", "rules"]);
  needList(outcomes, OUTCOMES);
  const ruled = ruledOutcome(programme, outcomes);
  const reading = requested === null ? undefined : parseMoney(requested);
  const isPositive = reading?.ok === true && reading.grosze > 0;
  if (ruled.outcome !== "eligible" || isPositive) return ruled;
  const fields = fieldsBehind(programme, programme.document.facts.requested).map(factPathToPointer);
  const supplementPaths = unlocked(fields, programme.document.form as JsonObject);
  return { outcome: supplementPaths.length === 0 ? "incurable" : "curable", supplementPaths };
}

function ruledOutcome(programme: Assessed, outcomes: readonly RuleOutcome[]): FormalAssessment {
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
  const supplementPaths = unlocked([...forApplicant, ...unmet.map(listRoot)], form);
  return { outcome: supplementPaths.length === 0 ? "incurable" : "curable", supplementPaths };
}

/** A path into a list unlocks the whole list; paths of the case itself are nobody's to change. */
function listRoot(path: string): string {
  return factPathToPointer(path.split("[")[0] ?? path);
}

function unlocked(pointers: readonly string[], form: JsonObject): readonly string[] {
  const own = pointers.filter((pointer) => !/^\/(case|call|report)(\/|$)/.test(pointer));
  return [...new Set(own)].filter((pointer) => !isOfficerPointer(form, pointer)).sort();
}
