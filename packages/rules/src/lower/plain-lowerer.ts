import type { Lowerer, TypedNode } from "../language/typed-node.ts";
import type { Value } from "../values/value.ts";

/** Writes typed nodes as plain JSON-logic: amounts in grosze, dates as epoch days, parameters as numbers. */
export class PlainLowerer implements Lowerer {
  readonly depth: number;
  readonly #parameterOf: (id: string) => Value;

  constructor(parameterOf: (id: string) => Value, depth = 0) {
    this.#parameterOf = parameterOf;
    this.depth = depth;
  }

  lower(node: TypedNode): unknown {
    return node.lower(this);
  }

  parameter(id: string): Value {
    return this.#parameterOf(id);
  }

  /** The lowerer for what stands inside a list operator. */
  inside(): Lowerer {
    return new PlainLowerer(this.#parameterOf, this.depth + 1);
  }
}
