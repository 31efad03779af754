import { describe, expect, it } from "vitest";
import type { Relation } from "../kernel/relation-kinds.ts";
import { RelationsGate } from "./relations-gate.ts";

/** A question to the register that is answered when the test says so. */
function question() {
  const { promise, resolve, reject } = Promise.withResolvers<readonly Relation[]>();
  return { ask: () => promise, resolve, reject };
}

describe("commands that ask the register", () => {
  it("let nobody past on their stream, who asks nothing included, and everybody on others", async () => {
    const gate = new RelationsGate();
    const passed: string[] = [];
    const note = (name: string, told: unknown) => passed.push(`${name} ${JSON.stringify(told) ?? "nothing"}`);
    const slow = question();
    const all = [
      gate.pass("case:a", slow.ask).then((told) => note("first", told)),
      gate.pass("case:a", undefined).then((told) => note("second", told)),
      gate.pass("case:b", undefined).then((told) => note("other", told)),
      gate.pass("case:a", async () => []).then((told) => note("third", told)),
    ];
    await all[2];
    expect(passed).toEqual(["other nothing"]);
    slow.resolve([{ party: "p", as: "kin" }]);
    await Promise.all(all);
    expect(passed).toEqual([
      "other nothing",
      'first [{"party":"p","as":"kin"}]',
      "second nothing",
      "third []",
    ]);
    expect(await gate.pass("case:a", undefined)).toBeUndefined();
  });

  it("are forgotten once they went on: whoever comes later and asks nothing waits for nothing", async () => {
    const gate = new RelationsGate();
    await gate.pass("case:a", async () => []);
    await gate.pass("case:a", undefined);
    await Promise.resolve();
    let hasPassed = false;
    gate.pass("case:a", undefined).then(() => {
      hasPassed = true;
    });
    await Promise.resolve();
    expect(hasPassed).toBe(true);
  });

  it("fail alone when the register fails", async () => {
    const gate = new RelationsGate();
    const failing = question();
    const first = gate.pass("case:a", failing.ask);
    const second = gate.pass("case:a", async () => []);
    failing.reject(new Error("out of reach"));
    await expect(first).rejects.toThrow("out of reach");
    expect(await second).toEqual([]);
  });
});
