import { describe, expect, it } from "vitest";
import { createProgress } from "./progress-bar.ts";

function sink(isTTY: boolean, columns = 60) {
  const written: string[] = [];
  return { written, isTTY, columns, write: (text: string) => void written.push(text) };
}

describe("the progress of a run", () => {
  it("is a plain line at each tenth when nobody watches on a terminal", () => {
    const out = sink(false);
    const progress = createProgress(out, () => 0);
    for (let done = 0; done <= 20; done += 1) progress.tell(done, 20, "2015-04-01");
    progress.end();
    expect(out.written.length).toBe(10);
    expect(out.written[0]).toBe("10 %  2/20  2015-04-01\n");
    expect(out.written.at(-1)).toBe("100 %  20/20  2015-04-01\n");
    expect(out.written.join("")).not.toContain("\u001B");
  });

  it("is one redrawn line on a terminal, within its width, and is cleared at the end", () => {
    const out = sink(true, 30);
    let now = 0;
    const progress = createProgress(out, () => now);
    for (let done = 0; done <= 100; done += 1) {
      progress.tell(done, 100, "a note that is longer than the terminal is wide");
      now += 20;
    }
    progress.end();
    expect(out.written.length).toBeLessThan(35);
    for (const text of out.written) {
      expect(text).not.toContain("\n");
      expect(text.replace("\r\u001B[K", "").length).toBeLessThan(30);
    }
    expect(out.written.at(-1)).toBe("\r\u001B[K");
  });

  it("is complete when there is nothing to do", () => {
    const out = sink(false);
    createProgress(out, () => 0).tell(0, 0, "");
    expect(out.written).toEqual(["100 %  0/0  \n"]);
  });
});
