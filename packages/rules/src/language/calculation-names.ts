import type { LocalisedText } from "../errors/index.ts";
import type { Shape } from "../values/shape.ts";
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
  readonly names: readonly string[];
  /** The calculation of a name, checked when it is first asked for; a word where there is none to use. */
  find(name: string, at: string): NamedCalculation | "unknown" | "atFault";
}

/** A rule set without calculations. */
export const NO_CALCULATIONS: CalculationNames = { names: [], find: () => "unknown" };
