import { type ClosureCompiler, ROOT_SCOPE } from "../language/closure-compiler.ts";
import type { Explainer } from "../language/explainer.ts";
import type { Scope, TypedNode } from "../language/typed-node.ts";
import { Undecided, Unknown } from "../values/no-value.ts";
import type { Field } from "../values/shape.ts";
import type { Tri } from "../values/tri.ts";
import type { Frame, Value } from "../values/value.ts";
import { frameAt, pathOfFact } from "./fact-path.ts";

/** Walks the typed nodes of a rule over given facts and gathers the facts worth asking for. */
export class RuleExplainer implements Explainer {
  readonly #compiler: ClosureCompiler;
  readonly #facts: Frame;
  readonly #scope: Scope;
  readonly #missing: string[];

  constructor(compiler: ClosureCompiler, facts: Frame, scope: Scope = ROOT_SCOPE, missing: string[] = []) {
    this.#compiler = compiler;
    this.#facts = facts;
    this.#scope = scope;
    this.#missing = missing;
  }

  /** The facts worth asking for that were found so far. */
  get missing(): readonly string[] {
    return this.#missing;
  }

  /** Path of the list item that is looked at, as `locations[2]`; undefined outside lists. */
  get itemPath(): string | undefined {
    const path = this.#scope.item[0];
    return this.#scope.outer === undefined || typeof path !== "string" ? undefined : path;
  }

  /** Result of a test here. */
  tri(node: TypedNode): Tri {
    return this.#compiler.test(node)(this.#facts, this.#scope);
  }

  /** Value of a node here. */
  value(node: TypedNode): Value {
    return this.#compiler.run(node)(this.#facts, this.#scope);
  }

  /** The same walk inside one item of a list. */
  inItem(item: Frame): RuleExplainer {
    return new RuleExplainer(this.#compiler, this.#facts, { item, outer: this.#scope }, this.#missing);
  }

  /** Adds the facts that could still decide a node; nothing when it is decided. */
  ask(node: TypedNode): void {
    if (node.type.kind === "boolean" && node.args.length > 0 && this.tri(node) < 2) return;
    if (node.ask !== undefined) node.ask(this);
    else for (const arg of node.args) this.ask(arg);
  }

  /** Adds one fact to those worth asking for. */
  askFor(field: Field, hops: number): void {
    const value = frameAt(hops, this.#facts, this.#scope)[field.slot];
    // What need not apply is asked for once it is known to.
    const first = value instanceof Undecided ? value.awaits : undefined;
    this.#add(first ?? this.pathOf(field, hops));
  }

  /** The same for a fact that is not known yet; nothing for others. */
  askForOpen(field: Field, hops: number): void {
    if (frameAt(hops, this.#facts, this.#scope)[field.slot] instanceof Unknown) this.askFor(field, hops);
  }

  /** Adds the parts of a place that are missing or were not recognised. */
  askForPlace(node: TypedNode): void {
    if (node.origin.from !== "fact") return;
    const { field, hops } = node.origin;
    const path = this.pathOf(field, hops);
    const value = this.value(node);
    const parts = field.place;
    if (parts === undefined || !(typeof value === "object" && "written" in value)) {
      this.askFor(field, hops);
      return;
    }
    const wanted =
      value.locality === undefined
        ? parts.locality
        : value.recognised === "name" || value.recognised === "alias"
          ? parts.number
          : parts.street;
    this.#add(`${path}.${wanted}`);
  }

  #add(path: string): void {
    if (!this.#missing.includes(path)) this.#missing.push(path);
  }

  /** Dotted path of a fact with the indexes of the lists around it. */
  pathOf(field: Field, hops: number): string {
    return pathOfFact(field.path, hops, this.#facts, this.#scope);
  }
}
