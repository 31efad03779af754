import type { OgwCode } from "../errors/index.ts";
import type { ClosureCompiler } from "../language/closure-compiler.ts";
import type { Explainer } from "../language/explainer.ts";
import type { Scope, TypedNode } from "../language/typed-node.ts";
import type { Reason, ReasonOperand } from "../outcome/rule-outcome.ts";
import { Failure } from "../values/no-value.ts";
import type { Field } from "../values/shape.ts";
import { type Tri, triName } from "../values/tri.ts";
import type { Frame, Value } from "../values/value.ts";
import { operandOf } from "./operand.ts";

/** What an explanation gathers. */
export interface Explanation {
  readonly reasons: Reason[];
  readonly missing: Set<string>;
}

/** Most reasons kept for one rule; the full trace can be recomputed. */
const MOST_REASONS = 50;

/** Walks the typed nodes of a rule over given facts and gathers reasons and facts worth asking for. */
export class RuleExplainer implements Explainer {
  readonly #compiler: ClosureCompiler;
  readonly #facts: Frame;
  readonly #scope: Scope;
  readonly #atoms: ReadonlyMap<TypedNode, number>;
  readonly #found: Explanation;

  constructor(
    compiler: ClosureCompiler,
    facts: Frame,
    scope: Scope,
    atoms: ReadonlyMap<TypedNode, number>,
    found: Explanation,
  ) {
    this.#compiler = compiler;
    this.#facts = facts;
    this.#scope = scope;
    this.#atoms = atoms;
    this.#found = found;
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
    return new RuleExplainer(
      this.#compiler,
      this.#facts,
      { item, outer: this.#scope },
      this.#atoms,
      this.#found,
    );
  }

  /** Adds the reasons of a node: a connective passes on, an atom is a reason itself, a value passes to its tests. */
  explain(node: TypedNode): void {
    if (node.explain !== undefined) {
      node.explain(this, node.type.kind === "boolean" ? this.tri(node) : 2);
    } else if (node.role === "value") {
      for (const arg of node.args) this.explain(arg);
    } else if (node.role === "atom" && node.origin.from !== "literal") {
      this.reason(node, this.tri(node));
    }
  }

  /** Adds one reason. */
  reason(
    node: TypedNode,
    result: Tri,
    operands: readonly TypedNode[] = node.args.length === 0 ? [node] : node.args,
    more: readonly ReasonOperand[] = [],
  ): void {
    if (this.#found.reasons.length >= MOST_REASONS) return;
    const atom = this.#atoms.get(node);
    const error = result === 3 ? this.#errorOf(operands) : undefined;
    const item = this.itemPath;
    const shown: ReasonOperand[] = [];
    for (const operand of operands) shown.push(operandOf(operand, this.value(operand), this));
    this.#found.reasons.push(
      reasonOf(node, {
        atom,
        error,
        item,
        operands: more.length === 0 ? shown : [...shown, ...more],
        result,
      }),
    );
  }

  #errorOf(operands: readonly TypedNode[]): OgwCode | undefined {
    for (const operand of operands) {
      const value = this.value(operand);
      if (value instanceof Failure) return value.code;
    }
    return "OGW422";
  }

  /** Adds the facts that could still decide a node; nothing when it is decided. */
  ask(node: TypedNode): void {
    if (node.type.kind === "boolean" && node.args.length > 0 && this.tri(node) < 2) return;
    if (node.ask !== undefined) node.ask(this);
    else for (const arg of node.args) this.ask(arg);
  }

  /** Adds one fact to those worth asking for. */
  askFor(field: Field, hops: number): void {
    this.#found.missing.add(this.pathOf(field, hops));
  }

  /** Adds the parts of a place that are missing or were not recognised. */
  askForPlace(node: TypedNode): void {
    if (node.origin.from !== "fact") return;
    const { field, hops } = node.origin;
    const path = this.pathOf(field, hops);
    const value = this.value(node);
    const parts = field.place;
    if (parts === undefined || !(typeof value === "object" && "written" in value)) {
      this.#found.missing.add(path);
      return;
    }
    const wanted =
      value.locality === undefined
        ? parts.locality
        : value.recognised === "name" || value.recognised === "alias"
          ? parts.number
          : parts.street;
    this.#found.missing.add(`${path}.${wanted}`);
  }

  /** Dotted path of a fact with the indexes of the lists around it. */
  pathOf(field: Field, hops: number): string {
    const frame = this.#frameAt(hops);
    const prefix = typeof frame[0] === "string" ? frame[0] : "";
    return prefix === "" ? field.path : field.path === "" ? prefix : `${prefix}.${field.path}`;
  }

  #frameAt(hops: number): Frame {
    if (hops < 0) return this.#facts;
    let scope = this.#scope;
    for (let hop = 0; hop < hops && scope.outer !== undefined; hop += 1) scope = scope.outer;
    return scope.item;
  }
}

interface ReasonParts {
  readonly atom: number | undefined;
  readonly error: OgwCode | undefined;
  readonly item: string | undefined;
  readonly operands: readonly ReasonOperand[];
  readonly result: Tri;
}

/**
 * A reason with its names in the order of canonical JSON. One is written for every atom of every rule, so the two
 * common kinds are written whole: objects that grow member by member cost several times as much.
 */
function reasonOf({ at, op }: TypedNode, { atom, error, item, operands, result: tri }: ReasonParts): Reason {
  const result = triName(tri);
  if (atom !== undefined && error === undefined) {
    return item === undefined ? { at, atom, op, operands, result } : { at, atom, item, op, operands, result };
  }
  return {
    at,
    ...(atom === undefined ? {} : { atom }),
    ...(error === undefined ? {} : { error }),
    ...(item === undefined ? {} : { item }),
    op,
    operands,
    result,
  };
}
