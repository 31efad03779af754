import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { heldProgrammes } from "../generated/example-programmes.ts";
import { runOwnRules } from "./own-rules-suite.ts";

const programmes = new URL("../../examples/programmes", import.meta.url).pathname;

const withOwnForms = new Set(["own-rules/wiazki-projektowe-2017"]);

describe("the project's own rules", () => {
  const { results, differences } = runOwnRules(programmes);

  it("give on known facts what json-logic-js gives on the lowered rule, without exception", () => {
    expect(differences).toEqual([]);
    expect(results.map(({ suite }) => suite)).toEqual(heldProgrammes.map((name) => `own-rules/${name}`));
    for (const { suite, cases, passed, refused, different } of results) {
      expect(cases).toBeGreaterThan(100);
      expect([suite, passed, refused, different]).toEqual([suite, cases, 0, 0]);
    }
    expect(results.filter(({ cases }) => cases > 1000).length).toBeGreaterThan(4);
  });

  it("leave out only pairs in which a fact that the rule reads is unknown", () => {
    for (const { suite, cases, unknownFacts = 0 } of results) {
      expect(unknownFacts).toBeGreaterThan(0);
      // Where calls have forms of their own, most applications say nothing that the programme's rules read.
      if (!withOwnForms.has(suite)) expect(unknownFacts).toBeLessThan(cases);
    }
  });

  it("would be found to differ: a register that says otherwise changes the reference's answer", () => {
    const folder = mkdtempSync(join(tmpdir(), "own-rules-"));
    try {
      const copy = join(folder, "strefa");
      cpSync(join(programmes, "strefa-wielkomiejska"), copy, { recursive: true });
      // The reference function knows localities by the names written; the engine by folded ones.
      const path = join(copy, "programme.json");
      writeFileSync(path, readFileSync(path, "utf8").replace('"Łódź", "Łodzi", "Lodz"', '"ŁÓDŹ"'));
      const { results: changed, differences: found } = runOwnRules(folder);
      expect(changed[0]?.different).toBeGreaterThan(0);
      expect(found[0]).toMatch(/^own-rules\/strefa .* stock notMet, strict met$/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("are absent when the folder is", () => {
    expect(runOwnRules(join(programmes, "nothing"))).toEqual({ results: [], differences: [] });
  });
});
