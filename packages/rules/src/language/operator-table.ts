import { OgwError } from "../errors/index.ts";
import type { Operator } from "./operator.ts";

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

  /** A new table with more operators; OgwError OGW406 for names already taken. */
  with(more: readonly Operator[]): OperatorTable {
    const taken = more.find(({ name }) => this.#operators.has(name));
    if (taken !== undefined) {
      throw new OgwError({
        code: "OGW406",
        subject: `operator "${taken.name}"`,
        problem: "the language has an operator of this name already",
        remedy: 'Give it a name of its own, for example with your family in front: "acme.and"',
      });
    }
    return new OperatorTable([...this.#operators.values(), ...more]);
  }
}
