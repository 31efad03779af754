import { describe, expect, it } from "vitest";
import { EXIT } from "../failure/exit-code.ts";
import { VerbFailure } from "../failure/verb-failure.ts";
import { readSeed } from "./seed-option.ts";

describe("--seed", () => {
  it("takes whole numbers of 32 bits", () => {
    expect(["0", "2", "4294967295"].map(readSeed)).toEqual([0, 2, 4_294_967_295]);
  });

  it.each(["", "-1", "1.5", "1e3", "two", "4294967296", " 1"])("refuses %j as wrong usage", (text) => {
    expect(() => readSeed(text)).toThrow(VerbFailure);
    try {
      readSeed(text);
    } catch (error) {
      expect(error).toMatchObject({ code: "OGW601", exitCode: EXIT.usage });
    }
  });
});
