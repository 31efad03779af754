import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readApplications } from "./read-applications.ts";

const traits = { quality: 70, diligence: 60, commitment: 90, turnout: 100, spending: 95, care: 98 };
const row = (id: string, changes: object = {}) => ({
  id,
  applicant: `applicant-${id}`,
  submittedAt: "2015-03-10T12:00:00+01:00",
  answers: { title: "Podwórko" },
  traits,
  ...changes,
});
const lines = (...values: unknown[]) =>
  values.map((value) => (typeof value === "string" ? value : JSON.stringify(value))).join("\n");

describe("reading an applications file", () => {
  it("reads one application a line, with nothing on site and nothing to correct unless stated", () => {
    const { rows, problems } = readApplications(lines(row("A-001"), row("A-002")));
    expect(problems).toEqual([]);
    expect(rows.map(({ id, site, corrections }) => ({ id, site, corrections }))).toEqual([
      { id: "A-001", site: [], corrections: [] },
      { id: "A-002", site: [], corrections: [] },
    ]);
  });

  it("takes a byte order mark, Windows line ends and blank lines", () => {
    const { rows, problems } = readApplications(
      `\uFEFF${JSON.stringify(row("A-001"))}\r\n\r\n${JSON.stringify(row("A-002"))}\r\n`,
    );
    expect([rows.length, problems]).toEqual([2, []]);
  });

  it("reports malformed JSON with the line of the file and keeps the other rows", () => {
    const { rows, problems } = readApplications(lines(row("A-001"), '{"id": "A-002",', row("A-003")));
    expect(rows.map(({ id }) => id)).toEqual(["A-001", "A-003"]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code: "OGW100", place: { line: 2, column: 16 } });
    expect(problems[0]?.message.pl).toContain("Wiersz 2, kolumna 16");
    expect(problems[0]?.message.en).toContain("Line 2, column 16");
  });

  it("reports a name given twice in one row at its place in the file", () => {
    const { rows, problems } = readApplications(lines("", '{"id":"A-001","id":"A-002"}'));
    expect(rows).toEqual([]);
    expect(problems[0]).toMatchObject({ code: "OGW101", place: { line: 2, column: 15 } });
    expect(problems[0]?.message.en).toContain("line 2, column 2 and at line 2, column 15");
  });

  it.each([
    [
      "a trait beyond its range",
      { traits: { ...traits, care: 101 } },
      "/traits/care",
      "the most allowed is 100",
    ],
    [
      "a trait with a fraction",
      { traits: { ...traits, care: 9.5 } },
      "/traits/care",
      "a whole number is needed",
    ],
    ["an outcome", { outcome: "funded" }, "", "unknown field: outcome"],
    [
      "a missing trait",
      { traits: { ...traits, care: undefined } },
      "/traits/care",
      "a required value is missing",
    ],
    [
      "an instant without offset",
      { submittedAt: "2015-03-10T12:00:00" },
      "/submittedAt",
      "an instant with its offset",
    ],
    ["answers that are a list", { answers: [] }, "/answers", "an object is needed"],
    [
      "a pointer that names no field",
      { site: [{ path: "", value: 1 }] },
      "/site/0/path",
      "the required form",
    ],
  ])("reports %s with its field and place", (_, changes, pointer, text) => {
    const { rows, problems } = readApplications(lines(row("A-001"), row("A-002", changes)));
    expect(rows.map(({ id }) => id)).toEqual(["A-001"]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code: "OGW190", pointer, row: "A-002", place: { line: 2 } });
    expect(problems[0]?.message.en).toContain(text);
    expect(problems[0]?.message.pl).toMatch(/^Wiersz 2, kolumna \d+/);
  });

  it("points at the value that is wrong", () => {
    const text = lines(row("A-002", { traits: { ...traits, quality: 300 } }));
    const [problem] = readApplications(text).problems;
    expect(text.slice((problem?.place.column ?? 0) - 1)).toMatch(/^300/);
  });

  it("keeps the first of two rows with one id and reports the second", () => {
    const { rows, problems } = readApplications(lines(row("A-001"), row("A-001", { applicant: "other" })));
    expect(rows.map(({ applicant }) => applicant)).toEqual(["applicant-A-001"]);
    expect(problems).toMatchObject([{ code: "OGW191", row: "A-001", place: { line: 2 } }]);
    expect(problems[0]?.message.en).toContain("of line 1");
  });

  it("refuses a line that is nested or long beyond its bounds in bounded time", () => {
    const deep = `{"answers":${"[".repeat(100_000)}`;
    const long = `{"answers":"${"x".repeat(600 * 1024)}"}`;
    const { rows, problems } = readApplications(lines(deep, long, row("A-001")));
    expect(rows).toHaveLength(1);
    expect(problems.map(({ code, place }) => [code, place.line])).toEqual([
      ["OGW102", 1],
      ["OGW103", 2],
    ]);
  });

  it("refuses names that JavaScript gives a meaning of its own", () => {
    const { rows, problems } = readApplications('{"__proto__":{"id":"A-001"}}');
    expect([rows, problems[0]?.code]).toEqual([[], "OGW105"]);
  });

  it("answers any text with rows and problems, never with an exception", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.json()), { maxLength: 5 }), (texts) => {
        const content = texts.map((text) => text.replaceAll(/[\r\n]/g, " "));
        const { rows, problems } = readApplications(content.join("\n"));
        expect(rows).toEqual([]);
        const filled = content.filter((text) => text.trim() !== "").length;
        expect(new Set(problems.map(({ place }) => place.line)).size).toBe(filled);
      }),
    );
  });
});
