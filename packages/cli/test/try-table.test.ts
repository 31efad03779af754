import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { answerTableLimits } from "@opus/grant-rules/bounds";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openTable } from "../src/csv/table-rows.ts";
import { runCaptured } from "./run-captured.ts";
import { createSampleFolder, type SampleFolder } from "./sample-folder.ts";

const HEADER = "applicantKind;title;requested;participants;letterSigned";

describe("trying the rows of a table", () => {
  let folder: SampleFolder;
  beforeEach(() => {
    folder = createSampleFolder();
  });
  afterEach(() => folder.remove());

  const tryTable = (table: string | Uint8Array, ...argv: readonly string[]) => {
    writeFileSync(join(folder.path, "people.csv"), table);
    return runCaptured(folder.path, "try", ".", "--csv", "people.csv", "--lang", "en", ...argv);
  };

  it("reports each row, and sums them up", async () => {
    const rows = ["ngo;Mural;1 000,00;20;tak", "ngo;Mural;6000;20;yes", "ngo;Mural;1000.00;20;nie"];
    const { exitCode, stdout } = await tryTable([HEADER, ...rows].join("\r\n"));
    expect(exitCode).toBe(0);
    expect(stdout.split("\n")).toEqual([
      "people.csv: taken to be utf-8, separated by semicolon.",
      "✓ row 2: the application goes on to the merit review",
      "✗ row 3: the application is rejected  (amount-in-range)",
      "✗ row 4: a supplement is asked for  (letter-signed)",
      "✓ rows 3: met 1, not met 2, undetermined 0; with faulty cells 0",
      "",
    ]);
  });

  it.each([
    ["semicolons", ";", []],
    ["commas", ",", []],
    ["tabs", "\t", []],
    ["what is stated", ";", ["--separator", "semicolon"]],
  ])("finds cells between %s, with separators, quotes and line breaks inside them", async (_, sign, argv) => {
    const cells = ["ngo", `"Mural ""Łódź""${sign} część\n2"`, '"1000,00"', "20", "tak"];
    const { stdout } = await tryTable(`${HEADER.replaceAll(";", sign)}\n${cells.join(sign)}\n`, ...argv);
    expect(stdout).toMatch(/^✓ rows 1: met 1, .*with faulty cells 0$/m);
  });

  const polish =
    `Applicant;title;requested;participants;letterSigned\nngo;Żółć;1\u00a0000,00\u00a0zł;20;tak\n`.replace(
      "Applicant",
      "applicantKind",
    );
  const latin2 = new Map([
    ["Ż", 0xaf],
    ["ó", 0xf3],
    ["ł", 0xb3],
    ["ć", 0xe6],
    ["\u00a0", 0xa0],
  ]);
  it.each([
    ["utf-8", Buffer.from(polish)],
    ["utf-8", Buffer.from(`\ufeff${polish}`)],
    ["utf-16le", Buffer.from(`\ufeff${polish}`, "utf16le")],
    ["utf-16le", Buffer.from(polish, "utf16le")],
    ["utf-16be", Buffer.from(`\ufeff${polish}`, "utf16le").swap16()],
    ["windows-1250", Buffer.from([...polish].map((sign) => latin2.get(sign) ?? sign.charCodeAt(0)))],
  ])("reads %s, and says that it was taken for that", async (encoding, bytes) => {
    const { stdout } = await tryTable(bytes);
    expect(stdout).toContain(`taken to be ${encoding},`);
    expect(stdout).toMatch(/^✓ rows 1: met 1, .*with faulty cells 0$/m);
  });

  it.each([
    [
      "an amount that may be two",
      "requested",
      "4.000",
      /row 2, column 1 \(“requested”\) {2}OGW788 .*cannot be read/,
    ],
    ["a number in words", "participants", "dwadzieścia", /OGW788/],
    ["an answer that is none of the choices", "applicantKind", "robot", /It has to be one of: ngo/],
    ["neither yes nor no", "letterSigned", "może", /It has to be yes or no/],
    ["a formula", "title", '=HYPERLINK("x")', /begins as a formula/],
    ["a formula behind a plus", "title", "+cmd|calc", /begins as a formula/],
    ["a formula behind an at", "title", "@SUM(A1)", /begins as a formula/],
    ["a formula behind a tab", "title", "\t=1", /begins as a formula/],
    ["a row that is too long", "title", "Mural;x", /row 2, column 2 {2}OGW788 .*more cells than the header/],
  ])("names row, column and reason of %s", async (_, header, cell, message) => {
    const written = cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell;
    const { exitCode, stdout } = await tryTable(`${header}\n${written}\n`, "--separator", "semicolon");
    expect([exitCode, stdout]).toEqual([1, expect.stringMatching(message)]);
    expect(stdout).toMatch(/with faulty cells 1$/m);
  });

  it("takes a negative number for one, and an empty cell for no answer", async () => {
    const { stdout } = await tryTable("participants;title\n-5;\n");
    expect(stdout).not.toContain("OGW788");
  });

  it("names unknown and doubled columns, and goes on with the others", async () => {
    const { exitCode, stdout } = await tryTable("titel;requested;Requested amount\nMural;1000;2000\n");
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/row 1, column 1 \(“titel”\) {2}OGW787 .*\n {4}→ Did you mean “title”\?/);
    expect(stdout).toMatch(/row 1, column 3 .*OGW787 {2}Column 2 has this field already/);
  });

  it("says where quotation marks do not match, and what is too large", async () => {
    const broken = await tryTable(`${HEADER}\nngo;"Mural;1000;20;tak\n`);
    expect([broken.exitCode, broken.stderr]).toEqual([
      1,
      expect.stringMatching(/\[OGW786\] people\.csv, row 2:/),
    ]);
    const wide = await tryTable(`${"a;".repeat(answerTableLimits.columns.max)}a\n`);
    expect([wide.exitCode, wide.stderr]).toEqual([1, expect.stringMatching(/\[OGW789\].*Columns/)]);
    const long = await tryTable(`title\n${"x".repeat(answerTableLimits.characters.max + 9)}\n`);
    expect([long.exitCode, long.stderr]).toEqual([1, expect.stringMatching(/\[OGW789\].*Characters/)]);
    const missing = await runCaptured(folder.path, "try", ".", "--csv", "none.csv", "--lang", "en");
    expect([missing.exitCode, missing.stderr]).toEqual([2, expect.stringContaining("[OGW602]")]);
  });

  it("says what the form says of an answer, with its row and field", async () => {
    const { exitCode, stdout } = await tryTable(`${HEADER}\nngo;${"x".repeat(5_000)};1000;20;tak\n`);
    expect(stdout).toMatch(/^people\.csv, row 2, title {2}OGW\d{3} {2}.*\n {4}→ /m);
    expect(stdout).toMatch(/with faulty cells 1$/m);
    expect(exitCode).toBe(1);
  });

  it("prints a JSON value a row", async () => {
    const { stdout } = await tryTable(`${HEADER}\nngo;Mural;6000;20;tak\nngo;Mural;x;20;tak\n`, "--json");
    const lines = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines[0]).toMatchObject({ row: 2, verdict: "notMet", rules: ["amount-in-range"] });
    expect(lines[1]).toMatchObject({ row: 3, column: 3, code: "OGW788" });
    expect(lines[2]).toMatchObject({ row: 3, verdict: "undetermined" });
  });

  it("reads a table as it is asked for, so that a million rows need no more room than a few", async () => {
    const row = "ngo;Mural;1000,00;20;tak\n";
    writeFileSync(join(folder.path, "large.csv"), `${HEADER}\n${row.repeat(400_000)}`);
    const table = openTable(folder.path, "large.csv");
    let rows = 0;
    let most = 0;
    for await (const { number } of table.rows()) {
      rows = number;
      if (number % 50_000 === 0) most = Math.max(most, process.memoryUsage().arrayBuffers);
    }
    expect(rows).toBe(400_001);
    // The file has ten million bytes.
    expect(most).toBeLessThan(5_000_000);
  });
});
