import type { LocalisedText } from "../errors/index.ts";
import type { Shape } from "../values/shape.ts";
import type { OperatorUse } from "./operator-use.ts";
import type { TypedNode } from "./typed-node.ts";

/** What an expression, and what it is made of, reads. */
export interface ExpressionReads {
  /** Full paths of fields of the form. */
  readonly facts: readonly string[];
  /** Ids of parameters. */
  readonly parameters: readonly string[];
  /** Names of calculations, those that other calculations need included. */
  readonly calculations: readonly string[];
}

/** A calculation that was found right, ready to be used by its name. */
export interface NamedCalculation {
  readonly id: string;
  readonly title: LocalisedText;
  /** What it computes, rounding included. */
  readonly node: TypedNode;
  /** The same, computed at most once for the facts of an application (or for an item of its list). */
  readonly kept: TypedNode;
  /** The list over whose items it is computed, by its path and shape; undefined when it is of the whole form. */
  readonly list: { readonly path: string; readonly shape: Shape } | undefined;
  readonly reads: ExpressionReads;
}

/** The calculations of a rule set as expressions see them. */
export interface CalculationNames {
  /** The node of one use of a calculation, which is checked when it is first needed; undefined after reporting a fault. */
  use(use: OperatorUse): TypedNode | undefined;
}

/** A rule set without calculations. */
export const NO_CALCULATIONS: CalculationNames = {
  use: (use) =>
    use.fault(
      "OGW131",
      { pl: "Nie ma żadnych obliczeń.", en: "There are no calculations." },
      { pl: "Dodaj je w „calculations”.", en: 'Add it under "calculations".' },
    ),
};
