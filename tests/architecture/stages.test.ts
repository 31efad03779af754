import ts from "typescript";
import { describe, expect, it } from "vitest";
import { importedPath, importsOf } from "./imports.ts";
import { codeFiles, nodesOf, placeOf, type SourceFile, sourceFiles } from "./source-files.ts";

const core = codeFiles("core");
const inFolder = (name: string) => core.filter(({ path }) => path.startsWith(`packages/core/src/${name}/`));
const lifecycle = inFolder("lifecycle");
const kernel = inFolder("kernel");
const askRules = "packages/core/src/lifecycle/ground/ask-rules.ts";

/** Names that exist at run time and that a file takes from the root of the rules. */
function valuesFromRules({ tree }: SourceFile): readonly string[] {
  return nodesOf(tree).flatMap((node) => {
    if (!ts.isImportDeclaration(node) || node.moduleSpecifier.getText(tree) !== '"@opus/grant-rules"')
      return [];
    const { importClause: clause } = node;
    const bindings = clause?.namedBindings;
    if (clause?.phaseModifier === ts.SyntaxKind.TypeKeyword || bindings === undefined) return [];
    if (!ts.isNamedImports(bindings)) return ["everything"];
    return bindings.elements.filter(({ isTypeOnly }) => !isTypeOnly).map(({ name }) => name.text);
  });
}

/** Imports of these files, types included, that lead to a folder of the core. */
function importsInto(files: readonly SourceFile[], folders: readonly string[]): readonly string[] {
  const wanted = folders.map((folder) => `packages/core/src/${folder}/`);
  return files
    .flatMap(importsOf)
    .filter((found) => wanted.some((folder) => importedPath(found)?.startsWith(folder)))
    .map(({ place, specifier }) => `${place} imports ${specifier}`);
}

/** Calls of a method of this name, anywhere in a file. */
function callsOf(file: SourceFile, method: string): readonly string[] {
  return nodesOf(file.tree)
    .filter(ts.isCallExpression)
    .filter(({ expression }) => ts.isPropertyAccessExpression(expression) && expression.name.text === method)
    .map((call) => placeOf(file, call));
}

describe("the lifecycle", () => {
  it("never asks rules: verdicts arrive inside the event", () => {
    expect(lifecycle.length).toBeGreaterThan(40);
    const against = lifecycle
      .filter(({ path }) => path !== askRules)
      .flatMap((file) => valuesFromRules(file).map((name) => `${file.path} imports ${name}`))
      .filter((found) => !/ (sha256Hex|canonicalJson|renderOutcome)$/.test(found));
    expect(against).toEqual([]);
  });

  it("asks them in states and guards least of all: only plans know who asks", () => {
    const machines = lifecycle.filter(({ path }) => /-(stage|transitions|machine|nouns)\.ts$/.test(path));
    expect(machines.length).toBeGreaterThan(15);
    const against = machines.flatMap(importsOf).filter((found) => importedPath(found) === askRules);
    expect(against.map(({ place }) => place)).toEqual([]);
  });

  it("knows neither who decides, nor the engine, the proof, the programme or the store", () => {
    expect(importsInto(lifecycle, ["decide", "engine", "proof", "programme", "store", "insight"])).toEqual(
      [],
    );
  });

  it("keeps no timer of its own and takes no event by wildcard", () => {
    const against = [...lifecycle, ...kernel].flatMap((file) =>
      nodesOf(file.tree)
        .filter(ts.isPropertyAssignment)
        .flatMap((property) => {
          const name = property.name.getText(file.tree);
          return ["after", "delays", '"*"', "invoke"].includes(name)
            ? [`${placeOf(file, property)} ${name}`]
            : [];
        }),
    );
    expect(against).toEqual([]);
  });
});

describe("the kernel", () => {
  it("knows neither the stages nor the programme, and nobody who decides", () => {
    expect(kernel.length).toBeGreaterThan(15);
    const above = ["lifecycle", "programme", "decide", "engine", "proof", "insight", "store", "document"];
    expect(importsInto(kernel, above)).toEqual([]);
  });
});

describe("a rule set", () => {
  it.each(["evaluate", "normalise", "calculate"])("is asked to %s in one place of the core", (method) => {
    const places = core.flatMap((file) => callsOf(file, method).map(() => file.path));
    expect(places).toEqual([askRules]);
  });
});

describe("names of libraries", () => {
  it.each([
    [
      "xstate",
      /^packages\/(core\/src\/(kernel|lifecycle)|cli\/src\/(verbs\/diagram|wording)|testing\/src\/simulation)\//,
    ],
    ["ajv", /^packages\/core\/src\/(ajv\.ts|forms\/)/],
    ["jsonc-parser", /^packages\/rules\/src\/document\//],
    ["commander", /^packages\/cli\/src\/command-line\//],
    ["node:sqlite", /^packages\/store-sqlite\/src\//],
  ] as const)("%s is imported only where it belongs", (library, allowed) => {
    const importers = sourceFiles()
      .filter((file) =>
        importsOf(file).some(({ specifier }) => specifier === library || specifier.startsWith(`${library}/`)),
      )
      .map(({ path }) => path);
    expect(importers.length).toBeGreaterThan(0);
    expect(importers.filter((path) => !allowed.test(path) && !path.endsWith(".test.ts"))).toEqual([]);
  });
});
