import type { Field } from "../values/shape.ts";
import type { Tri } from "../values/tri.ts";
import type { Frame, Value } from "../values/value.ts";
import type { TypedNode } from "./typed-node.ts";

/** What nodes are handed when a rule is explored: results over given facts, and where to put questions. */
export interface Explainer {
  /** Path of the list item that is looked at, as `locations[2]`; undefined outside lists. */
  readonly itemPath: string | undefined;
  /** Result of a test here. */
  tri(node: TypedNode): Tri;
  /** Value of a node here. */
  value(node: TypedNode): Value;
  /** The same walk inside one item of a list. */
  inItem(item: Frame): Explainer;
  /** Adds the facts that could still decide a node; nothing when it is decided. */
  ask(node: TypedNode): void;
  /** Adds one fact to those worth asking for. */
  askFor(field: Field, hops: number): void;
  /** The same for a fact that is not known yet; nothing for others. */
  askForOpen(field: Field, hops: number): void;
  /** Adds the parts of a place that are missing or were not recognised. */
  askForPlace(node: TypedNode): void;
  /** Dotted path of a fact with the indexes of the lists around it. */
  pathOf(field: Field, hops: number): string;
}
