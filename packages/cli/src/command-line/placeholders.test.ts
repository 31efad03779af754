import { describe, expect, it } from "vitest";
import { ALL_VERBS } from "../verbs/all-verbs.ts";
import { polishPlaceholder, withPolishPlaceholders } from "./placeholders.ts";

describe("placeholders of help", () => {
  it("have Polish words, whatever verb they are of", async () => {
    const verbs = await Promise.all(Object.values(ALL_VERBS).map((load) => load()));
    const lines = verbs.flatMap((verb) => [
      ...Object.values(verb.arguments).map(({ syntax }) => syntax),
      ...Object.values(verb.options).map(({ flags }) => flags),
    ]);
    const names = lines.flatMap((line) =>
      [...line.matchAll(/[<[]([a-z]+)(?:\.\.\.)?[>\]]/gi)].map(([, name = ""]) => name),
    );
    expect(names.length).toBeGreaterThan(40);
    expect([...new Set(names)].filter((name) => polishPlaceholder(name) === undefined)).toEqual([]);
  });

  it("are put in place of the names, in any brackets", () => {
    expect(withPolishPlaceholders("send [options] <store> [words...]")).toBe(
      "send [opcje] <magazyn> [słowa...]",
    );
    expect(withPolishPlaceholders("--out <unheard>")).toBe("--out <unheard>");
  });
});
