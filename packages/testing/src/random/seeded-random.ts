import { sha256Hex } from "@opus/grant-rules";

/** Numbers drawn one after another from one named source. */
export interface Draws {
  /** A whole number from `least` to `most`, both included, each as likely as any other. */
  integer(least: number, most: number): number;
  /** True in `percent` of 100 draws. */
  chance(percent: number): boolean;
  /** One of the items; the list may not be empty. */
  pick<T>(items: readonly T[]): T;
  /** The items in a drawn order; the list itself stays as it is. */
  shuffle<T>(items: readonly T[]): T[];
  /** A whole number around 0, at most `width` away from it, small ones likelier than large ones. */
  spread(width: number): number;
}

/** Gives the source that a list of names stands for; the same names always give the same numbers. */
export type SeededRandom = (...names: readonly string[]) => Draws;

/**
 * Randomness for simulations: every source is derived by SHA-256 from the seed and its own names alone, so that
 * neither the order of questions nor other sources change what is drawn.
 *
 * @example
 * const random = createSeededRandom(1);
 * random("A-001", "signing").integer(1, 6) === random("A-001", "signing").integer(1, 6); // true
 */
export function createSeededRandom(seed: number | string): SeededRandom {
  return (...names) => drawsFrom(sha256Hex(JSON.stringify([String(seed), ...names])));
}

/** Names under a first name: what a case draws, apart from all other cases. */
export function randomOf(random: SeededRandom, owner: string): SeededRandom {
  return (...names) => random(owner, ...names);
}

const TWO_TO_32 = 0x1_0000_0000;

function drawsFrom(hex: string): Draws {
  const next = generator(hex);
  const below = (bound: number) => Math.floor((next() / TWO_TO_32) * bound);
  const integer = (least: number, most: number) => least + below(most - least + 1);
  return {
    integer,
    chance: (percent) => below(100) < percent,
    pick: (items) => items[below(items.length)] as (typeof items)[number],
    shuffle: (items) => shuffled(items, below),
    spread: (width) => Math.round((integer(-width, width) + integer(-width, width)) / 2) + 0,
  };
}

function shuffled<T>(items: readonly T[], below: (bound: number) => number): T[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = below(last + 1);
    [order[last], order[other]] = [order[other] as T, order[last] as T];
  }
  return order;
}

/** sfc32 (Chris Doty-Humphrey, PractRand): 128 bits of state, here the first half of a SHA-256. */
function generator(hex: string): () => number {
  const word = (index: number) => Number.parseInt(hex.slice(index * 8, index * 8 + 8), 16) | 0;
  let [a, b, c, counter] = [word(0), word(1), word(2), word(3)];
  return () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
}
