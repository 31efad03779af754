import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { nodesOf, placeOf, repositoryRoot, type SourceFile, sourceFiles } from "./source-files.ts";

/** What may look at a clock or wait, since it asserts nothing of it. */
const EXCEPT: Readonly<Record<string, string>> = {
  "tests/attacks/measure-cost.ts": "measures for `pnpm attacks`; the test gives it to nobody",
  "tests/bench/": "measures and asserts nothing",
  "tests/mutants/resident/resident-runner.ts":
    "tells whoever tries mutants how long each test took; nothing is asserted of it",
  "tests/durability/two-workers/":
    "has processes on the machine's clock, struck anywhere, and counts what they did",
  "tests/durability/soak/": "has processes on the machine's clock, struck anywhere, and counts what they did",
  "tests/durability/kill-at-random.ts": "pauses before a signal, so that it strikes anywhere",
};

type TestFile = Pick<SourceFile, "path" | "text" | "tree">;

const files: readonly TestFile[] = [
  ...sourceFiles().filter(({ isTest, path }) => isTest || /-cases\.ts$|\/describe-[a-z-]+\.ts$/.test(path)),
  ...["tests", "examples"].flatMap(filesBelow),
];

/** Files of a folder of the repository; those that a running test made for a moment have a dot before their name. */
function filesBelow(folder: string): readonly TestFile[] {
  return readdirSync(join(repositoryRoot, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.name.startsWith(".") || entry.name === "node_modules") return [];
    if (entry.isDirectory()) return filesBelow(path);
    return path.endsWith(".ts") ? [parsed(path, readFileSync(join(repositoryRoot, path), "utf8"))] : [];
  });
}

function parsed(path: string, text: string): TestFile {
  return { path, text, tree: ts.createSourceFile(path, text, ts.ScriptTarget.ES2023) };
}

const CLOCKS = new Set(["Date.now", "process.hrtime", "process.cpuUsage", "process.uptime", "Temporal.Now"]);
const WAITS = new Set(["setTimeout", "setInterval"]);
const MODULES = new Set(["node:perf_hooks", "perf_hooks", "node:timers/promises", "timers/promises"]);
const RUNNERS = new Set(["it", "test", "beforeAll", "beforeEach", "afterAll", "afterEach"]);

/** What is found in a file: clocks that it reads, waits of a set length, and limits of time of its own. */
function findings(file: TestFile): readonly string[] {
  return nodesOf(file.tree).flatMap((node) => {
    const what = readsTime(node);
    return what === undefined ? [] : [`${placeOf(file, node)} ${what}`];
  });
}

function readsTime(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    return MODULES.has(node.moduleSpecifier.text) ? node.moduleSpecifier.text : undefined;
  }
  if (ts.isNewExpression(node) && isNamed(node.expression, "Date")) {
    return (node.arguments?.length ?? 0) === 0 ? "new Date()" : undefined;
  }
  if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
    const member = `${node.expression.text}.${node.name.text}`;
    return CLOCKS.has(member) || node.expression.text === "performance" ? member : undefined;
  }
  if (ts.isVariableDeclaration(node) && node.initializer !== undefined) {
    return isNamed(node.initializer, "performance") ? "performance" : undefined;
  }
  return ts.isCallExpression(node) ? callWithTime(node) : undefined;
}

function callWithTime({ expression, arguments: given }: ts.CallExpression): string | undefined {
  if (ts.isIdentifier(expression) && WAITS.has(expression.text)) return `${expression.text}()`;
  const last = given.at(-1);
  const isLimited = given.length > 1 && last !== undefined && ts.isNumericLiteral(last);
  return isLimited && RUNNERS.has(rootOf(expression))
    ? `${rootOf(expression)}() with a limit of time`
    : undefined;
}

/** `it` of `it`, `it.skipIf(…)` and `it.each([…])`. */
function rootOf(node: ts.Expression): string {
  if (ts.isIdentifier(node)) return node.text;
  return ts.isCallExpression(node) || ts.isPropertyAccessExpression(node) ? rootOf(node.expression) : "";
}

function isNamed(node: ts.Expression, name: string): boolean {
  return ts.isIdentifier(node) && node.text === name;
}

const isExcepted = ({ path }: TestFile) => Object.keys(EXCEPT).some((place) => path.startsWith(place));

describe("tests", () => {
  it("read no clock and wait no set time, so that none fails on a machine that is busy", () => {
    expect(files.length).toBeGreaterThan(200);
    expect(files.filter((file) => !isExcepted(file)).flatMap(findings)).toEqual([]);
  });

  it.each(Object.entries(EXCEPT))("let %s, which %s, and expects nothing", (place) => {
    const excepted = files.filter(({ path }) => path.startsWith(place));
    expect(excepted.flatMap(findings)).not.toEqual([]);
    expect(excepted.filter(({ text }) => /\bexpect\(|\bassert\b/.test(text)).map(({ path }) => path)).toEqual(
      [],
    );
  });

  it.each([
    "const before = performance.now();",
    "const { now } = performance;",
    "expect(Date.now() - before).toBeLessThan(500);",
    "const before = process.hrtime.bigint();",
    "const { user } = process.cpuUsage();",
    'import { performance as clock } from "node:perf_hooks";',
    'import { setTimeout as sleep } from "node:timers/promises";',
    "await new Promise((done) => setTimeout(done, 50));",
    "const started = new Date();",
    'it("is quick", () => {}, 1_000);',
    'it.each([1, 2])("is quick with %i", () => {}, 1_000);',
    "beforeAll(async () => {}, 5_000);",
  ])("would be caught at %s", (text) => {
    expect(findings(parsed("sample.test.ts", text))).toHaveLength(1);
  });

  it.each([
    "const clock = createSimulatedClock(); clock.now();",
    "const day = new Date(0);",
    'const written = "performance.now()";',
    'it("adds", () => expect(add(1, 2)).toBe(3));',
    "expect(lines.length).toBeLessThan(35);",
  ])("may write %s", (text) => {
    expect(findings(parsed("sample.test.ts", text))).toEqual([]);
  });
});
