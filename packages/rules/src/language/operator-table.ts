import { OgwError } from "../errors/index.ts";
import type { OperatorMeaning } from "./operator.ts";

/** Operators by name. A table belongs to one rule set; nothing is registered globally. */
export class OperatorTable<Each extends OperatorMeaning = OperatorMeaning> {
  readonly #operators: ReadonlyMap<string, Each>;

  constructor(operators: readonly Each[]) {
    this.#operators = new Map(operators.map((operator) => [operator.name, operator]));
  }

  get(name: string): Each | undefined {
    return this.#operators.get(name);
  }

  names(): Iterable<string> {
    return this.#operators.keys();
  }

  all(): Iterable<Each> {
    return this.#operators.values();
  }

  /** A new table with more operators; OgwError OGW406 for a name that is taken, by this table or among them. */
  with(more: readonly Each[]): OperatorTable<Each> {
    const names = new Set(this.#operators.keys());
    for (const { name } of more) {
      if (names.has(name)) throw nameTaken(name);
      names.add(name);
    }
    return new OperatorTable([...this.#operators.values(), ...more]);
  }
}

function nameTaken(name: string): OgwError {
  return new OgwError({
    code: "OGW406",
    subject: `operator "${name}"`,
    problem: "the language has an operator of this name already",
    remedy: 'Give it a name of its own, such as "acme.and"',
  });
}
