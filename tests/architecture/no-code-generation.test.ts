import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";
import { bundledFlags } from "../bundled/bundled-flags.ts";
import { codeFiles, repositoryRoot } from "./source-files.ts";

const folder = join(repositoryRoot, "tests/architecture");

function run(...flags: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    join(repositoryRoot, "node_modules/.bin/node"),
    [...bundledFlags, ...flags, join(folder, "run-without-code-generation.ts")],
    { cwd: repositoryRoot, encoding: "utf8", env: { ...process.env, NODE_OPTIONS: "" } },
  );
  expect(status, stderr).toBe(0);
  return { stdout, stderr };
}

it("decides a programme's commands where text may not become code, as it does elsewhere", () => {
  const forbidden = run("--disallow-code-generation-from-strings").stdout;
  expect(forbidden).toBe(run().stdout);
  const seen = JSON.parse(forbidden);
  expect(seen.outcomes).toEqual(["accepted", "accepted", "accepted", "accepted"]);
  expect(seen.state).toEqual(["eligibility.underFormalCheck"]);
  expect(seen.verdicts).toBeGreaterThan(3);
  expect(seen.journal).toMatchObject({ valid: true, faults: [] });
});

it("makes no code out of text where it may; run from source, zod tries once whether it could", () => {
  const { stderr } = run(`--import=${join(folder, "note-code-generation.ts")}`);
  const texts: readonly string[] = JSON.parse(stderr.trim().split("\n").at(-1) ?? "");
  expect(texts).toEqual([""]);
});

it("reads values by schemas in one place, which forbids zod to make code of them", () => {
  const parses = /(?<!JSON|Date|language)\.(?:safeParse|parse|safeParseAsync|parseAsync|decode|encode)\(/;
  const files = codeFiles("core").filter(({ text }) => parses.test(text));
  expect(files.map(({ path }) => path)).toEqual(["packages/core/src/values/read-as.ts"]);
});
