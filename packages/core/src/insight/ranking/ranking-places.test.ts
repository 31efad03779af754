import { expect, it } from "vitest";
import type { RankingLine } from "./ranking.ts";
import { inOrderOfPlaces } from "./ranking-places.ts";

const line = (number: string, place: number | null, outcome = "ranked") =>
  ({ number, place, outcome }) as unknown as RankingLine;

it("puts lines in the order of places, then who waits, then who is below or not invited, then who is out, each by number, however they come", () => {
  const lines = [
    line("S/9", 1),
    line("S/1", 2),
    line("S/2", null),
    line("S/3", null),
    line("S/10", null),
    line("S/6", null, "below"),
    line("S/7", null, "notInvited"),
    line("S/8", null, "below"),
    line("S/4", null, "out"),
    line("S/5", null, "out"),
  ];
  const mixed = [9, 6, 3, 8, 0, 5, 7, 4, 1, 2].map((index) => lines[index] as RankingLine);
  for (const given of [lines, lines.toReversed(), mixed]) expect(inOrderOfPlaces(given)).toEqual(lines);
});
