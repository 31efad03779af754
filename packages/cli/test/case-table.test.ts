import { partLimits } from "@opus/grant-rules/bounds";
import { composeFactSchema } from "@opus/grant-workflow/facts";
import { minimalProgramme } from "@opus/grant-workflow-testing";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Table, TableRow } from "../src/csv/table-rows.ts";
import { readCaseTable } from "../src/verbs/rule-tests/case-table.ts";
import { runCaptured } from "./run-captured.ts";
import { createSampleFolder, type SampleFolder } from "./sample-folder.ts";

const HEADER = "reguła;wynik;nazwa;requested;letterSigned;needsSite;siteIsPublic";
/** Three cases for each rule of the minimal programme, and one in which the conditional rule does not apply. */
const ROWS = [
  "amount-in-range;spełniona;;1 000,00;;;",
  "amount-in-range;niespełniona;o grosz za dużo;5000.01;;;",
  "amount-in-range;nierozstrzygnięta;;;;;",
  "letter-signed;met;;;tak;;",
  "letter-signed;not met;;;nie;;",
  "letter-signed;undetermined;;;;;",
  "site-public;met;;;;yes;yes",
  "site-public;notMet;;;;true;false",
  "site-public;nierozstrzygnięta;;;;tak;",
  "site-public;nie dotyczy;;;;nie;",
];

describe("rule cases from a table", () => {
  let folder: SampleFolder;
  const test = (...argv: readonly string[]) =>
    runCaptured(folder.path, "test", ".", "--cases", "cases.csv", "--lang", "en", ...argv);
  const write = (header: string, rows: readonly string[]) =>
    folder.write("cases.csv", [header, ...rows].join("\n"));
  beforeEach(() => {
    folder = createSampleFolder();
  });
  afterEach(() => folder.remove());

  it("are run as those of a file beside the programme, in the words of either language", async () => {
    write(HEADER, ROWS);
    const { exitCode, stdout, stderr } = await test();
    expect(stdout).toMatch(/^✓ cases\.csv: cases 10 of 10, rules 3, errors 0/m);
    expect([exitCode, stderr]).toEqual([0, ""]);
  });

  it("that fail are told with their row, what was expected and what came out", async () => {
    write(HEADER, [...ROWS, "letter-signed;met;;;nie;;"]);
    const { exitCode, stdout } = await test();
    expect(stdout).toMatch(/^cases\.csv:12:1 {2}error {2}OGW643 .*"?#12/m);
    expect(stdout).toContain("cases 10 of 11");
    expect(exitCode).toBe(1);
  });

  it("that cannot be read are told with row and column, and the others run", async () => {
    write(HEADER, [...ROWS, "letter-signed;maybe;;;nie;;", "amount-in-range;met;;a lot;;;"]);
    const { exitCode, stdout } = await test();
    expect(stdout).toMatch(/^cases\.csv:12:2 {2}error {2}OGW788 {2}wynik: /m);
    expect(stdout).toMatch(/^cases\.csv:13:4 {2}error {2}OGW788 {2}requested: /m);
    expect(stdout).toContain("cases 10 of 10");
    expect(exitCode).toBe(1);
  });

  it("need a rule, what is expected, and fields that there are", async () => {
    write("rule;requestd;letterSigned", ["letter-signed;1;tak"]);
    const { stdout, exitCode } = await test();
    expect(stdout).toMatch(/^cases\.csv:1:2 {2}error {2}OGW787 {2}requestd: /m);
    expect(stdout).toContain("The header lacks the column “verdict”");
    expect(exitCode).toBe(1);
  });

  it("may be of a day, and of points", async () => {
    write("rule;verdict;on;letterSigned", [
      "letter-signed;met;31.03.2026;tak",
      "letter-signed;met;31.02.2026;tak",
    ]);
    const { stdout } = await test("--rule", "letter-signed");
    expect(stdout).toMatch(/^cases\.csv:3:3 {2}error {2}OGW788 {2}on: /m);
    expect(stdout).toContain("cases 1 of 1");
    write("rule;points;letterSigned", ["letter-signed;many;tak"]);
    expect((await test()).stdout).toMatch(/^cases\.csv:2:2 {2}error {2}OGW788 {2}points: /m);
  });

  it("may be called otherwise, as a map of columns says", async () => {
    folder.write(
      "columns.json",
      JSON.stringify({ "Która reguła": "rule", Oczekiwane: "verdict", List: "letterSigned", Uwagi: null }),
    );
    write("KTÓRA REGUŁA;Oczekiwane;List;Uwagi", [
      "letter-signed;spełniona;tak;x",
      "letter-signed;niespełniona;nie;",
    ]);
    const { stdout } = await test("--rule", "letter-signed");
    expect(stdout).toContain("cases 2 of 2");
    folder.write("map.json", JSON.stringify({ List: "letterSgned" }));
    const wrong = await test("--columns", "map.json");
    expect([wrong.exitCode, wrong.stderr]).toEqual([
      1,
      expect.stringMatching(/OGW793 .*\n {4}→ Did you mean “letterSigned”/),
    ]);
  });

  it("are read no further than so many as there may be, and none of them is kept then", async () => {
    const most = partLimits.cases.items.limit.max;
    let handed = 0;
    async function* rows(count: number): AsyncIterable<TableRow> {
      yield { number: 1, cells: ["rule", "verdict", "letterSigned"] };
      for (handed = 0; handed < count; ) {
        handed += 1;
        // One in two is at fault, and is no case.
        yield { number: handed + 1, cells: ["letter-signed", "met", handed % 2 === 0 ? "tak" : "być może"] };
      }
    }
    const table = (count: number): Table => ({
      ...{ path: "cases.csv", encoding: "utf-8", separator: "comma" },
      rows: () => rows(count),
    });
    const facts = composeFactSchema(minimalProgramme());
    const whole = await readCaseTable(table(most), facts, undefined);
    expect([handed, whole.list.length, whole.document.problems.length]).toEqual([most, most / 2, most / 2]);
    const beyond = await readCaseTable(table(1_000_000), facts, undefined);
    expect([handed, beyond.list, beyond.document.value]).toEqual([most + 1, [], undefined]);
    expect(beyond.document.problems[0]?.code).toBe("OGW146");
  });
});
