/** Random numbers that are the same for the same seed (mulberry32). */
export interface SeededRandom {
  /** A whole number from 0 to one below the bound. */
  below(bound: number): number;
  pick<T>(choices: readonly [T, ...T[]]): T;
  /** True this many times in a hundred. */
  chance(percent: number): boolean;
}

export function createSeededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (bound: number) => Math.floor(next() * bound);
  return {
    below,
    pick: (choices) => choices[below(choices.length)] ?? choices[0],
    chance: (percent) => next() * 100 < percent,
  };
}
