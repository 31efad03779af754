import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { codeInfo, errorText, type OgwCode, OgwError } from "./entry.ts";
import { polishRemedies } from "./polish-remedies.ts";

const packages = new URL("../../../", import.meta.url).pathname;
const thrown = readdirSync(packages)
  .flatMap((name) =>
    readdirSync(join(packages, name, "src"), { recursive: true, encoding: "utf8" }).map((file) =>
      join(packages, name, "src", file),
    ),
  )
  .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
  .map((file) => readFileSync(file, "utf8"))
  .flatMap((text) =>
    [...text.matchAll(/new OgwError\(\{\s*code: "(OGW\d{3})"/g)].map(([, code = ""]) => code as OgwCode),
  );

describe("the text of an error", () => {
  it("says in Polish what to do about every error that is thrown", () => {
    expect(thrown.length).toBeGreaterThan(50);
    expect(thrown.filter((code) => polishRemedies[code] === undefined)).toEqual([]);
  });

  it.each([
    ['store "/a/b.db"', "[OGW311] Magazyn „/a/b.db”: plik nie jest magazynem. Sprawdź ścieżkę;"],
    ['deadline "report" of case:S/1', "[OGW311] Termin „report” sprawy case:S/1: plik nie jest magazynem."],
    ["addMonths", "[OGW311] addMonths: plik nie jest magazynem."],
  ])("names %s in Polish", (subject, said) => {
    const error = new OgwError({ code: "OGW311", subject, problem: "it is none", remedy: "Check" });
    expect(errorText(error).pl).toContain(said);
    expect(errorText(error).en).toBe(error.message);
  });

  it("is there for a code without a remedy, and leaves names in capitals alone", () => {
    const error = new OgwError({ code: "OGW200", subject: "x", problem: "y", remedy: "z" });
    expect(polishRemedies.OGW200).toBeUndefined();
    const { pl } = codeInfo("OGW200").title;
    expect(errorText(error).pl.toLowerCase()).toBe(`[ogw200] x: ${pl.toLowerCase()}.`);
  });
});
