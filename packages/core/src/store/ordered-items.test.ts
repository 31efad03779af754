import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { orderedItems } from "./ordered-items.ts";

const byNumber = (left: number, right: number) => left - right;
const all = () => false;

describe("ordered items", () => {
  it("hold what a sorted set holds, whatever is put in and taken out", () => {
    const acts = fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 40 })), { maxLength: 200 });
    fc.assert(
      fc.property(acts, fc.integer({ min: -1, max: 41 }), (list, bound) => {
        const [items, expected] = [orderedItems(byNumber), new Set<number>()];
        for (const [isAdded, item] of list) {
          if (isAdded) items.add(item);
          else items.delete(item);
          if (isAdded) expected.add(item);
          else expected.delete(item);
        }
        const sorted = [...expected].sort(byNumber);
        expect([...items.from(all)]).toEqual(sorted);
        expect([...items.from((item) => item < bound)]).toEqual(sorted.filter((item) => item >= bound));
      }),
    );
  });

  it("keep their order through many chunks, put in forwards, backwards and in between", () => {
    const items = orderedItems(byNumber);
    for (let number = 0; number < 3_000; number += 3) items.add(number);
    for (let number = 2_999; number > 0; number -= 3) items.add(number);
    for (let number = 1; number < 3_000; number += 3) items.add(number);
    expect([...items.from(all)]).toEqual(Array.from({ length: 3_000 }, (_, index) => index));
    for (let number = 0; number < 3_000; number += 1) if (number % 700 !== 0) items.delete(number);
    expect([...items.from((item) => item < 1)]).toEqual([700, 1_400, 2_100, 2_800]);
  });
});
