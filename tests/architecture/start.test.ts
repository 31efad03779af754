import { spawnSync } from "node:child_process";
import { join } from "node:path";
import ts from "typescript";
import { expect, it } from "vitest";
import { type Import, importedPath, importsOf } from "./imports.ts";
import { codeFiles, nodesOf, placeOf, repositoryRoot, type SourceFile } from "./source-files.ts";

const files = new Map(codeFiles().map((file) => [file.path, file]));

/** Packages that are loaded together with a file, by the imports of its own package that run before it. */
function loadedWith(path: string): ReadonlySet<string> {
  const packages = new Set<string>();
  const seen = new Set<SourceFile>();
  const visit = (file: SourceFile | undefined): void => {
    if (file === undefined || seen.has(file)) return;
    seen.add(file);
    for (const found of importsOf(file).filter(isLoaded)) {
      const own = importedPath(found);
      if (own === undefined) packages.add(found.specifier);
      else visit(files.get(own));
    }
  };
  const first = files.get(path);
  if (first === undefined) throw new Error(`there is no file ${path}`);
  visit(first);
  return packages;
}

function isLoaded({ typeOnly, dynamic }: Import): boolean {
  return !typeOnly && !dynamic;
}

it("loads nothing before Node keeps the code that it compiles", () => {
  expect([...loadedWith("packages/cli/src/main.ts")]).toEqual(["node:module"]);
});

it("loads nothing of the engine before the command line knows its verb", () => {
  const loaded = loadedWith("packages/cli/src/command-line/run-cli.ts");
  expect(loaded).toContain("commander");
  expect([...loaded].filter((name) => name.startsWith("@opus/grant-workflow"))).toEqual([]);
});

it("loads no store, no simulation and no charts to check a programme", () => {
  const loaded = loadedWith("packages/cli/src/verbs/check/check-verb.ts");
  expect([...loaded].filter((name) => !name.startsWith("node:")).sort()).toEqual([
    "@opus/grant-rules/document",
    "@opus/grant-rules/errors",
    "@opus/grant-workflow",
  ]);
});

it("loads no compiler of schemas with the core, only with the entry that is for it", () => {
  expect(loadedWith("packages/core/src/index.ts")).not.toContain("ajv/dist/2020.js");
  expect(loadedWith("packages/core/src/ajv.ts")).toContain("ajv/dist/2020.js");
});

it("loads the structures of bank accounts with the entry of forms alone, not with rules that a page asks", () => {
  expect(loadedWith("packages/rules/src/index.ts")).not.toContain("ibantools");
  expect(loadedWith("packages/rules/src/form-validation/index.ts")).toContain("ibantools");
});

it("builds no schema when the core is imported or reads a sound programme, only those that somebody needs later", () => {
  const { status, stdout, stderr } = spawnSync(
    join(repositoryRoot, "node_modules/.bin/node"),
    ["--conditions=@opus/source", join(repositoryRoot, "tests/architecture/note-first-schema.ts")],
    { cwd: repositoryRoot, encoding: "utf8", env: { ...process.env, NODE_OPTIONS: "" } },
  );
  expect(status, stderr).toBe(0);
  expect(JSON.parse(stdout)).toEqual({ imported: false, asked: false, loaded: false, read: true });
});

it("takes the words of zod for the core from one place, where they defer what they make", () => {
  const importers = [...files.values()].filter(
    (file) =>
      file.path.startsWith("packages/core/src/") &&
      importsOf(file).some((found) => isLoaded(found) && found.specifier === "zod"),
  );
  expect(importers.map(({ path }) => path)).toEqual(["packages/core/src/values/zod-makers.ts"]);
});

it("writes no classes of Unicode into literals, whose characters V8 looks up when it reads the file", () => {
  const found = codeFiles("rules", "core", "cli").flatMap((file) =>
    nodesOf(file.tree)
      .filter((node) => ts.isRegularExpressionLiteral(node) && /\\p\{/i.test(node.text))
      .map((node) => placeOf(file, node)),
  );
  expect(found).toEqual([]);
});
