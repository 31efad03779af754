import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createSqliteStore } from "@opus/grant-workflow-sqlite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCaptured } from "./captured-cli.ts";
import { firstRows, firstYear, play, playTwoYears } from "./two-years.ts";

let folder = "";

const cli = (...argv: readonly string[]) => runCaptured(folder, ...argv, "--lang", "en");

/** The report of a store as text, its English half. */
async function reportOf(...argv: readonly string[]): Promise<string> {
  const { exitCode, stderr } = await cli("report", ...argv, "--out", "report.html");
  expect([exitCode, stderr]).toEqual([0, ""]);
  const page = readFileSync(join(folder, "report.html"), "utf8");
  return page.slice(page.indexOf('<div class="edition" lang="en">')).replace(/<[^>]*>/g, " ");
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "grant-workflow-versions-"));
  const years = createSqliteStore({ path: join(folder, "years.db") });
  await playTwoYears(years);
  await years.close();
  const programmes = createSqliteStore({ path: join(folder, "programmes.db") });
  const [call] = firstYear().calls;
  await play(programmes, firstYear(), firstRows);
  await play(
    programmes,
    { ...firstYear(), id: "other", calls: [{ ...call, id: "other-spring" } as NonNullable<typeof call>] },
    firstRows.map((row) => ({ ...row, id: `other-${row.id}` })),
  );
  await programmes.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a store with two versions of a programme", () => {
  it("is reported whole without asking: both calls, each with its title, and every project with its own", async () => {
    const text = await reportOf("years.db");
    expect(text).toContain("Programme a year on");
    for (const title of ["Spring call", "Spring call 2027", "Wspólne podwórko", "Projekt 2"]) {
      expect(text).toContain(title);
    }
    expect(text).toMatch(/Pool\s+PLN\s30,000\.00/);
  });

  it("shows values as the form of the case's own version calls them", async () => {
    const text = (await reportOf("years.db")).replace(/\s+/g, " ");
    expect(text).toContain("S/001 Wspólne podwórko ngo");
    expect(text).toContain("S27/001 Projekt 1 association");
  });

  it("names both versions, the latest first", async () => {
    expect(await reportOf("years.db")).toMatch(
      /minimal 1\.10\.0\s+sha256:\w+\s+minimal 1\.0\.0\s+sha256:\w+/,
    );
  });

  it("explains each case under its own version", async () => {
    const explained = async (id: string) => {
      const { title, applicantKind, programme } = JSON.parse(
        (await cli("explain", "years.db", id, "--json")).stdout,
      );
      return [title, applicantKind, programme.version, programme.title];
    };
    expect(await explained("A-2")).toEqual(["Ogród", "group", "1.0.0", "Minimal programme"]);
    expect(await explained("B-2")).toEqual(["Projekt 2", "school", "1.10.0", "Programme a year on"]);
  });

  it.each(["history", "legal"])("%s works for cases of both", async (verb) => {
    for (const id of ["A-1", "B-1"]) expect((await cli(verb, "years.db", id)).exitCode).toBe(0);
  });
});

describe("a store with several programmes", () => {
  it("names them when the report does not say which", async () => {
    const { exitCode, stderr } = await cli("report", "programmes.db", "--out", "report.html");
    expect(exitCode).toBe(2);
    expect(stderr).toBe(
      "[OGW612] The store holds several programmes: minimal, other. Choose one, such as --programme minimal.\n",
    );
  });

  it("reports the one that is named, and suggests it when it is misspelt", async () => {
    expect(await reportOf("programmes.db", "--programme", "other")).toContain("other 1.0.0");
    const { exitCode, stderr } = await cli(
      "report",
      "programmes.db",
      "--programme",
      "othre",
      "--out",
      "x.html",
    );
    expect(exitCode).toBe(2);
    expect(stderr).toBe('[OGW614] The store has no programme "othre". Did you mean other?\n');
  });

  it("asks which case is meant by a number that two calls have given", async () => {
    const { exitCode, stderr } = await cli("explain", "programmes.db", "S/001");
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/^\[OGW615\] "S\/001" may mean: case:\S+, case:other-\S+\. Name one of them/);
    expect((await cli("explain", "programmes.db", "case:other-A-1")).exitCode).toBe(0);
  });
});
