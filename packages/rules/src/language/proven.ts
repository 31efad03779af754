import { isPlainObject } from "../document/plain-object.ts";
import { type CheckScope, presenceKey, readPath } from "./check-scope.ts";
import type { OperatorTable } from "./operator-table.ts";

/**
 * One use of an operator that is known to hold (or not to hold), from which facts follow that must have a value. Facts
 * are named by their keys (see {@link presenceKey}).
 */
export class Proof {
  readonly operands: readonly unknown[];
  /** Whether the use is true; false when it is false. */
  readonly holds: boolean;
  readonly #scope: CheckScope;
  readonly #operators: OperatorTable;

  constructor(operands: readonly unknown[], holds: boolean, scope: CheckScope, operators: OperatorTable) {
    this.operands = operands;
    this.holds = holds;
    this.#scope = scope;
    this.#operators = operators;
  }

  /** The facts that operands read directly. */
  facts(operands: readonly unknown[] = this.operands): readonly string[] {
    return operands.flatMap((operand) => {
      if (!isPlainObject(operand) || !Object.hasOwn(operand, "var")) return [];
      const path = Array.isArray(operand.var) ? operand.var[0] : operand.var;
      const place = typeof path === "string" ? readPath(path, this.#scope) : "bare";
      return typeof place === "string" ? [] : [presenceKey(place.frame, place.path)];
    });
  }

  /** What an operand proves by being true or false. */
  of(operand: unknown, holds: boolean = this.holds): readonly string[] {
    return provenBy(operand, this.#scope, holds, this.#operators);
  }

  /** What any of the operands proves: all of them are as the whole is. */
  ofEach(): readonly string[] {
    return this.operands.flatMap((operand) => this.of(operand));
  }

  /** What each of the operands proves: one of them is as the whole is, and nobody says which. */
  ofEither(): readonly string[] {
    const [first, ...rest] = this.operands.map((operand) => this.of(operand));
    return (first ?? []).filter((key) => rest.every((keys) => keys.includes(key)));
  }
}

/** Proves what an operator that is only true of operands with a value proves: every fact that they read. */
export function provesOperands(proof: Proof): readonly string[] {
  return proof.holds ? proof.facts() : [];
}

/** The same for an operator that is only true when its first operand has a value. */
export function provesFirst(proof: Proof): readonly string[] {
  return proof.holds ? proof.facts(proof.operands.slice(0, 1)) : [];
}

/** Keys of the facts that have a value whenever the expression is true (or, with `holds: false`, false). */
export function provenBy(
  expression: unknown,
  scope: CheckScope,
  holds: boolean,
  operators: OperatorTable,
): readonly string[] {
  if (!isPlainObject(expression)) return [];
  const [name, ...more] = Object.keys(expression);
  if (name === undefined || more.length > 0) return [];
  const written = expression[name];
  const operands = Array.isArray(written) ? written : [written];
  return operators.get(name)?.proves?.(new Proof(operands, holds, scope, operators)) ?? [];
}
