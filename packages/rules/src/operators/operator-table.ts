import type { Operator } from "../language/operator.ts";

/** Operators by name. A table belongs to one rule set; nothing is registered globally. */
export class OperatorTable {
  readonly #operators: ReadonlyMap<string, Operator>;

  constructor(operators: readonly Operator[]) {
    this.#operators = new Map(operators.map((operator) => [operator.name, operator]));
  }

  get(name: string): Operator | undefined {
    return this.#operators.get(name);
  }

  names(): Iterable<string> {
    return this.#operators.keys();
  }

  all(): Iterable<Operator> {
    return this.#operators.values();
  }

  /** A new table with more operators; names already taken are the caller's mistake. */
  with(more: readonly Operator[]): OperatorTable {
    return new OperatorTable([...this.#operators.values(), ...more]);
  }
}
