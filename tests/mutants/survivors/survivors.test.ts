import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { mutantAreas } from "../areas.ts";
import { listedSurvivors } from "./listed-survivors.ts";
import { among, outlived, unexplained } from "./survivor.ts";

const root = new URL("../../..", import.meta.url).pathname;
const one = { file: "a.ts", line: "if (a > b) return;", replacement: "a >= b" };
const why = "It is the same.";

describe("the listed survivors", () => {
  it("belong to areas that there are", () => {
    const names = mutantAreas.map(({ name }) => name);
    expect(Object.keys(listedSurvivors).filter((name) => !names.includes(name))).toEqual([]);
  });

  it.each(Object.entries(listedSurvivors))(
    "of %s stand where they are said to, each with a reason",
    (_, listed) => {
      for (const { file, line, why: reason } of listed) {
        const lines = readFileSync(join(root, file), "utf8").split("\n");
        expect([file, line, lines.some((text) => text.trim() === line)]).toEqual([file, line, true]);
        expect(reason.length).toBeGreaterThan(20);
      }
    },
  );
});

describe("a survivor", () => {
  it("is unexplained when nothing is listed for its file, line and change", () => {
    expect(unexplained([one], [{ ...one, why }])).toEqual([]);
    for (const other of [
      { ...one, file: "b.ts" },
      { ...one, line: "return;" },
      { ...one, replacement: "true" },
    ])
      expect(unexplained([one], [{ ...other, why }])).toEqual([one]);
  });

  it("that is listed and lives no more is outlived", () => {
    expect(outlived([one], [{ ...one, why }])).toEqual([]);
    expect(outlived([], [{ ...one, why }])).toEqual([{ ...one, why }]);
  });

  it("that is listed and was not drawn is not said to live no more", () => {
    const [listed, other] = [
      { ...one, why },
      { ...one, file: "b.ts", why },
    ];
    expect(outlived([], among([listed, other], [one]))).toEqual([listed]);
    expect(outlived([one], among([listed, other], [one]))).toEqual([]);
  });
});
