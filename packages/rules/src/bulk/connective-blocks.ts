import type { TypedNode } from "../language/typed-node.ts";
import { type Tri, triIf } from "../values/tri.ts";
import { type BlockTest, newBlock } from "./block.ts";
import { andBlocks, ifBlocks, notBlock, orBlocks } from "./kernels.ts";

const TRIS: readonly Tri[] = [0, 1, 2, 3];
const IF = Uint8Array.from(
  TRIS.flatMap((guard) => TRIS.flatMap((then) => TRIS.map((otherwise) => triIf(guard, then, otherwise)))),
);

/** A connective over blocks; undefined when the node is something else. */
export function connectiveBlocks(
  node: TypedNode,
  test: (node: TypedNode) => BlockTest,
): BlockTest | undefined {
  if (node.role !== "connective") return undefined;
  switch (node.byColumns) {
    case "and":
      return joined(node.args.map(test), andBlocks);
    case "or":
      return joined(node.args.map(test), orBlocks);
    case "not":
      return turned(test(node.args[0] as TypedNode));
    case "choice":
      return chosen(node.args.map(test));
    default:
      return undefined;
  }
}

function joined(tests: readonly BlockTest[], join: typeof andBlocks): BlockTest {
  const [first, ...others] = tests as [BlockTest, ...BlockTest[]];
  if (others.length === 0) return first;
  const out = newBlock();
  return (from, count) => {
    let left = first(from, count);
    const words = (count + 3) >> 2;
    for (const other of others) {
      join(left.words, other(from, count).words, out.words, words);
      left = out;
    }
    return out;
  };
}

function turned(test: BlockTest): BlockTest {
  const out = newBlock();
  return (from, count) => {
    notBlock(test(from, count).words, out.words, (count + 3) >> 2);
    return out;
  };
}

function chosen(tests: readonly BlockTest[]): BlockTest {
  const [when, then, otherwise] = tests as [BlockTest, BlockTest, BlockTest];
  const out = newBlock();
  return (from, count) => {
    const [guard, yes, no] = [when(from, count), then(from, count), otherwise(from, count)];
    ifBlocks(IF, { guard: guard.bytes, yes: yes.bytes, no: no.bytes }, out.bytes, count);
    return out;
  };
}
