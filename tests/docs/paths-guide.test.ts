import { readFileSync } from "node:fs";
import { loadProgramme } from "@opus/grant-workflow";
import { describe, expect, it } from "vitest";
import { markOf } from "./block-marks.ts";
import { type Block, blocks, placeOf } from "./documents.ts";

const guides = ["docs/agreement-paths.md", "docs/agreement-paths.pl.md"];
const examplesOf = (guide: string): readonly Block[] =>
  blocks.filter(({ document, marks }) => document === guide && marks[0] === "paths");
const tour = new URL("../../examples/programmes/tour/paths/programme.json", import.meta.url);

/** The codes that `check` finds of an example, in the programme of the tour. */
function found({ code }: Block): string {
  const document = JSON.parse(readFileSync(tour, "utf8"));
  const applicants = { ...document.applicants, paths: JSON.parse(code) };
  const { problems } = loadProgramme(JSON.stringify({ ...document, applicants }));
  return problems.map((problem) => problem.code).join(",");
}

describe.each(guides)("%s", (guide) => {
  it.each(examplesOf(guide).map((block) => [placeOf(block), block] as const))(
    "says of %s what the check says",
    (_, block) => {
      expect(found(block)).toBe(markOf(block.marks, "finds"));
    },
  );
});

it("shows the same in both languages", () => {
  const codes = (guide: string) => examplesOf(guide).map(({ code }) => code);
  expect(codes("docs/agreement-paths.pl.md")).toEqual(codes("docs/agreement-paths.md"));
  expect(codes("docs/agreement-paths.md")).toHaveLength(2);
});
