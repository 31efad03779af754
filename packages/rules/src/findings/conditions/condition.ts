import type { TypedNode } from "../../language/typed-node.ts";
import type { Value } from "../../values/value.ts";

/** Stands for a field that is left blank, beside the values that it may have. */
export const BLANK = Symbol("blank");

/** What a person may answer where a condition asks. */
export type Answer = Exclude<Value, object> | typeof BLANK;

/** Something that conditions ask about: a field of the form, or a value that is computed of fields. */
export interface Quantity {
  readonly key: string;
  /** What it is; undefined for a test that is taken as a whole, and is then true or false. */
  readonly node?: TypedNode;
  /** Least and greatest value that the form accepts, in the unit of `node`. */
  readonly lo: number;
  readonly hi: number;
}

/** A condition over quantities: every way of answering that the rule tells apart is told apart here. */
export type Condition =
  | { readonly is: "constant"; readonly holds: boolean }
  | { readonly is: "not"; readonly of: Condition }
  | { readonly is: "all" | "any"; readonly of: readonly Condition[] }
  | {
      readonly is: "test";
      readonly about: Quantity;
      /** The values at which its answer changes, or the values that it names. */
      readonly cuts: readonly Answer[];
      holds(answer: Answer): boolean;
    };

/** What always holds. */
export const ALWAYS: Condition = { is: "constant", holds: true };

/** The opposite of a condition. */
export const not = (of: Condition): Condition => ({ is: "not", of });

/** All of them at once. */
export const all = (...of: readonly Condition[]): Condition => ({ is: "all", of });

/** At least one of them. */
export const any = (...of: readonly Condition[]): Condition => ({ is: "any", of });

/** What a condition asks about, each once. */
export function quantitiesIn(condition: Condition): ReadonlySet<Quantity> {
  const found = new Set<Quantity>();
  const walk = (part: Condition): void => {
    if (part.is === "not") walk(part.of);
    else if (part.is === "all" || part.is === "any") part.of.forEach(walk);
    else if (part.is === "test") found.add(part.about);
  };
  walk(condition);
  return found;
}
