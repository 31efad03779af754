import { readFileSync } from "node:fs";
import { join } from "node:path";
import { grosze } from "@opus/grant-rules/money";
import { loadProgramme, type ProgrammeDocument } from "@opus/grant-workflow";
import { describe, expect, it } from "vitest";
import { rankApplications, WHOLE_POOL } from "../../packages/core/src/lifecycle/ranking/rank-applications.ts";
import { markOf } from "./block-marks.ts";
import { type Block, blocks, placeOf, repositoryRoot } from "./documents.ts";

const example = join(repositoryRoot, "examples/programmes/mikrogranty-dla-seniorow-2018/programme.json");
const guides = ["docs/ranking.md", "docs/ranking.pl.md"];
const examplesOf = (guide: string): readonly Block[] =>
  blocks.filter(({ document, marks }) => document === guide && marks[0] === "allocation");

const zloty = (amount: string) => grosze(Math.round(Number(amount) * 100));

/** What an example gives, as it writes it: `a:4000,b:1500`. */
function given({ code, marks }: Block): string {
  const applications = (markOf(marks, "asks") ?? "").split(",").map((text, index, all) => {
    const [key = "", amount = ""] = text.split(":");
    const standing = { total: { num: all.length - index, den: 1 }, criteria: {} };
    return { key, case: key, standing, requested: zloty(amount) };
  });
  const pools = [{ id: WHOLE_POOL, amount: zloty(markOf(marks, "pool") ?? "") }];
  const { lines } = rankApplications(applications, pools, JSON.parse(code));
  return lines
    .filter(({ outcome }) => outcome !== "reserve")
    .map(({ key, amount }) => `${key}:${amount / 100}`)
    .join(",");
}

describe.each(guides)("%s", (guide) => {
  it.each(examplesOf(guide).map((block) => ({ place: placeOf(block), block })))(
    "$place gives what it says, and a programme takes it",
    ({ block }) => {
      expect(given(block)).toBe(markOf(block.marks, "gives"));
      const document = JSON.parse(readFileSync(example, "utf8")) as ProgrammeDocument;
      const scoring = { ...document.scoring, ranking: JSON.parse(block.code) };
      expect(loadProgramme(JSON.stringify({ ...document, scoring })).problems).toEqual([]);
    },
  );
});

it("both languages show the same allocations", () => {
  const codes = (guide: string) => examplesOf(guide).map(({ code, marks }) => [marks, code]);
  expect(codes("docs/ranking.pl.md")).toEqual(codes("docs/ranking.md"));
  expect(codes("docs/ranking.md").length).toBeGreaterThan(2);
});
