import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { commandTable, letterTitles, roles } from "@opus/grant-workflow";
import { expect, it } from "vitest";
import { grantLifecycle } from "../../packages/core/src/lifecycle/lifecycle.ts";
import { words } from "./domain-words.ts";
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

it("the vocabulary names every role, every command and every letter", () => {
  const page = vocabulary();
  const missing = [...roles, ...commandTable.keys(), ...letterTitles.keys()]
    .map((name) => name.replace(/^deadline\.(\w+)\.passed$/, "$1"))
    .filter((name) => !page.includes(`\`${name}\``));
  expect(missing).toEqual([]);
});

it("no two things share an identifier", () => {
  const identifiers = words.map(([, , identifier]) => identifier);
  expect(new Set(identifiers).size).toBe(identifiers.length);
});

it("the vocabulary names every effect that a stage asks for, once, with every stage that asks", () => {
  const effects = /## Effects\n([\s\S]*?)\n## /.exec(vocabulary())?.[1] ?? "";
  const named = effects.split("\n").flatMap((line) => {
    const [, , , type = "", , stages = ""] = line.split("|").map((cell) => cell.trim().replaceAll("`", ""));
    return /^\w+$/.test(type) && type !== "identifier"
      ? stages.split(", ").map((stage) => `${stage}.${type}`)
      : [];
  });
  const asked = grantLifecycle.stages.flatMap(({ nouns: { name, effects } }) =>
    Object.keys(effects).map((type) => `${name}.${type}`),
  );
  expect(named.sort()).toEqual(asked.sort());
});
