import { type CallDocument, loadProgramme } from "@opus/grant-workflow";
import { minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { markOf } from "./block-marks.ts";
import { type Block, blocks, placeOf } from "./documents.ts";

const guides = ["docs/calls.md", "docs/calls.pl.md"];
const examplesOf = (guide: string): readonly Block[] =>
  blocks.filter(({ document, marks }) => document === guide && marks[0] === "call");

/** The codes that `check` finds of an example; realisation lies in its year. */
function found({ code }: Block): string {
  const example = JSON.parse(code) as Partial<CallDocument>;
  const { calls } = minimalProgramme();
  const realisation = { from: "2031-05-05", to: "2031-10-28" };
  const document = minimalProgramme({ calls: calls.map((call) => ({ ...call, realisation, ...example })) });
  const { problems } = loadProgramme(JSON.stringify(document));
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
  expect(codes("docs/calls.pl.md")).toEqual(codes("docs/calls.md"));
  expect(codes("docs/calls.md").length).toBeGreaterThan(1);
});
