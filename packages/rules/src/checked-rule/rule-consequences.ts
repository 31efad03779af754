import { readConsequences } from "../rule-document/read-consequences.ts";
import { checkConsequences } from "./check-consequences.ts";

/** How what follows from rules is read and checked; a rule set that is compiled without it leaves that aside. */
export interface ConsequenceReader {
  readonly read: typeof readConsequences;
  readonly check: typeof checkConsequences;
}

/** Reads what follows from rules, and checks its amounts. Pages that only ask rules have no use for it. */
export const ruleConsequences: ConsequenceReader = { read: readConsequences, check: checkConsequences };
