import type { HolidayCalendar, Zone } from "../calendar/index.ts";
import type { JsonSchema } from "../form/json-schema.ts";
import type { Consequences } from "../outcome/consequence.ts";

/** Where the parts of a rule set stand in the programme document, as JSON Pointers. */
export interface RuleSetPointers {
  readonly rules: string;
  readonly parameters: string;
  readonly territories: string;
  /** `/calculations` when left out. */
  readonly calculations?: string;
  readonly form: string;
}

/** Everything `compileRuleSet` reads. All parts are plain JSON as the programme designer wrote them. */
export interface RuleSetInput {
  /** Object schema of the application form; it is also the schema of the facts. */
  readonly form: JsonSchema;
  /** Array of rule documents. */
  readonly rules: unknown;
  /** Object of dated parameters, keyed by id. */
  readonly parameters?: unknown;
  /** Object of named calculations, keyed by id: `{ type, title, of?, is, round? }`. */
  readonly calculations?: unknown;
  /** Array of territory registers (or one register). */
  readonly territories?: unknown;
  /** The days off that rules mean by "PL"; the Polish holidays when left out. See `changeHolidays`. */
  readonly calendar?: HolidayCalendar;
  /**
   * The zone whose clock texts show instants by; `Europe/Warsaw` when left out. Nothing is decided by it. The entry for
   * pages does not read it.
   */
  readonly zone?: Zone;
  /** The moments at which this programme asks rules, for example `["submission", "formalCheck"]`. */
  readonly moments: readonly string[];
  /**
   * What may follow at each moment when a rule is not met or not known, and what usually does by its severity. With it
   * rules may state their consequences (`consequences`), and outcomes carry them; without it nothing follows from rules.
   */
  readonly consequences?: Consequences;
  /** Ids of the legal bases that a rule may cite; without the list any id is accepted. */
  readonly basisIds?: readonly string[];
  /** Default: `strict`. */
  readonly profile?: RuleProfile;
  readonly pointers?: RuleSetPointers;
}

/**
 * Meaning of the expression language, pinned per rule set: the language of every rule that names none.
 *
 * `strict` (default) is checked and safe on missing facts. `json-logic-js` and `certlogic` give the values of those
 * languages and are asked only about facts that are known, so that a missing one never becomes a definite answer;
 * amounts are in grosze there, percents in hundredths.
 */
export type RuleProfile = "strict" | "json-logic-js" | "certlogic";

/** The places used when `RuleSetInput.pointers` is not given. */
export const defaultPointers: RuleSetPointers = {
  rules: "/rules",
  parameters: "/parameters",
  territories: "/territories",
  calculations: "/calculations",
  form: "/form",
};
