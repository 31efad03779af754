import type { ClosureCompiler } from "../language/closure-compiler.ts";
import type { Compiler, Run, Scope, Test, TypedNode } from "../language/typed-node.ts";
import { ListValue } from "../values/list-value.ts";
import { UNKNOWN } from "../values/no-value.ts";
import type { Tri } from "../values/tri.ts";
import type { Frame } from "../values/value.ts";

/** What a test is known to have given; undefined when nothing is known. */
export type KnownResult = (node: TypedNode, item: string | undefined) => Tri | undefined;

/**
 * Compiles a rule so that its tests are not computed but taken from what is known of them, and the rest of the rule
 * (connectives, quantifiers, choices) runs on that. What is not known is unknown. Lists and plain values come from
 * the facts, so that a test inside a list is asked for each item.
 */
export class ReplayCompiler implements Compiler {
  /** What tests gave is known, and may be more or less than the facts say. */
  readonly readsInPlace = false;
  readonly #real: ClosureCompiler;
  readonly #atoms: ReadonlyMap<TypedNode, number>;
  readonly #facts: Frame;
  readonly #known: KnownResult;
  /** What a test gives of which nothing is known. */
  readonly #otherwise: (node: TypedNode) => Test;

  constructor(
    real: ClosureCompiler,
    atoms: ReadonlyMap<TypedNode, number>,
    facts: Frame,
    known: KnownResult,
    otherwise: (node: TypedNode) => Test = () => () => 2,
  ) {
    this.#real = real;
    this.#atoms = atoms;
    this.#facts = facts;
    this.#known = known;
    this.#otherwise = otherwise;
  }

  /** The frame to run on: nothing in it can be read past the tests. */
  get blank(): Frame {
    return this.#facts.map(() => UNKNOWN);
  }

  test(node: TypedNode): Test {
    if (!this.#atoms.has(node)) return node.test(this);
    const otherwise = node.role === "connective" ? this.#overItems(node) : this.#otherwise(node);
    return (facts, scope) => this.#known(node, itemOf(scope)) ?? otherwise(facts, scope);
  }

  /** A quantifier follows from its items; that there are none must be known. */
  #overItems(node: TypedNode): Test {
    const [list, test] = [this.#real.run(node.args[0] as TypedNode), node.test(this)];
    const otherwise = this.#otherwise(node);
    return (facts, scope) => {
      const value = list(this.#facts, scope);
      const empty = value instanceof ListValue && value.items.length === 0;
      return empty ? otherwise(facts, scope) : test(facts, scope);
    };
  }

  run(node: TypedNode): Run {
    if (node.selects) return node.run(this.#filtering());
    const given = node.args.length === 0 || node.type.kind === "list" || node.args[0]?.type.kind === "list";
    if (!given) return node.run(this);
    const run = this.#real.run(node);
    return (_blank, scope) => run(this.#facts, scope);
  }

  /** Which items a list holds is computed from the facts, except where something else is known. */
  #filtering(): Compiler {
    return new ReplayCompiler(this.#real, this.#atoms, this.#facts, this.#known, (node) => {
      const test = this.#real.test(node);
      return (_blank, scope) => test(this.#facts, scope);
    });
  }

  constant(node: TypedNode): ReturnType<Compiler["constant"]> {
    return this.#real.constant(node);
  }

  parameter(id: string): ReturnType<Compiler["parameter"]> {
    return this.#real.parameter(id);
  }

  table(id: string): ReturnType<Compiler["table"]> {
    return this.#real.table(id);
  }
}

function itemOf(scope: Scope): string | undefined {
  const path = scope.item[0];
  return scope.outer === undefined || typeof path !== "string" ? undefined : path;
}
