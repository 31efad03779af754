import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";
import { repositoryRoot } from "./source-files.ts";

const script = join(repositoryRoot, "tests/architecture/run-without-code-generation.ts");

function run(...flags: readonly string[]): string {
  return execFileSync(
    join(repositoryRoot, "node_modules/.bin/node"),
    ["--conditions=@opus/source", ...flags, script],
    { cwd: repositoryRoot, encoding: "utf8", env: { ...process.env, NODE_OPTIONS: "" } },
  );
}

it("decides a programme's commands where text may not become code, as it does elsewhere", () => {
  const forbidden = run("--disallow-code-generation-from-strings");
  expect(forbidden).toBe(run());
  const seen = JSON.parse(forbidden);
  expect(seen.outcomes).toEqual(["accepted", "accepted", "accepted", "accepted"]);
  expect(seen.state).toEqual(["eligibility.underFormalCheck"]);
  expect(seen.verdicts).toBeGreaterThan(3);
  expect(seen.journal).toMatchObject({ valid: true, faults: [] });
});
