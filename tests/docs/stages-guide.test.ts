import { type CallDocument, loadProgramme } from "@opus/grant-workflow";
import { minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { markOf } from "./block-marks.ts";
import { type Block, blocks, placeOf } from "./documents.ts";

const guides = ["docs/stages.md", "docs/stages.pl.md"];
const examplesOf = (guide: string): readonly Block[] =>
  blocks.filter(({ document, marks }) => document === guide && marks[0] === "own");

const leadingOf = (guide: string): readonly Block[] =>
  blocks.filter(({ document, marks }) => document === guide && marks[0] === "leads");

/** The codes that `check` finds of what a second call states for itself. */
function found({ code }: Block): string {
  const programme = minimalProgramme();
  const [spring] = programme.calls as [CallDocument];
  const autumn = {
    ...spring,
    id: "autumn",
    title: { pl: "Nabór jesienny", en: "Autumn call" },
    numbering: { prefix: "A/", digits: 3 },
    own: JSON.parse(code),
  };
  const { problems } = loadProgramme(JSON.stringify({ ...programme, calls: [spring, autumn] }));
  return problems.map((problem) => problem.code).join(",");
}

/** The codes that `check` finds of where the assessment of the first call leads. */
function foundOfLeading({ code }: Block): string {
  const programme = minimalProgramme();
  const [spring] = programme.calls as [CallDocument];
  const plans = {
    ...spring,
    id: "plans",
    title: { pl: "Nabór planów", en: "Call for plans" },
    numbering: { prefix: "P/", digits: 3 },
    from: "spring",
    opensAt: "2026-05-04T09:00:00+02:00",
    closesAt: "2026-05-20T16:00:00+02:00",
  };
  const own = { scoring: { ...programme.scoring, leadsTo: JSON.parse(code) } };
  const { problems } = loadProgramme(JSON.stringify({ ...programme, calls: [{ ...spring, own }, plans] }));
  return [...new Set(problems.map((problem) => problem.code))].join(",");
}

describe.each(guides)("%s", (guide) => {
  it.each(leadingOf(guide).map((block) => [placeOf(block), block] as const))(
    "says of %s what the check says of stages",
    (_, block) => {
      expect(foundOfLeading(block)).toBe(markOf(block.marks, "finds"));
    },
  );

  it.each(examplesOf(guide).map((block) => [placeOf(block), block] as const))(
    "says of %s what the check says",
    (_, block) => {
      expect(found(block)).toBe(markOf(block.marks, "finds"));
    },
  );
});

it("shows the same in both languages", () => {
  const codes = (guide: string) => [...examplesOf(guide), ...leadingOf(guide)].map(({ code }) => code);
  expect(codes("docs/stages.pl.md")).toEqual(codes("docs/stages.md"));
  expect(codes("docs/stages.md").length).toBeGreaterThan(1);
});
