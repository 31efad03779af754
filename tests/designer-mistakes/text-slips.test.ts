import { readFileSync } from "node:fs";
import { loadProgramme } from "@opus/grant-workflow";
import { describe, expect, it } from "vitest";

const read = (name: string) => readFileSync(new URL(name, import.meta.url), "utf8");
const sample = read("../../packages/core/test/programme/sample-programme.json");

/** What a designer got wrong in the sample, and the one finding that must come of it. */
interface Mistake {
  readonly what: string;
  /** The text that is replaced; `*` is the whole document. */
  readonly from: string;
  /** What it is replaced by; `¦` marks where the finding must stand. */
  readonly to: string;
  /** Code and pointer. */
  readonly finding: string;
  /** Where the finding must stand (`¦`) when that is not in `to`. */
  readonly at?: string;
}

const mistakes: readonly Mistake[] = JSON.parse(read("text-slips.json"));

function edited({ from, to }: Mistake): string {
  if (from === "*") return to;
  expect(sample, `"${from}" stands in the sample`).toContain(from);
  return sample.replace(from, () => to);
}

/** Line and column of the `¦` in a text, from 1. */
function placeOfMark(text: string): { line: number; column: number } {
  expect(text).toContain("¦");
  const before = text.slice(0, text.indexOf("¦")).split("\n");
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
}

describe("a designer's mistake gives one finding, at its place, with a remedy in both languages", () => {
  it("and the sample has none", () => {
    const { programme, problems } = loadProgramme(sample);
    expect(problems).toEqual([]);
    expect(programme?.id).toBe("murals");
    expect(mistakes.length).toBeGreaterThan(80);
  });

  it.each(mistakes)("$what", (mistake) => {
    const marked = edited(mistake);
    const text = marked.replace("¦", "");
    const { problems } = loadProgramme(text);
    expect(problems.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([mistake.finding]);
    const [problem] = problems;
    const { at } = mistake;
    const target = at === undefined ? marked : text.replace(at.replace("¦", ""), () => at);
    expect(problem?.place).toEqual(placeOfMark(target));
    for (const said of [problem?.message, problem?.remedy]) {
      expect(said?.pl).toMatch(/\S/);
      expect(said?.en).toMatch(/\S/);
    }
  });
});
