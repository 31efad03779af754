import { loadProgramme, type ProgrammeDocument } from "@opus/grant-workflow";
import { minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { blocks } from "./documents.ts";

const guides = ["docs/comments.md", "docs/comments.pl.md"];
const exampleOf = (guide: string, mark: string) =>
  blocks.filter(({ document, marks }) => document === guide && marks[0] === mark).map(({ code }) => code);

describe.each(guides)("%s", (guide) => {
  it("shows a section and a term that the check takes together, and neither alone", () => {
    const [section = "", ...moreSections] = exampleOf(guide, "comments");
    const [term = "", ...moreTerms] = exampleOf(guide, "commentsTerm");
    expect([moreSections, moreTerms]).toEqual([[], []]);
    const { deadlines } = minimalProgramme();
    const found = (changes: Partial<ProgrammeDocument>) =>
      loadProgramme(JSON.stringify(minimalProgramme(changes))).problems.map(({ code }) => code);
    const agreement = JSON.parse(section);
    const withTerm = { ...deadlines, comments: JSON.parse(term) };
    expect(found({ agreement, deadlines: withTerm })).toEqual([]);
    expect(found({ agreement })).toEqual(["OGW167"]);
    expect(found({ deadlines: withTerm })).toEqual(["OGW167"]);
  });
});

it("shows the same in both languages", () => {
  for (const mark of ["comments", "commentsTerm"])
    expect(exampleOf("docs/comments.pl.md", mark)).toEqual(exampleOf("docs/comments.md", mark));
});
