import type { ParameterValue, Table } from "../parameters/parameter.ts";
import { NO_PARAMETER, type NoValue } from "../values/no-value.ts";
import type { Frame, Value } from "../values/value.ts";
import type { Compiler, Computed, InPlaceTests, Run, Scope, Test, TypedNode } from "./typed-node.ts";
import type { TellParts } from "./why.ts";

const NO_FACTS: Frame = [];
/** Scope outside any list; never read. */
export const ROOT_SCOPE: Scope = { item: NO_FACTS, outer: undefined };

/** Plans how it is told of what the value of a node was computed; undefined for one that was computed of nothing. */
export type PlanParts = (node: TypedNode, compiler: ClosureCompiler) => TellParts | undefined;

/** What the whole package compiles with, and a page does not. */
export interface CompilerMeans {
  readonly inPlace?: InPlaceTests;
  readonly parts?: PlanParts;
}

/** Turns typed nodes into closures for one edition of the parameters; remembers what it has made. */
export class ClosureCompiler implements Compiler {
  readonly readsInPlace = true;
  readonly #runs = new Map<TypedNode, Run>();
  readonly #tests = new Map<TypedNode, Test>();
  readonly #constants = new Map<TypedNode, Value | undefined>();
  readonly inPlace?: InPlaceTests;
  /** Tells of what values were computed, where somebody is told. */
  readonly parts: PlanParts | undefined;
  readonly #inForce: (id: string) => ParameterValue | undefined;
  readonly #reusesFrames: boolean;

  /** @param reusesFrames whether other facts may be written into a frame that was computed on before */
  constructor(
    inForce: (id: string) => ParameterValue | undefined,
    { inPlace, parts }: CompilerMeans = {},
    reusesFrames: boolean = false,
  ) {
    this.#inForce = inForce;
    this.#reusesFrames = reusesFrames;
    this.parts = parts;
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

  /** Holds facts weakly: nothing of an application stays once nobody else has it. */
  once<Result>(run: Computed<Result>, ofItem: boolean): Computed<Result> {
    if (this.#reusesFrames) return run;
    const known = new WeakMap<Frame, Result>();
    return (facts, scope) => {
      const key = ofItem ? scope.item : facts;
      const before = known.get(key);
      if (before !== undefined) return before;
      const result = run(facts, scope);
      known.set(key, result);
      return result;
    };
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
