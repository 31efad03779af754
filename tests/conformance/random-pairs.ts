import { compileJsonLogic } from "@opus/grant-rules";
import { describeOutcome, isSameOutcome, type Outcome, outcomeOf } from "./outcome.ts";
import { randomData, randomRule, STOCK_OPERATORS } from "./random-rule.ts";
import { createSeededRandom } from "./seeded-random.ts";
import { stockOutcome } from "./stock-json-logic.ts";

/** How each rule is tried: on so many rows of data, each alone and all in one bulk call. */
const ROWS_PER_RULE = 4;

const DEEPEST = 4;

/** What a run of random pairs found. */
export interface RandomPairsReport {
  readonly seed: number;
  readonly pairs: number;
  /** Pairs on which one evaluation gave what the stock library gave: the same value, or both threw. */
  readonly sameSingle: number;
  /** The same for the bulk path. */
  readonly sameBulk: number;
  /** Pairs on which both threw. */
  readonly bothThrew: number;
  /** How often each operator was the outermost one, and so was surely evaluated. */
  readonly hits: ReadonlyMap<string, number>;
  /** The first few differences, in words. */
  readonly differences: readonly string[];
}

/** Compares our evaluator with the stock library on seeded random rules and data. */
export function runRandomPairs(pairs: number, seed: number): RandomPairsReport {
  const random = createSeededRandom(seed);
  const hits = new Map<string, number>(STOCK_OPERATORS.map((operator) => [operator, 0]));
  const differences: string[] = [];
  const found = { sameSingle: 0, sameBulk: 0, bothThrew: 0 };
  for (let done = 0; done < pairs; ) {
    const operator = STOCK_OPERATORS[(done / ROWS_PER_RULE) % STOCK_OPERATORS.length] as string;
    const rule = randomRule(random, operator, 1 + random.below(DEEPEST));
    const compiled = compileJsonLogic(rule);
    const rows = Array.from({ length: Math.min(ROWS_PER_RULE, pairs - done) }, () => randomData(random));
    const bulk = compiled.evaluateMany(rows);
    for (const [index, data] of rows.entries()) {
      const stock = stockOutcome(rule, data);
      const single = outcomeOf(() => compiled.evaluate(data));
      const error = bulk.errors.get(index);
      const inBulk: Outcome = error === undefined ? { value: bulk.values[index] } : { error };
      if ("error" in stock) found.bothThrew += "error" in single ? 1 : 0;
      if (isSameOutcome(stock, single)) found.sameSingle += 1;
      else note(differences, "single", rule, data, stock, single);
      if (isSameOutcome(stock, inBulk)) found.sameBulk += 1;
      else note(differences, "bulk", rule, data, stock, inBulk);
    }
    hits.set(operator, (hits.get(operator) ?? 0) + rows.length);
    done += rows.length;
  }
  return { seed, pairs, ...found, hits, differences };
}

function note(
  differences: string[],
  path: string,
  rule: unknown,
  data: unknown,
  stock: Outcome,
  ours: Outcome,
): void {
  if (differences.length >= 20) return;
  const pair = `${JSON.stringify(rule)} on ${JSON.stringify(data)}`;
  differences.push(`${path}: ${pair}: stock ${describeOutcome(stock)}, ours ${describeOutcome(ours)}`);
}
