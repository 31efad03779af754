import type { Compiler, TypedNode } from "../language/typed-node.ts";
import { ListValue } from "../values/list-value.ts";
import { ABSENT, UNKNOWN } from "../values/no-value.ts";
import type { Tri } from "../values/tri.ts";
import type { Value } from "../values/value.ts";
import { BLOCK, type BlockTest, newBlock } from "./block.ts";
import type { BlockCompiler } from "./block-compiler.ts";
import { readsOf } from "./fields-read.ts";
import { answerBySets, fillGaps } from "./kernels.ts";
import { ListColumn } from "./list-column.ts";

/** Answers by the set of results that occur among the items: bit 0 for false, 1 true, 2 unknown, 3 error. */
const SETS_OF_RESULTS = 16;

/**
 * A quantifier over a list of facts, whose answer depends only on which results occur among the items: the condition is asked of all items by blocks, and the answer of a row
 * follows from which results occur. Undefined when the condition reads more than the item.
 */
export function quantifierBlocks(blocks: BlockCompiler, node: TypedNode): BlockTest | undefined {
  const [list, condition] = node.args;
  if (node.byColumns !== "quantifier" || list === undefined || condition === undefined) return undefined;
  const column = blocks.table.columns.get(blocks.slotOf(list));
  if (!(column instanceof ListColumn)) return undefined;
  if (readsOf(condition, column.items.shape).readsOthers) return undefined;
  const items = resultsOfItems(column, blocks.ofItems(column).test(condition));
  const answers = answersBySet(blocks, node, list, condition);
  const test = blocks.frameTest(node);
  const frame = blocks.table.emptyFrame();
  const answer = (value: Value): Tri => {
    frame[blocks.slotOf(list)] = value;
    return test(frame);
  };
  const inGaps = { whenUnknown: answer(UNKNOWN), whenAbsent: answer(ABSENT) };
  const gaps = column.gapWords();
  const out = newBlock();
  return (from, count) => {
    const results = items(column.starts[from + count] as number);
    answerBySets({ results, answers }, column, from, count, out.bytes);
    fillGaps(gaps, inGaps, from, count, out.words);
    return out;
  };
}

/** Results of the condition for the items up to an end, in one array for the whole table. */
function resultsOfItems({ items }: ListColumn, test: BlockTest): (end: number) => Uint8Array {
  const results = new Uint8Array(items.rows);
  let done = 0;
  return (end) => {
    for (; done < end; done += BLOCK) {
      const count = Math.min(BLOCK, items.rows - done);
      results.set(test(done, count).bytes.subarray(0, count), done);
    }
    return results;
  };
}

/** What the operator itself answers for lists with given results of the condition. */
function answersBySet(
  blocks: BlockCompiler,
  node: TypedNode,
  list: TypedNode,
  condition: TypedNode,
): Uint8Array {
  const { closures } = blocks;
  const given: Compiler = {
    readsInPlace: false,
    run: (each) => closures.run(each),
    test: (each) => (each === condition ? (_, { item }) => item[0] as unknown as Tri : closures.test(each)),
    constant: (each) => closures.constant(each),
    parameter: (id) => closures.parameter(id),
    table: (id) => closures.table(id),
  };
  const test = blocks.frameTest(node, node.test(given));
  const frame = blocks.table.emptyFrame();
  return Uint8Array.from({ length: SETS_OF_RESULTS }, (_, set) => {
    const results = [0, 1, 2, 3].filter((tri) => (set >> tri) & 1);
    frame[blocks.slotOf(list)] = new ListValue(results.map((tri) => [tri]));
    return test(frame);
  });
}
