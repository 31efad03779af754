import { readFileSync } from "node:fs";
import { loadProgramme } from "@opus/grant-workflow";
import { describe, expect, it } from "vitest";

const text = readFileSync(
  new URL("../../../../examples/programmes/mikrogranty-dla-seniorow-2018/programme.json", import.meta.url),
  "utf8",
);

describe("a slip in what is stated once for several terms or record classes", () => {
  it.each([
    ["a member that there is not", '"usual": { "roll"', '"usual": { "rol"', "OGW154 /deadlines/usual/rol"],
    [
      "a time of day that there is not",
      '"cutOff": "24:00"',
      '"cutOff": "25:00"',
      "OGW156 /deadlines/usual/cutOff",
    ],
    ["a source that there is not", '"kpa#art. 57"] }', '"kpx#art. 57"] }', "OGW160 /deadlines/usual/basis/1"],
  ])("is found once: %s", (_, from, to, finding) => {
    expect(text).toContain(from);
    const { problems } = loadProgramme(text.replace(from, to));
    const found = problems.map(({ code, pointer }) => `${code} ${pointer}`);
    expect(found.filter((one) => one === finding)).toHaveLength(1);
    expect(new Set(found).size).toBe(found.length);
  });
});
