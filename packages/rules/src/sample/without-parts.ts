/** A value without what is told of how its operands were computed, which the whole package alone tells. */
export function withoutParts(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_, each) => {
    if (typeof each?.from !== "string") return each;
    const { op: _op, parts: _parts, more: _more, ...operand } = each;
    return operand;
  });
}
