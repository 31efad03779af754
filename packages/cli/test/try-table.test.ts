import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { answerTableLimits } from "@opus/grant-rules/bounds";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openTable } from "../src/csv/table-rows.ts";
import { runCaptured } from "./run-captured.ts";
import { createSampleFolder, type SampleFolder } from "./sample-folder.ts";

const HEADER = "applicantKind;title;requested;participants;letterSigned";

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

/** Bytes of buffers that something still holds. */
function buffersHeld(): number {
  collectGarbage();
  return process.memoryUsage().arrayBuffers;
}

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
      "people.csv: Without a column, and so unanswered in every row: needsSite (“Outdoor activity”).",
      "✓ row 2: the application goes on to the merit review",
      "✗ row 3: the application is rejected  (amount-in-range)",
      "✗ row 4: a supplement is asked for  (letter-signed)",
      "✓ rows 3: met 1, not met 2, undetermined 0; with faulty cells 0",
      "",
    ]);
  });

  it("does not tick off a row whose application is incomplete, and names what was left blank", async () => {
    const { stdout } = await tryTable(`${HEADER}\nngo;;1000.00;20;tak\n`);
    expect(stdout).toContain("? row 2: a supplement is asked for  (unanswered: title)\n");
    expect(stdout).toContain(" rows 1: met 0, not met 0, undetermined 1; with faulty cells 0\n");
    const { stdout: json } = await tryTable(`${HEADER}\nngo;;1000.00;20;tak\n`, "--json");
    expect(JSON.parse(json.split("\n").find((line) => line.includes('"row":2')) ?? "")).toMatchObject({
      verdict: "undetermined",
      blank: ["title"],
    });
  });

  it("says before the formal check that it will be the formal check", async () => {
    const { stdout } = await tryTable(`${HEADER}\nngo;Mural;6000;20;tak\n`, "--moment", "submission");
    expect(stdout).toContain("✗ row 2: the application is rejected (at the formal check)  (amount-in-range)");
  });

  it("refuses a file without a header instead of summing up nothing", async () => {
    for (const empty of ["", "\n\n", "\uFEFF"]) {
      const { exitCode, stderr } = await tryTable(empty);
      expect([exitCode, stderr]).toEqual([
        1,
        expect.stringMatching(/OGW786\] There is no row in people\.csv/),
      ]);
    }
  });

  it.each([
    ["semicolon", ";", "sep=;"],
    ["comma", ",", "SEP=,"],
    ["tab", "\t", "\uFEFFsep=\t"],
  ])("takes the line by which a spreadsheet announces the %s for no row", async (name, sign, line) => {
    const row = ["ngo", "Mural; część, druga", "1000.00", "20", "nie wiem"].join(sign === "\t" ? sign : ";");
    const cells =
      sign === ","
        ? 'ngo,"Mural; część, druga",1000.00,20,nie wiem'
        : row.replace("Mural; część", '"Mural; część').replace("druga", 'druga"');
    const { stdout } = await tryTable(`${line}\r\n${HEADER.replaceAll(";", sign)}\r\n${cells}\r\n`);
    expect(stdout).toContain(`separated by ${name}.`);
    expect(stdout).toMatch(/^people\.csv, row 2, column 5 \(“letterSigned”\) {2}OGW788/m);
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
    ["a formula behind a hard space", "title", "\u00a0=1", /begins as a formula/],
    ["a full-width formula", "title", "\uff1d1+1", /begins as a formula/],
    ["a control character", "title", "Mu\u0000ral", /OGW788 .*a character that nobody sees/],
    ["a number beyond all numbers", "participants", "9".repeat(400), /OGW788 .*cannot be read/],
    ["a row that is too long", "title", "Mural;x", /row 2, column 2 {2}OGW788 .*more cells than the header/],
  ])("names row, column and reason of %s", async (_, header, cell, message) => {
    const written = cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell;
    const { exitCode, stdout } = await tryTable(
      `${header}\n${written}\n`,
      "--draft",
      "--separator",
      "semicolon",
    );
    expect([exitCode, stdout]).toEqual([1, expect.stringMatching(message)]);
    expect(stdout).toMatch(/with faulty cells 1$/m);
  });

  it("says so where a file stops to be what it began as, after rows that were told", async () => {
    const fine = `${HEADER}\n${"ngo;Mural;1000;20;tak\n".repeat(4_000)}`;
    const { exitCode, stdout, stderr } = await tryTable(
      Buffer.concat([Buffer.from(fine), Buffer.of(0xb9, 0x0a)]),
    );
    expect(stdout).toMatch(/^✓ row 2: /m);
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining("[OGW786]")]);
  });

  it("takes line ends of every kind, one after another, and counts no empty line", async () => {
    const { stdout } = await tryTable(
      `${HEADER}\n\r\nngo;Mural;1000;20;tak\r\n\r\nngo;Mural;1000;20;tak\n\n`,
    );
    expect(stdout).toMatch(/^✓ rows 2: met 2, .*with faulty cells 0$/m);
  });

  it("takes a negative number for one, and an empty cell for no answer", async () => {
    const { stdout } = await tryTable("participants;title\n-5;\n", "--draft");
    expect(stdout).not.toContain("OGW788");
  });

  it("names unknown and doubled columns, and goes on with the others", async () => {
    const { exitCode, stdout } = await tryTable(
      "titel;requested;Requested amount\nMural;1000;2000\n",
      "--draft",
    );
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/row 1, column 1 \(“titel”\) {2}OGW787 .*\n {4}→ Did you mean “title”\?/);
    expect(stdout).toMatch(/row 1, column 3 .*OGW787 {2}Column 2 has this field already/);
  });

  const rows = "ngo;Mural;1000;20;tak\nngo;Mural;6000;20;nie\n";

  it("finds columns by their titles whatever their case and the form of their Unicode", async () => {
    const document = JSON.parse(readFileSync(join(folder.path, "programme.json"), "utf8"));
    document.form.properties.title["x-title"] = { pl: "Tytuł projektu", en: "Project title" };
    folder.write("programme.json", JSON.stringify(document));
    const others = "applicantKind;TITLE;REQUESTED AMOUNT;participants;LetterSigned";
    for (const title of ["TYTUŁ  PROJEKTU", "tytuł projektu".normalize("NFD"), "project TITLE"]) {
      const { stdout } = await tryTable(`${others.replace("TITLE", title)}\n${rows}`);
      expect(stdout).toMatch(/^✓ rows 2: met 1, not met 1,/m);
    }
  });

  it("finds columns by a map, named or beside the programme, and passes over what the map says", async () => {
    const header = "Rodzaj;Nazwa;Kwota (zł);Ile osób;List;Uwagi";
    const map = {
      rodzaj: "applicantKind",
      nazwa: "title",
      "KWOTA (ZŁ)": "requested",
      "Ile osób": "participants",
    };
    const table = `${header}\n${rows.replaceAll("\n", ";x\n")}`;
    folder.write("map.json", JSON.stringify({ ...map, List: "letterSigned", Uwagi: null, Telefon: "title" }));
    const named = await tryTable(table, "--columns", "map.json");
    expect(named.stdout).toMatch(/No column is called “Telefon”, though map\.json lists it\./);
    expect(named.stdout).toMatch(/^✓ rows 2: met 1, not met 1,/m);
    expect(named.exitCode).toBe(0);
    folder.write("columns.json", JSON.stringify({ ...map, List: "letterSigned" }));
    const beside = await tryTable(table);
    expect(beside.stdout).toMatch(/row 1, column 6 \(“Uwagi”\) {2}OGW787/);
    expect(beside.stdout).toContain("null passes it over");
  });

  it.each([
    ["no JSON", "{", "OGW100", "map.json:1:2"],
    ["a list", "[]", "OGW792", "map.json:1:1"],
    ["a number for a path", '{ "Kwota": 1 }', "OGW792", "map.json:1:3"],
    ["one heading twice", '{ "Kwota": "requested", "KWOTA": "title" }', "OGW792", "map.json:1:25"],
    ["a field that there is not", '{ "Kwota": "requestd" }', "OGW793", "map.json:1:3"],
  ])("refuses a map with %s, with place and remedy, and reads no row", async (_, text, code, place) => {
    folder.write("map.json", text);
    const { exitCode, stdout, stderr } = await tryTable(`${HEADER}\n${rows}`, "--columns", "map.json");
    expect(stderr).toContain(`${place}  error  ${code}  `);
    expect(stderr).toMatch(/^ {4}→ \S/m);
    expect([exitCode, stdout]).toEqual([1, ""]);
  });

  it("refuses a table that lacks columns of required fields, with what it has, unless the answers are drafts", async () => {
    const lacking = "applicantKind;participants;letterSigned\nngo;20;tak\n";
    const { exitCode, stderr } = await tryTable(lacking);
    expect(stderr).toMatch(
      /\[OGW794\] The table people\.csv lacks columns of required fields: title.*, requested \(“Requested amount”\)\. It has: applicantKind, participants, letterSigned\./,
    );
    expect(exitCode).toBe(1);
    const drafts = await tryTable(lacking, "--draft");
    expect(drafts.stdout.match(/Without a column/g)).toHaveLength(1);
    expect(drafts.stdout).toMatch(/^✓ rows 1:/m);
  });

  it("sums up what was wrong how often, and which rules stopped how many, without a line a row", async () => {
    const table = `${HEADER}\n${rows.repeat(50)}ngo;Mural;x;20;tak\nngo;Mural;y;20;tak\n`;
    const { exitCode, stdout } = await tryTable(table, "--summary");
    expect(stdout.split("\n").slice(-6)).toEqual([
      "column 3 (“requested”): rows 2, the first 102  OGW788  This cell cannot be read.",
      "    → It has to be an amount, such as 1500.00.",
      "  amount-in-range: rows in which the rule is not met or undetermined: 52",
      "  letter-signed: rows in which the rule is not met or undetermined: 50",
      "✗ rows 102: met 50, not met 50, undetermined 2; with faulty cells 2",
      "",
    ]);
    expect(exitCode).toBe(1);
    const json = JSON.parse(
      (await tryTable(table, "--summary", "--json")).stdout.trim().split("\n").at(-1) ?? "",
    );
    expect(json).toMatchObject({
      rows: 102,
      faulty: 2,
      rules: { "amount-in-range": 52 },
      faults: [{ code: "OGW788", count: 2, firstRow: 102 }],
    });
  });

  it("says the same of a row as of one person", async () => {
    const { stdout } = await tryTable(`${HEADER}\nngo;Mural;6000;;nie\n`, "--json");
    const [row] = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line))
      .filter((line) => line.row === 2);
    folder.write(
      "person.json",
      '{ "applicantKind": "ngo", "title": "Mural", "requested": "6000.00", "letterSigned": false }',
    );
    const alone = await runCaptured(
      folder.path,
      "try",
      ".",
      "--person",
      "person.json",
      "--lang",
      "en",
      "--json",
    );
    const { whole } = JSON.parse(alone.stdout);
    expect([row.verdict, row.text]).toEqual([whole.verdict, whole.text]);
  });

  it("refuses options of tables where there is no table", async () => {
    for (const option of [["--columns", "map.json"], ["--separator", "tab"], ["--summary"]]) {
      const { exitCode, stderr } = await runCaptured(
        folder.path,
        "try",
        ".",
        "--person",
        "p.json",
        ...option,
      );
      expect([exitCode, stderr]).toEqual([2, expect.stringContaining(`[OGW795] Opcja ${option[0]} `)]);
    }
    const tested = await runCaptured(folder.path, "test", ".", "--columns", "map.json");
    expect([tested.exitCode, tested.stderr]).toEqual([2, expect.stringContaining("[OGW795]")]);
  });

  it("says where quotation marks do not match, and what is too large", async () => {
    const broken = await tryTable(`${HEADER}\nngo;"Mural;1000;20;tak\n`);
    expect([broken.exitCode, broken.stderr]).toEqual([
      1,
      expect.stringMatching(/\[OGW786\] people\.csv, row 2:/),
    ]);
    const wide = await tryTable(`${"a;".repeat(answerTableLimits.columns.max)}a\n`);
    expect([wide.exitCode, wide.stderr]).toEqual([1, expect.stringMatching(/\[OGW789\].*Columns/)]);
    const long = await tryTable(`${HEADER}\n${"x".repeat(answerTableLimits.characters.max + 9)}\n`);
    expect([long.exitCode, long.stderr]).toEqual([
      1,
      expect.stringMatching(/\[OGW789\] people\.csv, row 2:.*Characters/),
    ]);
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
    expect(lines[0]).toEqual({ note: expect.stringContaining("needsSite") });
    expect(lines[1]).toMatchObject({ row: 2, verdict: "notMet", rules: ["amount-in-range"] });
    expect(lines[2]).toMatchObject({ row: 3, column: 3, code: "OGW788" });
    expect(lines[3]).toMatchObject({ row: 3, verdict: "undetermined" });
  });

  it("reads a table as it is asked for, so that a million rows need no more room than a few", async () => {
    const row = "ngo;Mural;1000,00;20;tak\n";
    writeFileSync(join(folder.path, "large.csv"), `${HEADER}\n${row.repeat(200_000)}`);
    const table = openTable(folder.path, "large.csv");
    let rows = 0;
    let most = 0;
    const before = buffersHeld();
    for await (const { number } of table.rows()) {
      rows = number;
      if (number % 50_000 === 0) most = Math.max(most, buffersHeld() - before);
    }
    expect(rows).toBe(200_001);
    // The file has five million bytes; pieces that were read wait for the collector.
    expect(most).toBeLessThan(2_500_000);
  });
});
