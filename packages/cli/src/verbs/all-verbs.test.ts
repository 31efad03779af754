import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ALL_VERBS } from "./all-verbs.ts";

const here = new URL(".", import.meta.url).pathname;

describe("the list of verbs", () => {
  it("has the verb of every folder beside it", async () => {
    const files = readdirSync(here, { recursive: true, encoding: "utf8" }).filter((file) =>
      file.endsWith("-verb.ts"),
    );
    const folders = readdirSync(here, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(files.length).toBe(folders.length);
    const verbs = await Promise.all(
      files.map(async (file) => Object.values((await import(join(here, file))) as object)),
    );
    expect(new Set(verbs.flat())).toEqual(new Set(ALL_VERBS));
  });

  it("has one verb for each name, and texts in two languages that differ", () => {
    expect(new Set(ALL_VERBS.map(({ name }) => name)).size).toBe(ALL_VERBS.length);
    const told = ALL_VERBS.flatMap((verb) => [
      verb,
      ...Object.values(verb.arguments),
      ...Object.values(verb.options),
    ]);
    for (const { about } of told) expect(about.pl).not.toBe(about.en);
  });
});
