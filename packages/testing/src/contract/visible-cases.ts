import type { Commit, Store, StreamWrite } from "@opus/grant-workflow/store";
import { expect } from "vitest";
import { aRecord, DUE, SCOPE } from "./everything.ts";
import { aCommit, firstWrite, followUp, sampleSender } from "./sample-commit.ts";
import type { StoreCase } from "./store-case.ts";

const COMMITS = 12;
const LATER = "2016-01-01T00:00:00.000Z";

/** Commits 1 to 12: each writes the call and `case:A`, and adds one of everything. */
function series(): readonly Commit[] {
  const commits: Commit[] = [];
  let call: StreamWrite | undefined;
  let grant: StreamWrite | undefined;
  for (let number = 1; number <= COMMITS; number += 1) {
    const commit = String(number);
    const { record, promise } = aRecord("case:A", commit, number);
    const ofCall = { commit, rows: [row(commit)], effects: [{}] };
    const ofCase = {
      commit,
      deadlines: { set: [{ name: commit, dueAt: DUE }] },
      effects: [{}],
      records: [promise],
    };
    call = call === undefined ? firstWrite("call:2015", ofCall) : followUp(call, ofCall);
    grant = grant === undefined ? firstWrite("case:A", ofCase) : followUp(grant, ofCase);
    const beside = firstWrite(`case:B${commit}`, { commit });
    commits.push(aCommit({ id: commit, streams: [call, beside, grant], records: [record] }));
  }
  return commits;
}

const row = (key: string) => ({ op: "insert" as const, scope: SCOPE, key, version: 1, value: {} });

/** How many of the commits each way of reading shows; rejects when it shows half of one. */
const shown: Readonly<Record<string, (store: Store) => Promise<number>>> = {
  load: async (store) => (await store.load("case:A"))?.revision ?? 0,
  loadCall: async (store) => (await store.load("call:2015"))?.revision ?? 0,
  journal: async (store) => (await store.journal("case:A")).length,
  entries: async (store) => whole(3, (await store.entries()).length),
  streams: async (store) => {
    const streams = await store.streams();
    return streams.length === 0 ? 0 : whole(1, streams.length - 2);
  },
  rows: async (store) => {
    const { version, rows } = await store.rows({ scope: SCOPE });
    expect(rows).toHaveLength(version);
    return version;
  },
  range: async (store) => (await store.rows({ scope: SCOPE, from: "", below: "z" })).rows.length,
  answers: async (store) => {
    let count = 0;
    while ((await store.answer(sampleSender, String(count + 1))) !== undefined) count += 1;
    return count;
  },
  records: async (store) => (await store.records("case:A")).length,
  deadlines: async (store) => (await store.deadlines("case:A")).length,
  due: async (store) => (await store.due(LATER)).length,
  outbox: async (store) => whole(2, (await store.outbox()).length),
  read: readsWhole,
  view: (store) =>
    store.view(async (view) => {
      const { length } = await view.journal("case:A");
      expect((await view.load("call:2015"))?.revision ?? 0).toBe(length);
      expect((await view.rows({ scope: SCOPE })).version).toBe(length);
      expect(await view.entries()).toHaveLength(3 * length);
      return length;
    }),
};

function whole(parts: number, count: number): number {
  expect(count % parts, `${count} of commits with ${parts} each`).toBe(0);
  return count / parts;
}

async function readsWhole(store: Store): Promise<number> {
  const { streams, rows, records, deadlines } = await store.read(({ rows }) =>
    rows.length === 0
      ? {
          streams: ["call:2015", "case:A"],
          rows: [{ scope: SCOPE }],
          records: "case:A",
          deadlines: "case:A",
        }
      : undefined,
  );
  const count = rows[0]?.version ?? 0;
  const revisions = [...streams.values()].map(({ revision }) => revision);
  expect(revisions.every((revision) => revision === count)).toBe(true);
  expect([records.length, deadlines.length]).toEqual([count, count]);
  return count;
}

/** Looks one way after the other: what one has shown, the next must show too. */
async function lookAround(store: Store, first: string): Promise<void> {
  const names = [first, ...Object.keys(shown).filter((name) => name !== first)];
  let [last, by] = [0, first];
  for (const name of names) {
    const count = (await shown[name]?.(store)) ?? 0;
    expect(count, `commits that ${name} shows after ${by} has shown ${last}`).toBeGreaterThanOrEqual(last);
    [last, by] = [count, name];
  }
}

async function committedWhileLooking(writer: Store, reader: Store): Promise<void> {
  const commits = series();
  const names = Object.keys(shown);
  for (const [index, commit] of commits.entries()) {
    const looking = [0, 5, 9].map((at) => lookAround(reader, names[(index + at) % names.length] ?? "load"));
    const [result] = await Promise.all([writer.commit(commit), ...looking]);
    expect(result).toMatchObject({ ok: true });
    await lookAround(reader, names[index % names.length] ?? "load");
  }
  for (const [name, count] of Object.entries(shown)) expect(await count(reader), name).toBe(COMMITS);
}

const alone: StoreCase = {
  name: "never shows half of a commit, whichever way one looks",
  prove: (store) => committedWhileLooking(store, store),
};

/** All of a commit is seen, or nothing of it. */
export const visibleCases: readonly StoreCase[] = [
  alone,
  {
    name: "never shows half of a commit to a second handle",
    beside: { hand: "second", alone: { ...alone, name: "never shows half of a commit to its one handle" } },
    prove: async (store, hands) => committedWhileLooking(store, await hands.second()),
  },
  {
    name: "never lets a commit appear behind one that was shown before, so that whoever reads on misses nothing",
    async prove(store) {
      const numbers = Array.from({ length: 40 }, (_, index) => String(index));
      const followed: string[] = [];
      let after = 0;
      const readOn = async () => {
        const page = await store.entries({ after, limit: 3 });
        after = page.at(-1)?.position ?? after;
        followed.push(...page.map(({ entry }) => entry.stream));
        return page.length;
      };
      const committing = numbers.map((id) =>
        store.commit(aCommit({ id, streams: [firstWrite(`case:${id}`)] })),
      );
      for (let round = 0; round < 60; round += 1) await readOn();
      await Promise.all(committing);
      while ((await readOn()) > 0);
      expect(followed).toEqual((await store.entries()).map(({ entry }) => entry.stream));
      expect(followed).toHaveLength(numbers.length);
    },
  },
];
