/**
 * Orders texts by code point, as databases order UTF-8 bytes; `<` orders by UTF-16 unit, which puts an emoji
 * before `ﬀ`.
 *
 * @example
 * ["🌿", "ﬀ", "a"].sort(compareText); // ["a", "ﬀ", "🌿"]
 */
export function compareText(left: string, right: string): number {
  const length = Math.min(left.length, right.length);
  for (let index = 0; index < length; index++) {
    const difference = rankOf(left.charCodeAt(index)) - rankOf(right.charCodeAt(index));
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

/** Lifts surrogates above the rest of the first plane, where the code points they stand for belong. */
function rankOf(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}
