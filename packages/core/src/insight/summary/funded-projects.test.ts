import { describe, expect, it } from "vitest";
import { startContext } from "../../kernel/composite.ts";
import { caseStages, everyOption } from "../../lifecycle/case/grant-machine.ts";
import type { Json } from "../../values/json.ts";
import type { CaseMoney } from "./case-money.ts";
import type { CaseSummary } from "./case-summary.ts";
import { fundedProject, inOrderOfNumbers } from "./funded-projects.ts";
import type { ProgrammeVersion } from "./pinned-versions.ts";
import type { FundedProject } from "./summary.ts";

const project = (number: string, id: string) => ({ number, case: id }) as FundedProject;

describe("a project", () => {
  it("has the title that its own version reads, and none where that is no text", () => {
    const told = (title: Json) =>
      fundedProject(
        { hash: "sha256:1", document: { facts: { title: "title" } } } as unknown as ProgrammeVersion,
        { case: "a", context: startContext(caseStages, everyOption) } as unknown as CaseSummary,
        {} as unknown as CaseMoney,
        { title },
      ).title;
    expect([told("Podwórko"), told(7), told(null)]).toEqual(["Podwórko", null, null]);
  });
});

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
