import { parsePointer } from "../document/index.ts";

/**
 * An expression with the part at a JSON Pointer written otherwise; the rest is shared with the original.
 *
 * @param root JSON Pointer of the expression itself
 */
export function rewrite(expression: unknown, root: string, at: string, written: unknown): unknown {
  return put(expression, parsePointer(at.slice(root.length)) ?? [], written);
}

function put(inside: unknown, [step, ...rest]: readonly string[], written: unknown): unknown {
  if (step === undefined) return written;
  if (Array.isArray(inside))
    return inside.map((each, index) => (String(index) === step ? put(each, rest, written) : each));
  const members = inside as Readonly<Record<string, unknown>>;
  return { ...members, [step]: put(members[step], rest, written) };
}
