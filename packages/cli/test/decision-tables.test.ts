// biome-ignore-all lint/suspicious/noThenProperty: rows of decision tables have it
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { minimalProgramme } from "@opus/grant-workflow-testing";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runCaptured } from "./run-captured.ts";
import { createSampleFolder, type SampleFolder } from "./sample-folder.ts";

let folder: SampleFolder;
const { rules, sources } = minimalProgramme();
const [source] = sources;
const rows = [
  { when: [{ to: 1000 }], then: "met" },
  { when: [{ from: "1000.01" }], then: "notMet" },
];
const byTable = (table: object) => ({
  id: "by-table",
  title: { pl: "Kwota z tabeli", en: "Amount by the table" },
  kind: "eligibility",
  severity: "blocking",
  moments: ["formalCheck"],
  table,
  basis: [source?.id],
  messages: {
    met: { pl: "W porządku.", en: "In order." },
    notMet: { pl: "Wiersz {tableRow}.", en: "Row {tableRow}." },
    undetermined: { pl: "Podaj kwotę.", en: "State the amount." },
  },
});
const programme = (table: object) => minimalProgramme({ rules: [...rules, byTable(table)] } as never);
const cases = ["1000.00", "1000.01", undefined].map((requested, index) => ({
  name: `case ${index}`,
  rule: "by-table",
  facts: requested === undefined ? {} : { requested },
  expect: { verdict: ["met", "notMet", "undetermined"][index] },
}));

beforeEach(() => {
  folder = createSampleFolder(programme({ columns: ["requested"], rows }) as never);
  folder.write("facts.json", JSON.stringify({ requested: "2000.00" }));
});
afterEach(() => folder.remove());

const run = (...words: readonly string[]) => runCaptured(folder.path, ...words);

describe("a decision table on the command line", () => {
  it("passes the check, and is printed as the plain rule that it stands for", async () => {
    const { exitCode, stdout } = await run("check", ".", "--expand");
    expect(exitCode).toBe(0);
    const plain = JSON.parse(stdout).rules.at(-1);
    expect(plain.require).toEqual({ if: [{ "<=": [{ var: "requested" }, 1000] }, true, false] });
    folder.write("plain/programme.json", stdout);
    expect((await run("check", "plain", "--expand")).stdout).toBe(stdout);
  });

  it("names the row that decided where a person tries answers", async () => {
    const { stdout } = await run(
      "try",
      ".",
      "--facts",
      "facts.json",
      "--moment",
      "formalCheck",
      "--lang",
      "pl",
    );
    expect(stdout).toMatch(/Kwota z tabeli .*\n +Wiersz 2\.\n +Tabela: wiersz 2\n/);
  });

  it("has its faults at the cell, with line and column", async () => {
    const faulty = programme({ columns: ["requested"], rows: [{ when: [{ too: 1000 }], then: "met" }] });
    const text = JSON.stringify(faulty, null, 2);
    folder.write("programme.json", text);
    const { stdout, exitCode } = await run("check", ".", "--lang", "en");
    const line = text.split("\n").findIndex((one) => one.includes('"too"'));
    expect(exitCode).toBe(1);
    expect(stdout.match(/OGW\d+/g)).toEqual(["OGW762"]);
    expect(stdout).toMatch(new RegExp(`programme\\.json:${line}:\\d+`));
    expect(stdout).toContain("does not fit the column");
  });

  it("tells of a gap once, and of nothing that follows from it", async () => {
    folder.write("programme.json", JSON.stringify(programme({ columns: ["requested"], rows: [rows[0]] })));
    const { stdout } = await run("check", ".", "--lang", "en");
    expect(stdout.match(/OGW\d+/g)).toEqual(["OGW764"]);
    expect(stdout.replace(/\u00a0/g, " ")).toMatch(/No row fits this: “.+”: PLN 1,000\.01/);
  });

  it("is tried by cases, counted by coverage, and read as a list", async () => {
    folder.write("rule-cases.json", JSON.stringify({ cases }));
    const { stdout } = await run("test", ".", "--lang", "en");
    expect(stdout).toMatch(/by-table +3\/3 +1\/1\/1 \(1\) +yes +3\/3/);
    const read = (await run("read", ".", "--lang", "en")).stdout.replace(/\u00a0/g, " ");
    expect(read).toMatch(
      /1\) if .+ is at most PLN 1,000\.00: the rule is met;\n +2\) otherwise: the rule is not met\./,
    );
  });

  it("has its cells changed one at a time by --mutate, and names those that no case notices at their cells", async () => {
    folder.write("rule-cases.json", JSON.stringify({ cases }));
    const all = JSON.parse((await run("test", ".", "--rule", "by-table", "--mutate", "--json")).stdout);
    expect(all.mutants).toMatchObject({ made: 7, noticed: 7, survivors: [] });
    const few = cases.filter((_, index) => index !== 1);
    folder.write("rule-cases.json", JSON.stringify({ cases: few }));
    const { stdout } = await run("test", ".", "--rule", "by-table", "--mutate", "--lang", "en");
    const text = readFileSync(join(folder.path, "programme.json"), "utf8");
    // The cell opens on the line above what it says.
    const line = text.split("\n").findIndex((one) => one.includes('"to": 1000'));
    expect(stdout).toMatch(
      new RegExp(`^programme\\.json:${line}:\\d+  warning  OGW664 .*: 1000 → 1000\\.01\\.`, "m"),
    );
  });
});
