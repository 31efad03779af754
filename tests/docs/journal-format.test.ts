import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { canonicalJson, sha256Hex } from "@opus/grant-rules";
import type { JournalEntry } from "@opus/grant-workflow";
import { digestOf } from "@opus/grant-workflow/store";
import { describe, expect, it } from "vitest";
import { callStream, openCall } from "../decisions/test-call.ts";
import { blocks, documents, repositoryRoot } from "./documents.ts";

const { text: architecture = "" } = documents.find(({ path }) => path === "docs/architecture.md") ?? {};
const [shown] = blocks.filter(
  ({ document, marks }) => document === "docs/architecture.md" && marks[0] === "entry",
);
const entry = JSON.parse(shown?.code ?? "{}") as JournalEntry;

/** Names in the first column of the table below a heading. */
function firstColumn(heading: string): readonly string[] {
  const section = architecture.slice(architecture.indexOf(`## ${heading}`)).split("\n## ")[0] ?? "";
  return section
    .split("\n")
    .filter((line) => line.startsWith("| `"))
    .flatMap((line) => [...(line.split("|")[1] ?? "").matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name));
}

describe("journal format 1", () => {
  it("is described field by field", () => {
    expect([...firstColumn("Journal, format 1")].sort()).toEqual(Object.keys(entry).sort());
  });

  it("is shown by an entry with the fields that the engine writes", async () => {
    const call = await openCall();
    const [written] = await call.workflow.history(callStream);
    expect(Object.keys(entry).sort()).toEqual(Object.keys(written ?? {}).sort());
    expect(Object.keys(entry.seals ?? {}).sort()).toEqual(Object.keys(written?.seals ?? {}).sort());
  });

  it("is shown by an entry whose hash is its own, and whose seals are those of what it says", () => {
    const { hash, ...others } = entry;
    const digest = (value: unknown) => digestOf(sha256Hex, canonicalJson(value));
    expect(digest(others)).toBe(hash);
    expect(entry.seals.rows).toBe(digest(entry.registry));
    expect(entry.seals.deadlines).toBe(digest(entry.deadlines.set));
    expect(entry.postings.reduce((sum, { amount }) => sum + amount, 0)).toBe(0);
  });

  it("names every member of the snapshot that an entry seals", async () => {
    const { store } = await openCall();
    const { text = "{}" } = (await store.load(callStream)) ?? {};
    const described = /The snapshot that it seals[^.]*\./.exec(architecture)?.[0] ?? "";
    const named = [...described.matchAll(/`(\w+)`/g)].map(([, name = ""]) => name);
    expect(named.sort()).toEqual(Object.keys(JSON.parse(text)).sort());
  });
});

it("every error code of the packages lies in a range that the architecture names", () => {
  const ranges = [...architecture.matchAll(/OGW(\d{3})-(\d{3})/g)].map(([, low, high]) => [
    Number(low),
    Number(high),
  ]);
  expect(ranges).toHaveLength(33);
  const codes = new Set(
    readdirSync(join(repositoryRoot, "packages"), { recursive: true, withFileTypes: true })
      .filter(
        (entry) => entry.isFile() && /(?<!\.test)\.ts$/.test(entry.name) && entry.parentPath.includes("/src"),
      )
      .flatMap((entry) => [
        ...readFileSync(join(entry.parentPath, entry.name), "utf8").matchAll(/["`]OGW(\d{3})["`]/g),
      ])
      .map(([, code]) => Number(code)),
  );
  expect(codes.size).toBeGreaterThan(100);
  const astray = [...codes].filter(
    (code) => !ranges.some(([low = 0, high = 0]) => code >= low && code <= high),
  );
  expect(astray).toEqual([]);
});
