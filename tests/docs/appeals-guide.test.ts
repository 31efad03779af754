import { loadProgramme, type ProgrammeDocument } from "@opus/grant-workflow";
import { minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { markOf } from "./block-marks.ts";
import { type Block, blocks, placeOf } from "./documents.ts";

const guides = ["docs/appeals.md", "docs/appeals.pl.md"];
const examplesOf = (guide: string): readonly Block[] =>
  blocks.filter(({ document, marks: [mark] }) => document === guide && mark === "appeals");

/** The codes that `check` finds of an example, with the terms that it needs. */
function found({ code }: Block): string {
  const { deadlines } = minimalProgramme();
  const appeals = JSON.parse(code);
  const { supplement: term } = deadlines;
  const terms = {
    ...(appeals.formal === undefined ? {} : { formalAppeal: term, formalAppealDecision: term }),
    ...(appeals.assessment === undefined ? {} : { resultAppeal: term, resultAppealDecision: term }),
  };
  const changes = { appeals, deadlines: { ...deadlines, ...terms } } as Partial<ProgrammeDocument>;
  const { problems } = loadProgramme(JSON.stringify(minimalProgramme(changes)));
  return problems.map(({ code: one }) => one).join(",");
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
  expect(codes("docs/appeals.pl.md")).toEqual(codes("docs/appeals.md"));
  expect(codes("docs/appeals.md")).toHaveLength(3);
});
