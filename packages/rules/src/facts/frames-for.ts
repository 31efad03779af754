import type { Frame } from "../values/value.ts";

const NOTHING: Frame = [];

/** Lists of each length up to this are kept to be copied. */
const MOST_KEPT = 32;
const kept: (readonly Frame[])[] = [[]];

/**
 * A list of so many frames, to be filled in. It is a copy of another: engines learn of each list that code writes out
 * how long it lives, and where some were kept they put all later ones among the old, with whatever these hold.
 */
export function framesFor(count: number): Frame[] {
  while (kept.length <= Math.min(count, MOST_KEPT)) kept.push([...(kept.at(-1) ?? []), NOTHING]);
  const known = kept[count];
  if (known !== undefined) return known.slice();
  const frames = (kept[0] as readonly Frame[]).slice();
  while (frames.length < count) frames.push(NOTHING);
  return frames;
}
