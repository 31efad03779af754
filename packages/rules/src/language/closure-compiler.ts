import type { ParameterValue, Table } from "../parameters/parameter.ts";
import { NO_PARAMETER, type NoValue } from "../values/no-value.ts";
import type { Frame, Value } from "../values/value.ts";
import type { Compiler, InPlaceTests, Run, Scope, Test, TypedNode } from "./typed-node.ts";

const NO_FACTS: Frame = [];
/** Scope outside any list; never read. */
export const ROOT_SCOPE: Scope = { item: NO_FACTS, outer: undefined };

/** Turns typed nodes into closures for one edition of the parameters; remembers what it has made. */
export class ClosureCompiler implements Compiler {
  readonly readsInPlace = true;
  readonly #runs = new Map<TypedNode, Run>();
  readonly #tests = new Map<TypedNode, Test>();
  readonly #constants = new Map<TypedNode, Value | undefined>();
  readonly inPlace?: InPlaceTests;
  readonly #inForce: (id: string) => ParameterValue | undefined;

  constructor(inForce: (id: string) => ParameterValue | undefined, inPlace?: InPlaceTests) {
    this.#inForce = inForce;
    if (inPlace !== undefined) this.inPlace = inPlace;
  }

  run(node: TypedNode): Run {
    const made = this.#runs.get(node);
    if (made !== undefined) return made;
    const run = node.run(this);
    this.#runs.set(node, run);
    return run;
  }

  test(node: TypedNode): Test {
    const made = this.#tests.get(node);
    if (made !== undefined) return made;
    const test = node.test(this);
    this.#tests.set(node, test);
    return test;
  }

  constant(node: TypedNode): Value | undefined {
    if (this.#constants.has(node)) return this.#constants.get(node);
    const value = this.#isConstant(node) ? this.run(node)(NO_FACTS, ROOT_SCOPE) : undefined;
    this.#constants.set(node, value);
    return value;
  }

  parameter(id: string): Value {
    return this.#inForce(id)?.value ?? NO_PARAMETER;
  }

  table(id: string): Table | NoValue {
    return this.#inForce(id)?.rows ?? NO_PARAMETER;
  }

  #isConstant(node: TypedNode): boolean {
    if (node.origin.from === "fact" || node.type.kind === "list" || node.type.kind === "literals")
      return false;
    if (node.args.length === 0) return node.origin.from !== "computed";
    return node.args.every((arg) => this.constant(arg) !== undefined);
  }
}
