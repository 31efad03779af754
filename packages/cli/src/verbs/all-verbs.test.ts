import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ALL_VERBS } from "./all-verbs.ts";

const here = new URL(".", import.meta.url).pathname;

const everyVerb = async () => await Promise.all(Object.values(ALL_VERBS).map((load) => load()));

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
    expect(new Set(verbs.flat())).toEqual(new Set(await everyVerb()));
  });

  it("loads each verb under its own name, with texts in two languages that differ", async () => {
    const verbs = await everyVerb();
    expect(verbs.map(({ name }) => name)).toEqual(Object.keys(ALL_VERBS));
    const told = verbs.flatMap((verb) => [
      verb,
      ...Object.values(verb.arguments),
      ...Object.values(verb.options),
    ]);
    for (const { about } of told) expect(about.pl).not.toBe(about.en);
  });
});
