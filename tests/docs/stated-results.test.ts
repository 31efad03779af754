import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { bundledFlags } from "../bundled/bundled-flags.ts";
import { type DocExample, docExamples } from "./doc-examples.ts";
import { repositoryRoot } from "./documents.ts";
import { type Part, partsOf } from "./stated-results.ts";

interface Outcome {
  readonly place: string;
  readonly stated: unknown;
  readonly found: unknown;
}

it("the results that doc comments state are those that come out", () => {
  const examples = docExamples().filter(({ standsAlone }) => standsAlone);
  const outcomes = run(examples.filter(({ code }) => partsOf(code).some((part) => "states" in part)));
  expect(outcomes.length).toBeGreaterThan(50);
  const wrong = outcomes.filter((outcome) => !isAsStated(outcome));
  expect(wrong).toEqual([]);
});

it("a wrong result would be noticed", () => {
  const code = 'JSON.stringify({ a: 1 }); // "{}"\n[3, 2].toSorted(); // [2, 3]: in order\nnull; // prose';
  const outcomes = run([{ place: "sample", code, standsAlone: true }]);
  expect(outcomes).toEqual([
    { place: "sample (line 1 of it)", stated: "{}", found: '{"a":1}' },
    { place: "sample (line 2 of it)", stated: [2, 3], found: [2, 3] },
  ]);
});

/** A text that ends in an ellipsis states how the result begins. */
function isAsStated({ stated, found }: Outcome): boolean {
  if (typeof stated === "string" && typeof found === "string" && stated.endsWith("…")) {
    return found.startsWith(stated.slice(0, -1));
  }
  return JSON.stringify(stated) === JSON.stringify(found);
}

/** Runs examples in one process, each in a module of its own; what one throws is its own result. */
function run(examples: readonly DocExample[]): readonly Outcome[] {
  const folder = mkdtempSync(join(repositoryRoot, "tests/docs/.run-"));
  try {
    for (const [index, { place, code }] of examples.entries()) {
      writeFileSync(join(folder, `example-${index}.ts`), moduleOf(place, partsOf(code)));
    }
    writeFileSync(join(folder, "compare.ts"), compareModule);
    const all = examples.map((_, index) => `await import("./example-${index}.ts");`);
    const print = 'import { outcomes } from "./compare.ts"; console.log("\\n" + JSON.stringify(outcomes));';
    writeFileSync(join(folder, "main.ts"), `${all.join("\n")}\n${print}\n`);
    const node = join(repositoryRoot, "node_modules/.bin/node");
    const flags = [...bundledFlags, "--no-warnings"];
    const printed = execFileSync(node, [...flags, join(folder, "main.ts")], {
      encoding: "utf8",
      cwd: folder,
    });
    return JSON.parse(printed.slice(printed.lastIndexOf("\n[") + 1));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function moduleOf(place: string, parts: readonly Part[]): string {
  const lines = parts.map((part) => {
    if ("does" in part) return part.does;
    const { expression, line, states } = part;
    const stated = "throws" in states ? JSON.stringify(`[${states.throws}]`) : states.value;
    const where = JSON.stringify(`${place} (line ${line} of it)`);
    return `await __compare(${where}, ${stated}, async () => (${expression}));`;
  });
  return `import { compare as __compare } from "./compare.ts";\n${lines.join("\n")}\n`;
}

/** Texts are compared with plain spaces, since nobody can see a hard one in a comment. */
const compareModule = `
export const outcomes: unknown[] = [];
const plain = (value: unknown): unknown =>
  value === undefined ? "(undefined)" : JSON.parse(JSON.stringify(value).replace(/[\u00a0\u202f]/g, " "));
export async function compare(place: string, stated: unknown, find: () => Promise<unknown>): Promise<void> {
  let found: unknown;
  try {
    found = await find();
  } catch (error) {
    found = /^\\[OGW\\d+\\]/.exec(String((error as Error).message))?.[0] ?? String(error);
  }
  outcomes.push({ place, stated: plain(stated), found: plain(found) });
}
`;
