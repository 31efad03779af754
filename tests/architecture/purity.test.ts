import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { purePackages } from "./package-arrows.ts";
import { codeFiles, nodesOf, placeOf, repositoryRoot, type SourceFile } from "./source-files.ts";

const pure = codeFiles(...purePackages);

/** The one file that looks at its host: for the ports that nobody handed in, and the SHA-256 that is faster there. */
const hostDefaults = "packages/core/src/host/host-defaults.ts";

/** Globals that read the world outside, or run text as code. */
const forbiddenGlobals = new Set(
  `performance crypto process console setTimeout setInterval setImmediate queueMicrotask fetch globalThis
   Buffer TextEncoder TextDecoder structuredClone eval Function require`.split(/\s+/),
);

/** Members that read the clock or a random source. */
const forbiddenMembers = new Set(["Date.now", "Math.random", "Temporal.Now"]);

function findings(file: SourceFile): readonly string[] {
  return nodesOf(file.tree).flatMap((node) => {
    const what = impurity(node);
    return what === undefined ? [] : [`${placeOf(file, node)} ${what}`];
  });
}

function impurity(node: ts.Node): string | undefined {
  if (ts.isNewExpression(node) && isNamed(node.expression, "Date")) {
    const given = node.arguments?.length ?? 0;
    // None reads the clock, several read the machine's time zone.
    return given === 1 ? undefined : `new Date() with ${given} arguments`;
  }
  if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
    const member = `${node.expression.text}.${node.name.text}`;
    if (forbiddenMembers.has(member)) return member;
    return forbiddenGlobals.has(node.expression.text) ? member : undefined;
  }
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
    const callee = node.expression;
    if (isNamed(callee, "Date")) return "Date()";
    return ts.isIdentifier(callee) && forbiddenGlobals.has(callee.text) ? `${callee.text}()` : undefined;
  }
  return undefined;
}

function isNamed(node: ts.Expression, name: string): boolean {
  return ts.isIdentifier(node) && node.text === name;
}

/** What the scan finds in a text: it must find each of these, or it guards nothing. */
function findingsIn(text: string): readonly string[] {
  const tree = ts.createSourceFile("sample.ts", text, ts.ScriptTarget.ES2023);
  return findings({ package: "core", path: "sample.ts", text, isTest: false, tree });
}

describe("rules and core", () => {
  it("read no clock, no randomness and nothing of their host", () => {
    expect(pure.length).toBeGreaterThan(100);
    expect(pure.filter(({ path }) => path !== hostDefaults).flatMap(findings)).toEqual([]);
  });

  it("have one file that looks at their host, in one place, for ports that were not handed in", () => {
    const exempt = pure.filter(({ path }) => path === hostDefaults);
    expect(exempt.flatMap(findings)).toEqual([
      expect.stringMatching(/ process\.getBuiltinModule$/),
      expect.stringMatching(/ new Date\(\) with 0 arguments$/),
    ]);
    expect(exempt[0]?.text.match(/globalThis/g)).toHaveLength(1);
  });

  it.each([
    "Date.now()",
    "new Date()",
    "new Date(2026, 1, 1)",
    "Date()",
    "Math.random()",
    "crypto.randomUUID()",
    "process.env.HOME",
    "console.log(1)",
    "setTimeout(f, 1)",
    "eval(text)",
    "new Function(text)",
    "Function(text)",
    "globalThis.x",
  ])("would be caught at %s", (text) => {
    expect(findingsIn(text)).toHaveLength(1);
  });

  it.each(["new Date(instant)", "Date.parse(text)", "Math.max(1, 2)", "rule.process.step"])(
    "may write %s",
    (text) => {
      expect(findingsIn(text)).toEqual([]);
    },
  );

  it.each(purePackages)("%s is compiled without the types of any host", (folder) => {
    const read = (path: string) => readConfig(join(repositoryRoot, path));
    const own = read(`packages/${folder}/tsconfig.json`);
    const base = read("tsconfig.base.json");
    expect(own.extends).toBe("../../tsconfig.base.json");
    expect(own.compilerOptions).toBeUndefined();
    expect(own.include).toEqual(["src"]);
    expect(base.compilerOptions).toMatchObject({ lib: ["es2023", "es2024.string"], types: [], strict: true });
  });

  it("are compiled that way by the typecheck of the house", () => {
    const { scripts } = JSON.parse(readFileSync(join(repositoryRoot, "package.json"), "utf8"));
    for (const folder of purePackages) expect(scripts.typecheck).toContain(`tsc -p packages/${folder}`);
    expect(scripts.verify).toContain("typecheck");
  });
});

function readConfig(path: string): Record<string, unknown> {
  const { config, error } = ts.readConfigFile(path, (name) => readFileSync(name, "utf8"));
  expect(error).toBeUndefined();
  return config;
}
