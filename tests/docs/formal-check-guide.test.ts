import { loadProgramme, type ProgrammeDocument } from "@opus/grant-workflow";
import { minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { markOf } from "./block-marks.ts";
import { type Block, blocks, placeOf } from "./documents.ts";

const guides = ["docs/formal-check.md", "docs/formal-check.pl.md"];
const examplesOf = (guide: string): readonly Block[] =>
  blocks.filter(
    ({ document, marks: [mark = ""] }) => document === guide && /^(formal|supplement)$/.test(mark),
  );

/** The codes that `check` finds of an example: the section, or the term of two supplements. */
function found({ code, marks: [mark] }: Block): string {
  const { deadlines, eligibility } = minimalProgramme();
  const example = JSON.parse(code);
  const { supplement: _, ...without } = deadlines;
  const changes =
    mark === "formal"
      ? { eligibility: example, deadlines: example.supplements === 0 ? without : deadlines }
      : { eligibility: { ...eligibility, supplements: 2 }, deadlines: { ...deadlines, supplement: example } };
  const { problems } = loadProgramme(JSON.stringify(minimalProgramme(changes as Partial<ProgrammeDocument>)));
  return problems.flatMap(({ code: one, severity }) => (severity === "error" ? [one] : [])).join(",");
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
  expect(codes("docs/formal-check.pl.md")).toEqual(codes("docs/formal-check.md"));
  expect(codes("docs/formal-check.md")).toHaveLength(5);
});
