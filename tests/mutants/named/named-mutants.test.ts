import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { namedMutants } from "./named-mutants.ts";

const root = new URL("../../..", import.meta.url).pathname;

describe.each(namedMutants)("the mutant in which $name", ({ file, search, replace, test }) => {
  it("still finds its place, once, and has its test", () => {
    const places = readFileSync(join(root, file), "utf8").split(search).length - 1;

    expect([places, existsSync(join(root, test)), search === replace]).toEqual([1, true, false]);
  });
});
