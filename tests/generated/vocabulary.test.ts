import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { commandTable, roles } from "@opus/grant-workflow";
import { expect, it } from "vitest";
import { grantLifecycle } from "../../packages/core/src/lifecycle/lifecycle.ts";
import { effectWords, words } from "./domain-words.ts";
import { vocabulary } from "./vocabulary.ts";

const packages = new URL("../../packages/", import.meta.url).pathname;
const code = readdirSync(packages, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith(".ts") && entry.parentPath.includes("/src"))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"))
  .join("\n");

it("the vocabulary names identifiers that stand in the code", () => {
  const missing = words.filter(([, , identifier]) => !new RegExp(`\\b${identifier}\\b`).test(code));
  expect(missing).toEqual([]);
});

it("the vocabulary names every role and every command", () => {
  const page = vocabulary();
  const missing = [...roles, ...commandTable.keys()]
    .map((name) => name.replace(/^deadline\.(\w+)\.passed$/, "$1"))
    .filter((name) => !page.includes(`\`${name}\``));
  expect(missing).toEqual([]);
});

it("no two things share an identifier", () => {
  const identifiers = words.map(([, , identifier]) => identifier);
  expect(new Set(identifiers).size).toBe(identifiers.length);
});

it("the vocabulary names exactly the effects that stages ask for", () => {
  const asked = grantLifecycle.stages.flatMap(({ nouns }) => Object.keys(nouns.effects));
  expect(Object.keys(effectWords).sort()).toEqual([...new Set(asked)].sort());
});
