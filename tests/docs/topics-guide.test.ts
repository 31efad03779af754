import { runRuleCases } from "@opus/grant-rules";
import { loadProgramme, parseProgramme } from "@opus/grant-workflow";
import { describe, expect, it } from "vitest";
import { blocks, documents } from "./documents.ts";
import { guideBlocks, programmeOf } from "./guide-programme.ts";

const guides = ["docs/designers-topics.md", "docs/designers-topics.pl.md"];

describe.each(guides)("%s", (guide) => {
  const text = JSON.stringify(programmeOf(guide));
  const rules = guideBlocks(guide, "rule").map(({ code }) => JSON.parse(code) as { readonly id: string });

  it("shows settings that the loader takes without a finding", () => {
    expect(loadProgramme(text).problems).toEqual([]);
  });

  it("gives every rule cases that come out as they say, and none lacks one", () => {
    const cases = guideBlocks(guide, "cases").flatMap(({ code }) => JSON.parse(code).cases);
    const dated = cases.map((each) => ({ on: "2018-09-28", ...each }));
    const { results, coverage, problems } = runRuleCases(parseProgramme(text).rules, { cases: dated });
    expect(problems).toEqual([]);
    expect(results.length).toBeGreaterThan(rules.length * 2);
    expect(results.filter(({ passed }) => !passed)).toEqual([]);
    const ids = rules.map(({ id }) => id);
    expect(coverage.filter(({ rule, lacking }) => ids.includes(rule) && lacking.length > 0)).toEqual([]);
  });

  it("leads from every chapter to the settings that it tells of", () => {
    const page = documents.find(({ path }) => path === guide)?.text ?? "";
    const chapters = page.split(/^## /m).slice(1);
    expect(chapters.length).toBeGreaterThan(6);
    expect(chapters.filter((chapter) => !/\]\(settings(?:\.pl)?\.md#/.test(chapter))).toEqual([]);
  });
});

it("both guides show the same JSON", () => {
  const [english, polish] = guides.map((guide) =>
    blocks.filter(({ document }) => document === guide).map(({ code }) => code),
  );
  expect(polish).toEqual(english);
});
