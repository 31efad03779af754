import type { CheckedRule } from "../checked-rule/checked-rule.ts";
import type { TypedNode } from "../language/typed-node.ts";
import type { RuleSetParts } from "../rule-set/rule-set.ts";
import type { Field, Shape } from "../values/shape.ts";
import type { ValueType } from "../values/value-type.ts";

/** The nodes of an expression by the JSON Pointers at which they are written. */
export type NodesByPlace = ReadonlyMap<string, TypedNode>;

/** Collects the nodes under some roots; of two at one place, the outer. */
export function nodesByPlace(roots: readonly (TypedNode | undefined)[]): NodesByPlace {
  const nodes = new Map<string, TypedNode>();
  const visit = (node: TypedNode) => {
    if (!nodes.has(node.at)) nodes.set(node.at, node);
    node.args.forEach(visit);
    if (Array.isArray(node.literal)) node.literal.forEach(visit);
  };
  for (const root of roots) if (root !== undefined) visit(root);
  return nodes;
}

/** The nodes of a rule. */
export function nodesOfRule({ when, body }: CheckedRule): NodesByPlace {
  return nodesByPlace([when, body]);
}

/** The names that an expression may use instead of one another. */
export class KnownNames {
  readonly #parts: RuleSetParts;

  constructor(parts: RuleSetParts) {
    this.#parts = parts;
  }

  /** Paths of the fields that stand in the same record as one and have its type, those behind it first. */
  pathsLike(field: Field): readonly string[] {
    const shape = shapeOf(field, this.#parts.shape);
    if (shape === undefined) return [];
    const fields = [...shape.fields.values()];
    const place = fields.indexOf(field);
    const others = [...fields.slice(place + 1), ...fields.slice(0, place)];
    return others.filter((other) => isLike(other.type, field.type)).map(({ path }) => path);
  }

  /** Ids of the parameters of the same type. */
  parametersLike(id: string): readonly string[] {
    const own = this.#parts.parameters.get(id);
    if (own === undefined) return [];
    return namesAfter(
      id,
      [...this.#parts.parameters.values()].filter(
        ({ type, table }) => table === own.table && isLike(type, own.type),
      ),
    );
  }

  /** Names of the other calculations. */
  calculationsLike(id: string): readonly string[] {
    return namesAfter(
      id,
      (this.#parts.calculations?.checked ?? []).map(({ document }) => document),
    );
  }

  /** Ids of the territories of the register that a place belongs to. */
  territoriesLike(id: string, register: string): readonly string[] {
    const { areas, streets, localities } = this.#parts.registers.get(register) ?? {};
    const kinds = [areas, streets, localities].map((kind) => [...(kind?.keys() ?? [])]);
    const own = kinds.find((ids) => ids.includes(id)) ?? [];
    const others = kinds.filter((ids) => ids !== own).flat();
    return [
      ...namesAfter(
        id,
        own.map((each) => ({ id: each })),
      ),
      ...others,
    ];
  }
}

/** The shape whose own field this is. */
function shapeOf(field: Field, shape: Shape): Shape | undefined {
  for (const each of shape.fields.values()) {
    if (each === field) return shape;
    const inside = each.type.kind === "list" ? shapeOf(field, each.type.shape) : undefined;
    if (inside !== undefined) return inside;
  }
  return undefined;
}

/** Whether values of one type may stand where those of the other do; the checker has the last word. */
function isLike(one: ValueType, other: ValueType): boolean {
  if (one.kind !== other.kind) return false;
  return one.kind !== "number" || other.kind !== "number" || one.unit === other.unit;
}

function namesAfter(id: string, list: readonly { readonly id: string }[]): readonly string[] {
  const place = list.findIndex((each) => each.id === id);
  return [...list.slice(place + 1), ...list.slice(0, Math.max(0, place))].map((each) => each.id);
}
