import { existsSync } from "node:fs";
import { join } from "node:path";
import { ogwCodes } from "@opus/grant-rules/errors";
import { describe, expect, it } from "vitest";
import { attackGroups } from "../attacks/groups.ts";
import { documents, repositoryRoot } from "./documents.ts";

const { text: page = "" } = documents.find(({ path }) => path === "docs/threat-model.md") ?? {};
const groups = attackGroups.map(({ name }) => name);

/** Rows below "Ways in": what is tried, what stops it, what shows it. */
const attempts = (page.split("\n## Ways in")[1]?.split("\n## ")[0] ?? "")
  .split("\n")
  .filter((line) => line.startsWith("| ") && !line.startsWith("| tried |"))
  .map((line) => line.split("|").slice(1, -1))
  .map(([tried = "", stopped = "", shown = ""]) => ({ tried: tried.trim(), stopped: stopped.trim(), shown }));

describe("the threat model", () => {
  it("says of each attempt what stops it and which test or group of attacks shows it, or that nothing does", () => {
    expect(attempts.length).toBeGreaterThan(30);
    const unshown = attempts.filter(({ stopped, shown }) => {
      const named = [...shown.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name);
      const isThere = (name: string) =>
        groups.some((group) => name === `pnpm attacks ${group}`) ||
        (name.endsWith(".test.ts") && existsSync(join(repositoryRoot, name)));
      if (stopped.startsWith("nothing:")) return named.length > 0;
      return stopped === "" || named.length === 0 || !named.every(isThere);
    });
    expect(unshown.map(({ tried }) => tried)).toEqual([]);
  });

  it("names every group of attacks", () => {
    expect(groups.filter((name) => !page.includes(`\`pnpm attacks ${name}\``))).toEqual([]);
  });

  it("names codes that there are", () => {
    const named = [...page.matchAll(/OGW\d+/g)].map(([code]) => code);
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((code) => !(ogwCodes as readonly string[]).includes(code))).toEqual([]);
  });
});

it("documents ask for groups of attacks that there are", () => {
  const asked = documents.flatMap(({ path, text }) =>
    [...text.matchAll(/\battacks ([a-z]+)`/g)].map(([, name = ""]) => ({ path, name })),
  );
  expect(asked.length).toBeGreaterThan(10);
  expect(asked.filter(({ name }) => !groups.includes(name))).toEqual([]);
});
