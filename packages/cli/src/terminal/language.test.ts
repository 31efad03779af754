import { describe, expect, it } from "vitest";
import { chooseLanguage } from "./language.ts";

describe("the language of the command", () => {
  it.each([
    [["run", "--lang", "en"], { LANG: "pl_PL.UTF-8" }, "en"],
    [["run", "--lang=pl"], { LANG: "en_GB.UTF-8" }, "pl"],
    [["run"], { LANG: "en_GB.UTF-8" }, "en"],
    [["run"], { LC_ALL: "pl_PL.UTF-8", LANG: "en_GB.UTF-8" }, "pl"],
    [["run"], { LC_ALL: "", LANG: "en" }, "en"],
    [["run"], { LANG: "C.UTF-8" }, "pl"],
    [["run"], {}, "pl"],
    [["run", "--lang"], {}, "pl"],
  ] as const)("for %j under %j is %s", (argv, env, lang) => {
    expect(chooseLanguage(argv, env)).toBe(lang);
  });
});
