import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Lanes } from "./lanes.ts";

/** Runs jobs that each need some names, then some more, and takes down who was at work on what. */
async function run(jobs: readonly { readonly names: readonly string[]; readonly more: readonly string[] }[]) {
  const lanes = new Lanes();
  const busy = new Map<string, number>();
  const order: number[] = [];
  const clashes: string[] = [];
  await Promise.all(
    jobs.map(async ({ names, more }, index) => {
      const ticket = lanes.enter(names);
      await ticket.granted();
      if (more.length > 0) await lanes.widen(ticket, more);
      for (const name of ticket.names) {
        if (busy.has(name)) clashes.push(name);
        busy.set(name, index);
      }
      for (let turn = 0; turn < (index % 3) + 1; turn += 1) await Promise.resolve();
      order.push(index);
      for (const name of ticket.names) busy.delete(name);
      lanes.leave(ticket);
    }),
  );
  return { order, clashes };
}

describe("lanes", () => {
  it("let work on one name go one after the other, in the order of arrival", async () => {
    const { order, clashes } = await run(Array.from({ length: 50 }, () => ({ names: ["a"], more: [] })));
    expect(clashes).toEqual([]);
    expect(order).toEqual(order.toSorted((left, right) => left - right));
  });

  it("let work on other names go meanwhile", async () => {
    const lanes = new Lanes();
    const first = lanes.enter(["a"]);
    const second = lanes.enter(["a"]);
    const other = lanes.enter(["b"]);
    expect([first.isGranted, second.isGranted, other.isGranted]).toEqual([true, false, true]);
    lanes.leave(first);
    expect(second.isGranted).toBe(true);
  });

  it("put one that asks for more back to where it arrived, before all who came later", async () => {
    const lanes = new Lanes();
    const holder = lanes.enter(["call"]);
    const early = lanes.enter(["a"]);
    const late = lanes.enter(["call"]);
    const widened = lanes.widen(early, ["call"]);
    lanes.leave(holder);
    expect(await widened).toBe(true);
    expect([early.isGranted, late.isGranted]).toEqual([true, false]);
    lanes.leave(early);
    expect(late.isGranted).toBe(true);
  });

  it("tell one that asked for more whether it had to wait", async () => {
    const lanes = new Lanes();
    const ticket = lanes.enter(["a"]);
    expect(await lanes.widen(ticket, ["b"])).toBe(false);
    expect(await lanes.widen(ticket, ["a", "b"])).toBe(false);
  });

  it("keep for one that takes more what it has, as long as the more is free", async () => {
    const lanes = new Lanes();
    const first = lanes.enter(["a"]);
    const second = lanes.enter(["a"]);
    expect(await lanes.widen(first, ["a", "b"])).toBe(false);
    expect([first.isGranted, second.isGranted]).toEqual([true, false]);
    lanes.leave(first);
    expect(second.isGranted).toBe(true);
  });

  it("let nobody take more before one that waits for it and came first", async () => {
    const lanes = new Lanes();
    const holder = lanes.enter(["a"]);
    const early = lanes.enter(["a", "b"]);
    const late = lanes.enter(["c"]);
    const widened = lanes.widen(late, ["b"]);
    lanes.leave(holder);
    expect([early.isGranted, late.isGranted]).toEqual([true, false]);
    lanes.leave(early);
    expect(await widened).toBe(true);
  });

  it("never let two at one name, and never stop, whatever is asked for", async () => {
    const names = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d"), { maxLength: 3 });
    const jobs = fc.array(fc.record({ names, more: names }), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(jobs, async (wanted) => {
        const { order, clashes } = await run(wanted);
        expect(clashes).toEqual([]);
        expect(order).toHaveLength(wanted.length);
      }),
    );
  });
});
