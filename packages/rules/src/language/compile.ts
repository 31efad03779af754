import type { ParameterValue, Table } from "../rule-set/parameter.ts";
import type { Compiler, Core, Frame, Run, Scope, Test, Value } from "./core.ts";
import { NO_PARAMETER, type NoValue } from "./no-value.ts";

const NO_FACTS: Frame = [];
/** Scope outside any list; never read. */
export const ROOT_SCOPE: Scope = { item: NO_FACTS, outer: undefined };

/** Turns typed nodes into closures for one edition of the parameters; remembers what it has made. */
export class ClosureCompiler implements Compiler {
  readonly #runs = new Map<Core, Run>();
  readonly #tests = new Map<Core, Test>();
  readonly #constants = new Map<Core, Value | undefined>();
  readonly #inForce: (id: string) => ParameterValue | undefined;

  constructor(inForce: (id: string) => ParameterValue | undefined) {
    this.#inForce = inForce;
  }

  run(node: Core): Run {
    const made = this.#runs.get(node);
    if (made !== undefined) return made;
    const run = node.run(this);
    this.#runs.set(node, run);
    return run;
  }

  test(node: Core): Test {
    const made = this.#tests.get(node);
    if (made !== undefined) return made;
    const test = node.test(this);
    this.#tests.set(node, test);
    return test;
  }

  constant(node: Core): Value | undefined {
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

  #isConstant(node: Core): boolean {
    if (node.origin.from === "fact" || node.type.kind === "list" || node.type.kind === "literals")
      return false;
    if (node.args.length === 0) return node.origin.from !== "computed";
    return node.args.every((arg) => this.constant(arg) !== undefined);
  }
}
