import { describe, expect, it } from "vitest";
import { type Tri, triAnd, triNot, triOr } from "../values/tri.ts";
import { newBlock } from "./block.ts";
import { andBlocks, notBlock, orBlocks, withinIntegers } from "./kernels.ts";
import { SMALL_INTEGER } from "./number-column.ts";

const TRIS: readonly Tri[] = [0, 1, 2, 3];

describe("the bit operations on four rows at a time", () => {
  it("are the tables of the algebra, whole and in every byte", () => {
    const pairs = TRIS.flatMap((left) => TRIS.map((right) => [left, right] as const));
    const [left, right, out] = [newBlock(), newBlock(), newBlock()];
    for (const [index, [one, two]] of pairs.entries()) {
      left.bytes[index] = one;
      right.bytes[index] = two;
    }
    andBlocks(left.words, right.words, out.words, 4);
    expect([...out.bytes.subarray(0, 16)]).toEqual(pairs.map(([one, two]) => triAnd(one, two)));
    orBlocks(left.words, right.words, out.words, 4);
    expect([...out.bytes.subarray(0, 16)]).toEqual(pairs.map(([one, two]) => triOr(one, two)));
    notBlock(left.words, out.words, 4);
    expect([...out.bytes.subarray(0, 16)]).toEqual(pairs.map(([one]) => triNot(one)));
  });

  it("find integers between bounds, ends included, up to 30 bits", () => {
    const values = Int32Array.from([-5, -4, 0, 4, 5, 2 ** 30 - 1, -SMALL_INTEGER]);
    const out = new Uint8Array(values.length);
    withinIntegers(values, { lo: -4, hi: 4 }, 0, values.length, out);
    expect([...out]).toEqual([0, 1, 1, 1, 0, 0, 0]);
    withinIntegers(values, { lo: -SMALL_INTEGER, hi: SMALL_INTEGER }, 0, values.length, out);
    expect([...out]).toEqual([1, 1, 1, 1, 1, 1, 1]);
  });
});
