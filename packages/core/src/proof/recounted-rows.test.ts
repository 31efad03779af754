import { describe, expect, it } from "vitest";
import type { JournalEntry } from "../journal/entry.ts";
import type { AnyProgramme } from "../kernel/any-programme.ts";
import type { Lifecycle } from "../kernel/lifecycle.ts";
import { RecountedRows } from "./recounted-rows.ts";

const programme = { document: {} } as AnyProgramme;
const SET = "spring/list";

/** What an entry was asked with, and what the rows of its set were then. */
interface Asked {
  readonly id: string;
  readonly rows: object;
  readonly others: number;
}

/** A lifecycle in which entries of cases were worked out of one set, each by what its event says of it. */
function lifecycleOf(asked: Asked[]): Lifecycle {
  const recountsRows = {
    sets: ({ event }: JournalEntry) => {
      if (event.type === "unreadable") throw new TypeError("no event");
      return event.type === "placed" ? [SET] : [];
    },
    isSound: ({
      id,
      entry,
      rows,
    }: {
      id: string;
      entry: JournalEntry;
      rows: (of: string) => Map<string, object>;
    }) => {
      asked.push({ id, rows: Object.fromEntries(rows(SET)), others: rows("spring/others").size });
      if (entry.event.type === "unreadable") throw new TypeError("no event");
      return entry.event.type !== "placed" || rows(SET).size === Number(entry.event.of);
    },
  };
  const kinds: Readonly<Record<string, object>> = {
    case: { prefix: "case", recountsRows },
    call: { prefix: "call" },
  };
  const aggregateOf = (stream: string) => kinds[stream.slice(0, stream.indexOf(":"))];
  return { aggregateOf } as unknown as Lifecycle;
}

const entryOf = (stream: string, event: object, ...registry: object[]) =>
  ({ stream, seq: 3, event, registry, programme: { hash: "sha256:a" } }) as unknown as JournalEntry;
const put = (key: string, scope = SET) => ({ op: "insert", scope, key, value: { key } });

/** What is found of these commits, after all of their entries were expected. */
async function follow(asked: Asked[], commits: readonly (readonly JournalEntry[])[], known = true) {
  const rows = new RecountedRows(lifecycleOf(asked), async () => (known ? programme : undefined));
  for (const entry of commits.flat()) rows.expect(entry);
  const faults = [];
  for (const commit of commits) faults.push(...(await rows.follow(commit)));
  return faults.map(({ stream, seq, code, message }) => {
    expect(message.pl).not.toBe("");
    expect(message.en).toContain("does not follow from the rows that it was worked out of");
    return `${code} ${stream}#${seq}`;
  });
}

describe("what entries worked out of rows that others wrote", () => {
  it("is held against the rows as they stood before them, in the order of commits", async () => {
    const asked: Asked[] = [];
    const faults = await follow(asked, [
      [entryOf("call:spring", { type: "listed" }, put("a"), put("b"), put("x", "spring/others"))],
      [entryOf("case:A-1", { type: "placed", of: 2 }, put("c"))],
      [entryOf("call:spring", { type: "left" }, { op: "remove", scope: SET, key: "a" })],
      [entryOf("case:B:2", { type: "placed", of: 2 })],
    ]);
    expect(faults).toEqual([]);
    expect(asked).toEqual([
      { id: "A-1", rows: { a: { key: "a" }, b: { key: "b" } }, others: 0 },
      { id: "B:2", rows: { b: { key: "b" }, c: { key: "c" } }, others: 0 },
    ]);
  });

  it("sees nothing of what its own commit writes", async () => {
    const commit = [
      entryOf("call:spring", { type: "listed" }, put("a")),
      entryOf("case:A", { type: "placed", of: 0 }),
    ];
    expect(await follow([], [commit])).toEqual([]);
  });

  it("is a fault where it does not follow, or cannot even be asked", async () => {
    const wrong = entryOf("case:A", { type: "placed", of: 1 });
    expect(await follow([], [[wrong]])).toEqual(["OGW508 case:A#3"]);
    expect(await follow([], [[entryOf("case:A", { type: "unreadable" })]])).toEqual(["OGW508 case:A#3"]);
  });

  it("is asked of nobody who works nothing out, or whose version of the programme is not there", async () => {
    const asked: Asked[] = [];
    const wrong = entryOf("case:A", { type: "placed", of: 1 });
    expect(await follow(asked, [[wrong]], false)).toEqual([]);
    expect(await follow(asked, [[entryOf("call:A", { type: "placed", of: 1 })]])).toEqual([]);
    expect(await follow(asked, [[entryOf("nobody:A", { type: "placed", of: 1 })]])).toEqual([]);
    expect(asked).toEqual([]);
  });
});
