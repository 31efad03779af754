import { describe, expect, it } from "vitest";
import { inOrderOfNumbers } from "./funded-projects.ts";
import type { FundedProject } from "./summary.ts";

const project = (number: string, id: string) => ({ number, case: id }) as FundedProject;

describe("projects", () => {
  it("stand by their numbers, and those of one number by their cases", () => {
    const projects = [
      project("S/002", "a"),
      project("S/001", "c"),
      project("S/001", "b"),
      project("A/009", "z"),
    ];
    const expected = ["z", "b", "c", "a"];
    for (const given of [projects, projects.toReversed()])
      expect(inOrderOfNumbers(given).map(({ case: id }) => id)).toEqual(expected);
  });
});
