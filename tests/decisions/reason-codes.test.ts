import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const source = new URL("../../packages/", import.meta.url).pathname;

/** Codes written in the files of a folder. */
function codesIn(folder: string): ReadonlySet<string> {
  const files = readdirSync(join(source, folder), { recursive: true, encoding: "utf8" });
  const texts = files
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
    .map((file) => readFileSync(join(source, folder, file), "utf8"));
  return new Set(texts.flatMap((text) => text.match(/"OGW\d{3}"/g) ?? []));
}

describe("the code of a refusal by a command", () => {
  it("means nothing else in answers to a form, so that an integrator may act on it", () => {
    const ofAnswers = codesIn("rules/src/form-answers");
    expect(ofAnswers.size).toBeGreaterThan(3);
    expect([...codesIn("core/src/lifecycle")].filter((code) => ofAnswers.has(code))).toEqual([]);
  });
});
