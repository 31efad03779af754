import { readFileSync } from "node:fs";
import { minimalProgramme } from "@opus/grant-workflow-testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCaptured } from "./run-captured.ts";
import { createSampleFolder, type SampleFolder } from "./sample-folder.ts";

interface Written {
  readonly title: string;
  readonly $defs: Readonly<Record<string, { readonly enum?: readonly string[] }>>;
}

describe("the schema for an editor", () => {
  let folder: SampleFolder;
  const schema = (...argv: readonly string[]) => runCaptured(folder.path, "schema", ...argv);
  beforeAll(() => {
    folder = createSampleFolder();
  });
  afterAll(() => folder.remove());

  it("is the general one without a programme", async () => {
    const { exitCode, stdout } = await schema();
    const { title, $defs } = JSON.parse(stdout) as Written;
    expect([exitCode, title, $defs.factPath?.enum]).toEqual([0, "Grant programme", undefined]);
  });

  it("offers the facts of a programme, its own and those that every case has", async () => {
    const { stdout } = await schema("programme.json");
    const { $defs } = JSON.parse(stdout) as Written;
    expect($defs.factPath?.enum).toEqual(expect.arrayContaining(["requested", "case.submittedOn"]));
  });

  it("can be that of the rule cases, written to a file", async () => {
    const { exitCode, stdout } = await schema(
      ".",
      "--of",
      "rule-cases",
      "--out",
      "out/cases.json",
      "--lang",
      "en",
    );
    expect([exitCode, stdout]).toEqual([0, "Wrote out/cases.json\n"]);
    expect(JSON.parse(readFileSync(`${folder.path}/out/cases.json`, "utf8"))).toMatchObject({
      title: "Rule cases",
    });
  });

  it("can be that of scenarios, which offers commands, letters and the rules of the programme", async () => {
    const { exitCode, stdout } = await schema(".", "--of", "scenarios");
    const { title, required } = JSON.parse(stdout) as {
      readonly title: string;
      readonly required: readonly string[];
    };
    expect([exitCode, title, required]).toEqual([0, "Scenarios", ["scenarios"]]);
    for (const name of ["application.submit", "supplementRequested", "amount-in-range", "spring"]) {
      expect(stdout).toContain(`"${name}"`);
    }
    expect(stdout).not.toContain("deadline.supplement.passed");
    expect(stdout).not.toContain("x-names");
  });

  it("is made for an unfinished programme too", async () => {
    const { form } = minimalProgramme();
    folder.write("draft.json", JSON.stringify({ form }));
    const { exitCode, stdout } = await schema("draft.json");
    expect(exitCode).toBe(0);
    expect((JSON.parse(stdout) as Written).$defs.factPath?.enum).toContain("requested");
  });

  it("is refused for what is no JSON, with the place", async () => {
    folder.write("broken.json", '{\n  "form": ');
    const { exitCode, stderr } = await schema("broken.json", "--lang", "en");
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining("[OGW605]")]);
    expect(stderr).toMatch(/^broken\.json:2:\d+ {2}error {2}OGW100/m);
  });

  it("names the files it knows", async () => {
    const { exitCode, stderr } = await schema("--of", "cases");
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining("rule-cases")]);
  });
});
