import { describe, expect, it } from "vitest";
import { correctedPlace, type ListPlace } from "./list-order.ts";
import type { RankedApplication } from "./rank-order.ts";

/** An application of so many points, as ranking knows it. */
const of = (num: number) =>
  ({ key: `S/${num}`, standing: { total: { num, den: 1 }, criteria: {} } }) as unknown as RankedApplication;
const at = (num: number, place: ListPlace) => [of(num), place] as const;

describe("where corrected points put an application", () => {
  it("is before the first line that it goes before, which keeps its rank", () => {
    const others = [at(9, { rank: 1 }), at(7, { rank: 2 })] as const;
    expect(correctedPlace(of(10), others, [])).toEqual({ rank: 1, between: "5" });
    expect(correctedPlace(of(8), others, [])).toEqual({ rank: 2, between: "5" });
  });

  it("is a rank behind the last, unless the last was itself put there by a correction, whose rank it shares", () => {
    expect(correctedPlace(of(5), [], [])).toEqual({ rank: 1, between: "5" });
    expect(correctedPlace(of(5), [at(9, { rank: 1 })], [])).toEqual({ rank: 2, between: "5" });
    const corrected = [at(9, { rank: 1 }), at(7, { rank: 2, between: "5" })] as const;
    expect(correctedPlace(of(5), corrected, [])).toEqual({ rank: 2, between: "75" });
  });

  it("is between two of one rank, however often", () => {
    const others = [at(9, { rank: 1 }), at(7, { rank: 2, between: "5" }), at(6, { rank: 2 })] as const;
    expect(correctedPlace(of(8), others, [])).toEqual({ rank: 2, between: "25" });
  });
});
