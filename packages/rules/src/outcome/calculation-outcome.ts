import type { OgwCode } from "../errors/index.ts";
import type { ReasonOperand } from "./rule-outcome.ts";

/** What a named calculation gave for one application: plain JSON, without personal values. */
export interface CalculationOutcome {
  /** Name of the calculation. */
  readonly calculation: string;
  /** The value, or the state in which there is none, with what it was computed of. */
  readonly value: ReasonOperand;
  /** Paths of the facts that it still needs; empty when it has a value. */
  readonly missing: readonly string[];
  /** Why it could not be computed: an OGW4nn code. */
  readonly error?: OgwCode;
}
