import ts from "typescript";
import { describe, expect, it } from "vitest";
import { importedPath, importsOf } from "./imports.ts";
import { codeFiles, nodesOf, placeOf, sourceFiles } from "./source-files.ts";

const core = codeFiles("core");
const machines = core.filter(({ path }) => path.startsWith("packages/core/src/machines/"));

/** Calls of a method of this name, anywhere in a file. */
function callsOf(file: (typeof core)[number], method: string): readonly string[] {
  return nodesOf(file.tree)
    .filter(ts.isCallExpression)
    .filter(({ expression }) => ts.isPropertyAccessExpression(expression) && expression.name.text === method)
    .map((call) => placeOf(file, call));
}

describe("the lifecycle", () => {
  it("never asks rules: verdicts arrive inside the event", () => {
    expect(machines.length).toBeGreaterThan(10);
    const against = machines
      .flatMap(importsOf)
      .filter(({ typeOnly }) => !typeOnly)
      .filter((found) => {
        const path = importedPath(found) ?? "";
        return path.startsWith("packages/core/src/assessment/") || found.specifier === "@opus/grant-rules";
      });
    expect(against.map(({ place, specifier }) => `${place} imports ${specifier}`)).toEqual([]);
  });

  it("knows neither the engine, the commands nor the store", () => {
    const against = machines.flatMap(importsOf).filter((found) => {
      const path = importedPath(found) ?? "";
      return (
        !found.typeOnly && /^packages\/core\/src\/(decide|engine|commands|ports|memory-store)\//.test(path)
      );
    });
    expect(against.map(({ place, specifier }) => `${place} imports ${specifier}`)).toEqual([]);
  });

  it("keeps no timer of its own and takes no event by wildcard", () => {
    const against = machines.flatMap((file) =>
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

describe("a rule set", () => {
  it.each(["evaluate", "normalise"])("is asked to %s in one place of the core", (method) => {
    const places = core.flatMap((file) => callsOf(file, method).map(() => file.path));
    expect(places).toEqual(["packages/core/src/assessment/ask-rules.ts"]);
  });
});

describe("names of libraries", () => {
  it.each([
    ["xstate", /^packages\/(core\/src\/(machines|decide|engine)|cli\/src\/(diagram|wording))\//],
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
