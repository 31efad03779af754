import { loadProgramme } from "@opus/grant-workflow";
import { minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { markOf } from "./block-marks.ts";
import { type Block, blocks, placeOf } from "./documents.ts";

const guides = ["docs/roles.md", "docs/roles.pl.md"];
const examplesOf = (guide: string): readonly Block[] =>
  blocks.filter(({ document, marks: [mark] }) => document === guide && mark === "roles");

describe.each(guides)("%s", (guide) => {
  it.each(examplesOf(guide).map((block) => [placeOf(block), block] as const))(
    "says of %s what the check says",
    (_, block) => {
      const { problems } = loadProgramme(JSON.stringify(minimalProgramme({ roles: JSON.parse(block.code) })));
      expect(problems.map(({ code }) => code).join(",")).toBe(markOf(block.marks, "finds"));
    },
  );
});

it("shows the same in both languages", () => {
  const codes = (guide: string) => examplesOf(guide).map(({ code }) => code);
  expect(codes("docs/roles.pl.md")).toEqual(codes("docs/roles.md"));
  expect(codes("docs/roles.md")).toHaveLength(5);
});
