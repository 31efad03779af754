import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AgendaItem, createAgenda } from "./agenda.ts";

const item = (at: string, key: string): AgendaItem => ({ at, key, perform: async () => {} });

function drain(items: readonly AgendaItem[]): string[] {
  const agenda = createAgenda();
  for (const each of items) agenda.put(each);
  const taken: string[] = [];
  for (let next = agenda.take(); next !== undefined; next = agenda.take())
    taken.push(`${next.at} ${next.key}`);
  return taken;
}

describe("the agenda of a simulation", () => {
  it("gives nothing when nothing was entered", () => {
    expect(createAgenda().take()).toBeUndefined();
  });

  it("gives items by moment and then by key, in whatever order they were entered", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }))),
        (pairs) => {
          const items = pairs.map(([at, key]) => item(`2015-03-0${at}`, `case-${key}`));
          const expected = items.map(({ at, key }) => `${at} ${key}`).sort();
          expect(drain(items)).toEqual(expected);
          expect(drain(items.toReversed())).toEqual(expected);
        },
      ),
    );
  });

  it("keeps the order when items are entered between takings", () => {
    const agenda = createAgenda();
    agenda.put(item("2015-03-02", "b"));
    agenda.put(item("2015-03-01", "a"));
    expect(agenda.take()?.key).toBe("a");
    agenda.put(item("2015-03-01", "c"));
    expect([agenda.take()?.key, agenda.take()?.key, agenda.take()]).toEqual(["c", "b", undefined]);
  });
});
