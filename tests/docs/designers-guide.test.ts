import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runRuleCases, runRuleMutants } from "@opus/grant-rules";
import { valueAt } from "@opus/grant-rules/document";
import { runPatternCases } from "@opus/grant-rules/patterns";
import { loadProgramme, parseProgramme } from "@opus/grant-workflow";
import { runCli } from "@opus/grant-workflow-cli";
import { describe, expect, it } from "vitest";
import { blocks, placeOf, repositoryRoot } from "./documents.ts";
import { guideBlocks, type JsonObject, programmeOf } from "./guide-programme.ts";

const guides = ["docs/programme-designers.md", "docs/programme-designers.pl.md"];

describe.each(guides)("%s", (guide) => {
  const document = programmeOf(guide);

  it("adds fields, rules and terms that the loader takes without a problem", () => {
    expect(guideBlocks(guide, "rule").length).toBeGreaterThan(2);
    expect(loadProgramme(JSON.stringify(document)).problems).toEqual([]);
  });

  it("gives every rule cases that pass, and none lacks one", () => {
    const cases = guideBlocks(guide, "cases").flatMap(({ code }) => JSON.parse(code).cases);
    const own = guideBlocks(guide, "rule").map(({ code }) => JSON.parse(code).id);
    const { programme, patternCases } = loadProgramme(JSON.stringify(document));
    const { rules } = programme ?? parseProgramme("{}");
    const { results, coverage, problems } = runRuleCases(rules, { cases });
    const { results: ofPatterns, shown } = runPatternCases(rules, patternCases());
    expect(problems).toEqual([]);
    expect([...results, ...ofPatterns].filter(({ passed }) => !passed)).toEqual([]);
    const untried = coverage.filter(({ rule, lacking }) => own.includes(rule) && lacking.length > 0);
    expect(untried.map(({ rule }) => rule).filter((rule) => !shown.includes(rule))).toEqual([]);
  });

  it("gives reasons of changes that its cases do not notice, and of no others", () => {
    const cases = guideBlocks(guide, "cases").flatMap(({ code }) => JSON.parse(code).cases);
    const mutants = guideBlocks(guide, "mutants").flatMap(({ code }) => JSON.parse(code).mutants);
    const { rules } = parseProgramme(JSON.stringify(document));
    const { problems, survivors } = runRuleMutants(rules, { cases, mutants });
    expect(problems).toEqual([]);
    expect(survivors.filter(({ reason }) => reason !== undefined)).toHaveLength(mutants.length);
  });

  it.each(guideBlocks(guide, "wrong").map((block) => ({ place: placeOf(block), block })))(
    "$place is refused with the code that it names, and with that alone",
    ({ block: { code, marks } }) => {
      const [sound = ""] = guideBlocks(guide, "rule").map((block) => block.code);
      const rule = { ...JSON.parse(sound), id: "wrong-rule", ...JSON.parse(code) };
      const wrong = { ...document, rules: [...(document.rules as unknown[]), rule] };
      const { programme, problems } = loadProgramme(JSON.stringify(wrong));
      expect(programme).toBeUndefined();
      expect(problems.map((problem) => problem.code)).toEqual([marks[1]]);
      expect(problems[0]?.place).toBeDefined();
    },
  );

  it.each(guideBlocks(guide, "wrong-field").map((block) => ({ place: placeOf(block), block })))(
    "$place, a field, is refused with the code that it names, and with that alone",
    ({ block: { code, marks } }) => {
      const wrong = structuredClone(document);
      Object.assign(valueAt(wrong, marks[2] ?? "") as JsonObject, JSON.parse(code));
      const { programme, problems } = loadProgramme(JSON.stringify(wrong));
      expect([programme, problems.map((problem) => problem.code)]).toEqual([undefined, [marks[1]]]);
      expect(problems[0]?.place).toBeDefined();
    },
  );
});

describe.each([
  [guides[0] ?? "", "en"],
  [guides[1] ?? "", "pl"],
] as const)("the scenarios of %s", (guide, lang) => {
  const [written] = guideBlocks(guide, "scenarios");
  const term = (amount: number) => {
    const document = programmeOf(guide);
    Object.assign((document.deadlines as JsonObject).supplement as JsonObject, { amount });
    return document;
  };

  it("come out as they say under the programme of the guide", async () => {
    const played = await play(term(5), written?.code ?? "", lang);
    expect(played.exitCode).toBe(0);
    expect(played.printed).toMatch(/3 (of|z) 3/);
  });

  it("say what the guide shows when the term is another", async () => {
    const [shown] = blocks.filter(
      ({ document, marks }) => document === guide && marks.join(" ") === `play ${lang}`,
    );
    const { exitCode, printed } = await play(term(4), written?.code ?? "", lang);
    expect(exitCode).toBe(1);
    const code = shown?.code ?? "nothing is shown";
    expect(printed.slice(0, code.length)).toBe(code);
  });
});

/** What `play` prints for a programme and one file of scenarios. */
async function play(document: JsonObject, scenarios: string, lang: "pl" | "en") {
  const cwd = mkdtempSync(join(tmpdir(), "grant-workflow-guide-"));
  try {
    mkdirSync(join(cwd, "scenarios"));
    writeFileSync(join(cwd, "programme.json"), JSON.stringify(document));
    writeFileSync(join(cwd, "scenarios/ends.json"), scenarios);
    let printed = "";
    const sink = { write: (text: string) => (printed += text) };
    const exitCode = await runCli(["play", ".", "--lang", lang], {
      stdout: sink,
      stderr: sink,
      env: {},
      cwd,
    });
    return { exitCode, printed };
  } finally {
    rmSync(cwd, { recursive: true });
  }
}

describe("every other piece of JSON", () => {
  it("in the documents is JSON", () => {
    const broken = blocks.filter(({ language, code }) => language === "json" && !isJson(code));
    expect(broken.map(placeOf)).toEqual([]);
  });

  it("says the same in both guides, and conditions in tables are those that compile", () => {
    const codes = guides.map((guide) =>
      blocks
        .filter(({ document, language }) => document === guide && language === "json")
        .map(({ code }) => code),
    );
    expect(codes[1]).toEqual(codes[0]);
    const conditions = guides.map((guide) =>
      [...readFileSync(join(repositoryRoot, guide), "utf8").matchAll(/`(\{ "[^`]+\})`/g)].map(
        ([, text]) => text ?? "",
      ),
    );
    expect(conditions[1]).toEqual(conditions[0]);
    const whole = (conditions[0] ?? []).filter(
      (text) =>
        !text.includes("…") && !/"(@|x-part"|param"|calc"|var": "beneficiaries.planned" \}$)/.test(text),
    );
    expect(whole.length).toBeGreaterThan(3);
    expect(whole.flatMap(problemsOf)).toEqual([]);
  });
});

/** What the loader says to a condition as the requirement of a rule. */
function problemsOf(condition: string): readonly string[] {
  const document = programmeOf(guides[0] ?? "");
  const rules = document.rules as JsonObject[];
  const [{ messages: { args: _, ...messages } = {} as JsonObject, ...first } = {}] = guideBlocks(
    guides[0] ?? "",
    "rule",
  ).map(({ code }) => JSON.parse(code));
  const texts = Object.fromEntries(
    Object.keys(messages).map((name) => [name, { pl: `Tekst: ${name}.`, en: `Text: ${name}.` }]),
  );
  const title = { pl: "Warunek z tabeli", en: "A condition of a table" };
  const rule = { ...first, id: "condition", title, messages: texts, require: JSON.parse(condition) };
  const { problems } = loadProgramme(JSON.stringify({ ...document, rules: [...rules, rule] }));
  return problems.map(({ code, message }) => `${condition}: ${code} ${message.en}`);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    // The caller reports which block it is.
    return false;
  }
}
