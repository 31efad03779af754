import type { SeededRandom } from "./seeded-random.ts";

/** Every operator of json-logic-js 2.0.5. */
export const STOCK_OPERATORS = [
  ...["==", "===", "!=", "!==", ">", ">=", "<", "<=", "!!", "!", "%", "log", "in", "cat", "substr"],
  ...["+", "*", "-", "/", "min", "max", "merge", "var", "missing", "missing_some", "if", "?:", "and", "or"],
  ...["filter", "map", "reduce", "all", "none", "some"],
] as readonly string[] as readonly [string, ...string[]];

/** Paths stay clear of JavaScript's own properties; those have tests of their own, for there we differ on purpose. */
const PATHS = [
  ...[
    "a",
    "b",
    "c",
    "n",
    "s",
    "t",
    "xs",
    "ys",
    "items",
    "names",
    "o",
    "o.a",
    "o.b.c",
    "a.b",
    "xs.0",
    "xs.1",
    "s.0",
  ],
  ...[
    "items.0.v",
    "items.1.n",
    "xs.length",
    "s.length",
    "",
    "0",
    "1",
    "current",
    "accumulator",
    "accumulator.a",
  ],
  ...["current.v", "v", "nope", "nope.a", ".", "a.", "ż", " a"],
] as readonly string[] as readonly [string, ...string[]];

const NUMBERS = [0, 1, 2, 3, 5, 10, -1, -2.5, 0.1, 0.2, 1500, 5000, 1e21, -0, 2 ** 53, 1e-7] as const;

const TEXTS = [
  ...[
    "",
    "0",
    "1",
    "10",
    "9",
    "a",
    "b",
    "abc",
    "Łódź",
    "12 zł",
    "4 000",
    "1,5",
    "1.5",
    "-3",
    " ",
    "true",
    "null",
  ],
  ...["NaN", "Infinity", "1e3", "0x10", "👍a", "Piotrkowska", "2026-03-01"],
] as readonly string[] as readonly [string, ...string[]];

/** Records that JavaScript cannot turn into a text or a number, or that look like something else. */
const ODD_RECORDS: readonly [unknown, ...unknown[]] = [
  { toString: 1, valueOf: 2 },
  { toString: null },
  { valueOf: 7 },
  { indexOf: 0 },
  { length: 2 },
  { length: "1", b: 1 },
];

/** A number, a text, a truth value or null. */
function randomScalar(random: SeededRandom): unknown {
  const kind = random.below(10);
  if (kind < 4) return random.pick(NUMBERS);
  if (kind < 8) return random.pick(TEXTS);
  return random.pick([true, false, null]);
}

function randomValue(random: SeededRandom, depth: number): unknown {
  const kind = random.below(12);
  if (kind < 7 || depth === 0) return randomScalar(random);
  if (kind < 9) return listOf(random, 4, () => randomValue(random, depth - 1));
  if (kind === 11) return random.pick(ODD_RECORDS);
  return record(random, ["a", "b", "c", "v", "n"], () => randomValue(random, depth - 1));
}

function listOf<T>(random: SeededRandom, atMost: number, item: () => T): T[] {
  return Array.from({ length: random.below(atMost + 1) }, item);
}

function record(
  random: SeededRandom,
  names: readonly string[],
  value: () => unknown,
): Record<string, unknown> {
  return Object.fromEntries(names.filter(() => random.chance(60)).map((name) => [name, value()]));
}

/** Data that the random rules find something in; now and then not a record at all. */
export function randomData(random: SeededRandom): unknown {
  if (random.chance(3)) return randomValue(random, 2);
  if (random.chance(1)) return undefined;
  const entries = record(random, ["a", "b", "c", "n", "s", "t", "o", "v", "0", "1", "ż", " a"], () => {
    return randomValue(random, 3);
  });
  if (random.chance(80)) entries.xs = listOf(random, 5, () => randomScalar(random));
  if (random.chance(40)) entries.ys = listOf(random, 3, () => randomValue(random, 2));
  if (random.chance(80)) {
    entries.items = listOf(random, 3, () => record(random, ["v", "n", "a"], () => randomScalar(random)));
  }
  // Keys for `missing` are names, never rules: see the listed exceptions.
  entries.names = listOf(random, 4, () => random.pick(PATHS));
  return entries;
}

/** A rule whose outermost operator is the given one; `depth` bounds the nesting of operators. */
export function randomRule(random: SeededRandom, operator: string, depth: number): unknown {
  const inner = () => randomOperand(random, depth - 1);
  const list = () => randomList(random, depth - 1);
  const some = (atMost: number) => listOf(random, atMost, inner);
  switch (operator) {
    case "var":
      return { var: randomPath(random, inner) };
    case "missing":
      return { missing: randomKeys(random) };
    case "missing_some":
      return { missing_some: [random.chance(80) ? random.below(4) : inner(), randomKeys(random)] };
    case "reduce":
      return { reduce: random.chance(85) ? [list(), inner(), inner()] : [list(), inner()] };
    case "filter":
    case "map":
    case "all":
    case "none":
    case "some":
      return { [operator]: random.chance(92) ? [list(), inner()] : some(3) };
    default:
      return { [operator]: randomOperands(random, operator, inner, some) };
  }
}

const USUAL_COUNT: Readonly<Record<string, number>> = {
  "!": 1,
  "!!": 1,
  log: 1,
  substr: 3,
  if: 3,
  "?:": 3,
  "<": 3,
  "<=": 3,
};

function randomOperands(
  random: SeededRandom,
  operator: string,
  inner: () => unknown,
  some: (atMost: number) => unknown[],
): unknown {
  if (random.chance(10)) return inner();
  if (random.chance(15)) return some(5);
  const count = random.chance(50) ? 2 : (USUAL_COUNT[operator] ?? 2);
  return Array.from({ length: count }, inner);
}

function randomPath(random: SeededRandom, inner: () => unknown): unknown {
  const path = random.chance(90) ? random.pick(PATHS) : random.pick([0, 1, null, true, 1.5, []]);
  if (random.chance(60)) return path;
  if (random.chance(15))
    return [{ cat: [random.pick(["a", "xs", "o"]), ".", random.pick(["a", "0", "length"])] }];
  return random.chance(50) ? [path, inner()] : [path];
}

/** Names of fields: listed, computed, or taken from the data. */
function randomKeys(random: SeededRandom): unknown {
  const keys = () => listOf(random, 4, () => (random.chance(95) ? random.pick(PATHS) : randomScalar(random)));
  switch (random.below(6)) {
    case 0:
      return random.pick(PATHS);
    case 1:
      return [keys()];
    case 2:
      return { merge: [keys(), random.pick(PATHS), keys()] };
    case 3:
      return { if: [{ var: "a" }, keys(), keys()] };
    case 4:
      return { var: "names" };
    default:
      return keys();
  }
}

function randomList(random: SeededRandom, depth: number): unknown {
  if (random.chance(70)) return { var: random.pick(["xs", "ys", "items", "names", "o.a", "current", ""]) };
  return random.chance(50) ? listOf(random, 3, () => randomScalar(random)) : randomOperand(random, depth);
}

/** What stands for an operand: mostly a rule or a path, sometimes a literal, seldom a mistake. */
function randomOperand(random: SeededRandom, depth: number): unknown {
  const kind = random.below(100);
  if (kind < 30) return { var: randomPath(random, () => randomScalar(random)) };
  if (depth <= 0 || kind < 50) return randomScalar(random);
  if (kind < 55) return listOf(random, 3, () => randomOperand(random, depth - 1));
  if (kind < 57) return { a: randomScalar(random), b: 2 };
  if (kind < 58)
    return random.pick<unknown>([{}, { and: [] }, { bogus: [1] }, { "var.length": [1] }, { "a.b": 1 }]);
  return randomRule(random, random.pick(STOCK_OPERATORS), depth);
}
