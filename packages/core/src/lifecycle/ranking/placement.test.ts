import { describe, expect, it } from "vitest";
import { withPlaced } from "./placement.ts";

describe("what a person said of a placement", () => {
  it("holds where rules leave it open again", () => {
    const open = { poolOpen: ["hills", "lakes"], kinds: ["old"], kindsOpen: ["small", "local"] };
    const placed = { pool: "lakes", kinds: ["old", "small"], decided: ["small", "local"] };
    expect(withPlaced(open, placed)).toEqual({ pool: "lakes", kinds: ["old", "small"] });
  });

  it("gives way to rules that decide, and leaves open what nobody was asked", () => {
    expect(withPlaced({ pool: "hills" }, { pool: "lakes" })).toEqual({ pool: "hills" });
    expect(withPlaced({ poolOpen: ["hills"] }, { pool: "lakes" })).toEqual({ poolOpen: ["hills"] });
    expect(withPlaced({ kindsOpen: ["new"] }, { kinds: ["new"], decided: ["old"] })).toEqual({
      kindsOpen: ["new"],
    });
    expect(withPlaced({ kindsOpen: ["new"] }, undefined)).toEqual({ kindsOpen: ["new"] });
  });
});
