import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { hostHash } from "../host/host-defaults.ts";
import { canonicalText } from "../journal/canonical-text.ts";
import { digestOf } from "../journal/hash.ts";
import { loadKeptProgramme } from "./kept-programme.ts";
import { loadProgramme } from "./load-programme.ts";

const sample = new URL("../../test/programme/sample-programme.json", import.meta.url);

interface Document {
  readonly rules: Record<string, unknown>[];
}

/** A programme whose document was changed, as a store keeps it under its own hash. */
function kept(change: (document: Document) => void) {
  const document = JSON.parse(readFileSync(sample, "utf8"));
  change(document);
  const text = JSON.stringify(document);
  const hash = digestOf(hostHash(), canonicalText(document));
  return { text, hash, shelf: { programme: async (asked: string) => (asked === hash ? text : undefined) } };
}

describe("a version that a store keeps", () => {
  it("goes on though a check that came later would refuse it", async () => {
    const { text, hash, shelf } = kept(({ rules }) => {
      const rule = rules.find(({ id }) => id === "many-people");
      Object.assign(rule ?? {}, { score: { "*": [{ coalesce: [{ var: "people" }, 0] }, 0.333333] } });
    });
    expect(loadProgramme(text).problems.map(({ code }) => code)).toEqual(["OGW166"]);
    const programme = await loadKeptProgramme(shelf, hash);
    expect([programme.hash, programme.rules.rules.length > 0]).toEqual([hash, true]);
  });

  it.each([
    ["rules cannot be read", ({ rules }: Document) => rules.push({ id: "x" })],
    ["shape is another", (document: Document) => Reflect.deleteProperty(document, "scoring")],
  ])("is no programme when its %s", async (_what, change) => {
    const { hash, shelf } = kept(change);
    await expect(loadKeptProgramme(shelf, hash)).rejects.toThrow("OGW308");
  });
});
