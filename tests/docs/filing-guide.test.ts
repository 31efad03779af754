import { loadProgramme, type ProgrammeDocument } from "@opus/grant-workflow";
import { minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { markOf } from "./block-marks.ts";
import { type Block, blocks, placeOf } from "./documents.ts";

const guides = ["docs/filing.md", "docs/filing.pl.md"];
const examplesOf = (guide: string): readonly Block[] =>
  blocks.filter(({ document, marks: [mark] }) => document === guide && mark === "paper");

/** The codes that `check` finds of an example, with the term that it needs. */
function found({ code }: Block): string {
  const { deadlines } = minimalProgramme();
  const paper = { ...deadlines.supplement, unit: "day", inTimeBy: { by: "postmark", waitsDays: 7 } };
  const changes = { paper: JSON.parse(code), deadlines: { ...deadlines, paper } };
  const { problems } = loadProgramme(JSON.stringify(minimalProgramme(changes as Partial<ProgrammeDocument>)));
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

it.each(
  blocks
    .filter(({ document, marks: [mark] }) => guides.includes(document) && mark === "attachment")
    .map((block) => [placeOf(block), block.code] as const),
)("shows an attachment that a form takes: %s", (_, code) => {
  const { form, recordClasses } = minimalProgramme();
  const { properties, ...shape } = form as { readonly properties: object };
  const { payment } = recordClasses as { readonly payment: object };
  const title = { pl: "Kontakt", en: "Contact" };
  const { problems } = loadProgramme(
    JSON.stringify(
      minimalProgramme({
        form: { ...shape, properties: { ...properties, statute: JSON.parse(code) } },
        recordClasses: { ...recordClasses, applicantContact: { ...payment, title } },
      } as never),
    ),
  );
  expect(problems).toEqual([]);
});

it("shows the same in both languages", () => {
  const codes = (guide: string) => examplesOf(guide).map(({ code }) => code);
  expect(codes("docs/filing.pl.md")).toEqual(codes("docs/filing.md"));
  expect(codes("docs/filing.md")).toHaveLength(2);
});
