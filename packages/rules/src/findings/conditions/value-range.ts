import type { TypedNode } from "../../language/typed-node.ts";
import type { NumberType } from "../../values/value-type.ts";

/** Least and greatest value that a node can have, whatever the form is answered with. */
export interface Range {
  readonly lo: number;
  readonly hi: number;
}

const ANY: Range = { lo: -Infinity, hi: Infinity };

/** The range of a value as far as the form says it, in the unit of the node; everything where it does not. */
export function rangeOf(node: TypedNode): Range {
  const { origin, op, args } = node;
  if (origin.from === "fact") {
    const { lo, hi, type } = origin.field;
    const factor = denominator(node) / (type.kind === "number" ? type.den : 1);
    return { lo: lo * factor, hi: hi * factor };
  }
  const factor = denominator(node);
  // A value that is only written in another unit; what is computed of it tells the range.
  if (args.length === 1 && args[0]?.op === op && args[0].at === node.at)
    return times(rangeOf(args[0]), factor / denominator(args[0]));
  const [first] = args;
  if (op === "text.len" && first?.origin.from === "fact") {
    const { minLength = 0, maxLength } = first.origin.field;
    return times({ lo: minLength, hi: maxLength }, factor);
  }
  if (op === "count" && first?.type.kind === "list") return times({ lo: 0, hi: first.type.max }, factor);
  return ANY;
}

function denominator({ type }: TypedNode): number {
  return type.kind === "number" ? (type as NumberType).den : 1;
}

function times({ lo, hi }: Range, factor: number): Range {
  return { lo: lo * factor, hi: hi * factor };
}
