/** Numbers drawn one after another from one named source. */
export interface Draws {
  /** A whole number from `least` to `most`, both included. */
  integer(least: number, most: number): number;
  /** True in `percent` of 100 draws. */
  chance(percent: number): boolean;
  /** One of the items; the list may not be empty. */
  pick<Item>(items: readonly Item[]): Item;
  /** The items in a drawn order; the list itself stays as it is. */
  shuffle<Item>(items: readonly Item[]): Item[];
}

/**
 * The draws that a list of names stands for. The same names always give the same numbers, and no other source
 * disturbs them: one application can be changed in a plan without changing the others.
 */
export function drawsOf(...names: readonly (string | number)[]): Draws {
  const next = mulberry32(fnv1a(JSON.stringify(names)));
  const integer = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    integer,
    chance: (percent) => integer(0, 99) < percent,
    pick: (items) => items[integer(0, items.length - 1)] as (typeof items)[number],
    shuffle: (items) => shuffled(items, integer),
  };
}

function shuffled<Item>(items: readonly Item[], integer: Draws["integer"]): Item[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = integer(0, last);
    [order[last], order[other]] = [order[other] as Item, order[last] as Item];
  }
  return order;
}

/** FNV-1a over UTF-16 units, 32 bits. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** mulberry32 (Tommy Ettinger): 32 bits of state, numbers from 0 up to but not including 1. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}
