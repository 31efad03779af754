import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boundedRows, type RowLimit } from "./bounded-rows.ts";

const MOST = { columns: 4, characters: 20 };

/** What is handed on of a table, and what the row after it has too much of. */
function bounded(...pieces: readonly string[]): readonly [string, RowLimit?] {
  let limit: RowLimit | undefined;
  const handed = [...boundedRows(pieces, ";", MOST, (found) => (limit = found))].join("");
  return limit === undefined ? [handed] : [handed, limit];
}

/** All ways to cut a text in two. */
const cuts = (text: string) =>
  Array.from({ length: text.length + 1 }, (_, at) => [text.slice(0, at), text.slice(at)]);

describe("rows that are counted before they are parsed", () => {
  it.each([
    ["rows within the limits", 'a;b;c;d\n1;"2;2";3;4\r\n', undefined],
    ["a last row without its end", "a;b\n1;2", undefined],
    ["separators within quotation marks", '"a;;;;;;b";c\n', undefined],
    ["marks within quotation marks", '"a"";"";"";"";b";c\n', undefined],
    ["line ends within quotation marks", '"a\n;\n;\n;\n";c\n', undefined],
    ["a quotation behind a byte order mark", '\ufeff";;;;";a\n', undefined],
    ["a row as long as one may be", `a\n${"x".repeat(20)}\nb`, undefined],
    ["a cell too many", "a;b\n1;2\n1;2;3;4;5;6\n1;2\n", ["a;b\n1;2\n", "columns"]],
    ["a cell too many, none of them filled", "a;b\n;;;;", ["a;b\n", "columns"]],
    ["a row too long", `a\n${"x".repeat(21)}\nb`, ["a\n", "characters"]],
    ["a last row too long", `a\n${"x".repeat(21)}`, ["a\n", "characters"]],
    ["a quotation that never ends", `a\n"${";x\n".repeat(9)}`, ["a\n", "characters"]],
    ["an unfinished quotation", 'a\n"x;', undefined],
    ["a mark within a cell", 'a\nx"y;;;;;;;\n', ['a\nx"']],
    ["text behind a quotation", 'a\n"x"y;;;;;;;\n', ['a\n"x"y']],
    ["a second byte order mark", '\ufeff\ufeff";;;;";a\n', ['\ufeff\ufeff"']],
  ] as const)("%s, wherever the table is cut", (_, text, handed) => {
    for (const pieces of cuts(text)) expect(bounded(...pieces)).toEqual(handed ?? [text]);
  });

  it("leaves out empty lines, which parsing would cost most, and keeps those of a quotation", () => {
    const rowsOf = (...pieces: readonly string[]) =>
      [...boundedRows(pieces, ";", { columns: 9, characters: 99 }, () => {})].join("");
    expect(rowsOf(`a;b\r\n${"\r\n".repeat(1000)}1;2\n${"\n".repeat(1000)}`)).toBe("a;b\r\n1;2\n");
    expect(rowsOf("a;b\n\n\n", "\n\n1;2\r", "\n3;4")).toMatch(/^a;b\n+1;2\r\n3;4$/);
    expect(rowsOf('a;"b\n', "\n\n\n", '\nc"\n')).toBe('a;"b\n\n\n\n\nc"\n');
  });

  it("reads nothing behind the row at which it stops", () => {
    let read = 0;
    function* pieces() {
      for (read = 1; ; read += 1) yield ";";
    }
    const handed = [...boundedRows(pieces(), ";", MOST, () => undefined)];
    expect([handed.join(""), read]).toEqual(["", 4]);
  });

  it("hands on every table of quoted cells within the limits as it is", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", ";", '"', "\n", "\r", " "), maxLength: 3 });
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(rows, fc.nat(), (cells, at) => {
        const quoted = (one: string) => `"${one.replaceAll('"', '""')}"`;
        const text = cells.map((row) => row.map(quoted).join(";")).join("\n");
        const cut = at % (text.length + 1);
        const limits = { columns: 4, characters: 200 };
        const handed = boundedRows([text.slice(0, cut), text.slice(cut)], ";", limits, () => {
          throw new Error("nothing is too much");
        });
        expect([...handed].join("")).toBe(text);
      }),
      { seed: 8 },
    );
  });
});
