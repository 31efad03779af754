import { codeInfo, type OgwCode, ogwCodes } from "@opus/grant-rules/errors";
import { describe, expect, it } from "vitest";
import { codeFiles, sourceFiles } from "./source-files.ts";

/** Codes that stand in the table before the code that gives them; to be empty when the engine gives them. */
const reserved: readonly OgwCode[] = [];

const CODE = /\bOGW\d{3}\b/g;
const isTable = (path: string) => path.startsWith("packages/rules/src/errors/codes/");

/** Codes that stand as texts in the code of packages, outside the tables and comments. */
const given = new Set(
  codeFiles()
    .filter(({ path }) => !isTable(path))
    .flatMap(({ text }) => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "").match(CODE) ?? []),
);

describe("the table of codes", () => {
  it("knows every code that a package names, in comments and tests too", () => {
    const named = sourceFiles().flatMap(({ path, text }) =>
      (text.match(CODE) ?? []).map((code) => `${path}: ${code}`),
    );
    expect(named.length).toBeGreaterThan(500);
    const known = new Set<string>(ogwCodes);
    expect(named.filter((place) => !known.has(place.slice(-6)))).toEqual([]);
  });

  it("has no code that nobody gives, but for those that are reserved", () => {
    expect(ogwCodes.filter((code) => !given.has(code) && !reserved.includes(code))).toEqual([]);
  });

  it("reserves no code that is given already", () => {
    expect(reserved.filter((code) => given.has(code))).toEqual([]);
  });

  it("lists every code once, in the order of their numbers", () => {
    expect(ogwCodes).toEqual([...new Set(ogwCodes)].sort());
  });

  it("says of each code, in both languages, what no other code says", () => {
    const titles = ogwCodes.map((code) => codeInfo(code).title);
    for (const lang of ["pl", "en"] as const) {
      const said = titles.map((title) => title[lang]);
      expect(said.filter((text) => text.trim().length < 5 || text.endsWith("."))).toEqual([]);
      expect(said.filter((text, index) => said.indexOf(text) !== index)).toEqual([]);
    }
  });

  it("calls nothing retryable that somebody has to correct first", () => {
    const retryable = ogwCodes.map(codeInfo).filter((info) => info.retryable);
    expect(retryable.filter(({ status }) => status !== 503 && status !== 409)).toEqual([]);
    const later = ogwCodes.map(codeInfo).filter(({ status }) => status === 503);
    expect(later.filter((info) => !info.retryable)).toEqual([]);
  });
});
