import { OgwError, rebuildStore, verifyJournal } from "@opus/grant-workflow";
import type { Store } from "@opus/grant-workflow/store";
import { beforeAll, describe, expect, it } from "vitest";
import { lead } from "../decisions/journey.ts";
import { caseStream, openCall, type TestCall } from "../decisions/test-call.ts";
import { changedStore } from "./changed-store.ts";
import { rehashed } from "./tampered-store.ts";

const CASE = caseStream("A-1");
let call: TestCall;
beforeAll(async () => {
  call = await openCall();
  await lead(call, "A-1", "submitted");
});

/** What rebuilding a store would come to whose inventory, or whose snapshots, say something else. */
function plan(
  inventory: Partial<Store["inventory"]>,
  changes: Partial<Store> = {},
  streams?: readonly (typeof CASE)[],
) {
  const changed = changedStore(call.store, {
    ...changes,
    inventory: { ...call.store.inventory, ...inventory },
  });
  return rebuildStore(changed, { dryRun: true, ...(streams === undefined ? {} : { streams }) });
}
const load: Store["load"] = async (stream) => {
  const kept = await call.store.load(stream);
  return kept !== undefined && stream === CASE ? { ...kept, head: "sha256:another" } : kept;
};

describe("what would be rebuilt of a place in the outbox", () => {
  it("is the place of an effect that has none, and that it waits", async () => {
    const [place] = await call.store.inventory.effects(CASE);
    const { parts } = await plan({ effects: async () => [] });
    expect(parts.filter(({ kind }) => kind === "effect")).toEqual([
      { stream: CASE, kind: "effect", key: place?.id, was: null, is: `${place?.kind} waits` },
    ]);
  });

  it("is that of the kind that the entry says, with what stood there", async () => {
    const [place] = await call.store.inventory.effects(CASE);
    if (place === undefined) throw new Error("a submission asks for a receipt");
    const aside = { ...place, standing: "setAside" as const, kind: "payment.orderPayment" };
    const { parts } = await plan({ effects: async (stream) => (stream === CASE ? [aside] : []) });
    expect(parts).toEqual([
      {
        ...{ stream: CASE, kind: "effect", key: place.id },
        ...{ was: "payment.orderPayment setAside", is: `${place.kind} setAside` },
      },
    ]);
  });
});

describe("a store in which nothing differs", () => {
  it("is left as it is", async () => {
    expect(await rebuildStore(call.store)).toMatchObject({ rebuilt: false, parts: [], left: [] });
  });
});

describe("what cannot be rebuilt", () => {
  it("is a stream of sound hashes whose entries do not follow from their events", async () => {
    const forged = await rehashed(call.store, CASE, 2, () => ({ effects: [] }));
    const { left, parts } = await rebuildStore(forged, { dryRun: true });
    expect(left.filter(({ stream }) => stream === CASE)).toMatchObject([{ code: "OGW515" }]);
    expect(parts).toEqual([]);
  });

  it("is told of streams that nobody asked for, and keeps rows of sets from being touched", async () => {
    const { left } = await plan({}, { load }, ["call:spring" as typeof CASE]);
    expect(left.map(({ code, stream }) => [code, stream])).toEqual([
      ["OGW503", CASE],
      ["OGW508", undefined],
    ]);
    expect((await plan({}, { load })).left.map(({ code }) => code)).toEqual(["OGW503", "OGW508"]);
  });

  it("is told of a stream that is there, too", async () => {
    const problem = { pl: "wyzwalacz jest inny", en: "the trigger differs" };
    const fault = { kind: "schema", key: "trigger t", stream: CASE, problem } as const;
    const { left } = await plan({ integrity: async () => [fault] });
    expect(left).toMatchObject([{ code: "OGW518", key: "trigger t" }]);
    // A stream of which something is put right has its trigger broken all the same.
    const ofCall = { ...fault, stream: "call:spring" } as const;
    const beside = await plan({ integrity: async () => [ofCall] }, { deadlines: async () => [] });
    expect(beside.parts.map(({ stream }) => stream)).toContain("call:spring");
    expect(beside.left).toMatchObject([{ code: "OGW518", key: "trigger t" }]);
  });
});

it("a stream that cannot be read is one fault, whatever rows it wrote", async () => {
  const broken = new OgwError({ code: "OGW510", subject: "s", problem: "p", allowed: "a", remedy: "r" });
  const journal: Store["journal"] = async (stream, page) => {
    if (stream === CASE) throw broken;
    return call.store.journal(stream, page);
  };
  const { faults } = await verifyJournal(changedStore(call.store, { journal }));
  expect(faults.map(({ code, stream }) => [code, stream])).toEqual([["OGW510", CASE]]);
});

describe("rows of sets", () => {
  const damaged: Store["inventory"]["rows"] = async (scope, page) =>
    (await call.store.inventory.rows(scope, page)).map((row) =>
      "fault" in row ? row : { ...row, value: { damaged: true } },
    );

  it("are put back each as the entry has it that wrote it last, of its own set", async () => {
    const { parts } = await plan({ rows: damaged });
    const rows = parts.filter(({ kind }) => kind === "row");
    const wanted: unknown[] = [];
    for (const { scope } of await call.store.inventory.scopes({}))
      for (const row of await call.store.inventory.rows(scope, {}))
        if (!("fault" in row)) {
          const { key, version, value, entry } = row;
          wanted.push({
            ...{ kind: "row", key: `${scope} ${key}` },
            ...{ was: { version, value: { damaged: true }, entry }, is: { version, value, entry } },
          });
        }
    expect(wanted.length).toBeGreaterThan(3);
    expect(rows).toEqual(wanted);
  });

  it("that no entry ever wrote are taken out, and left when other streams were asked for", async () => {
    const stray = { scope: "autumn/strange", key: "x", version: 1, value: {}, entry: "call:autumn#1" };
    const inventory: Partial<Store["inventory"]> = {
      scopes: async (page) => {
        const { after } = page ?? {};
        const found = await call.store.inventory.scopes(page ?? {});
        return after === undefined ? [{ scope: stray.scope, version: 1 }, ...found] : found;
      },
      rows: async (scope, page) => (scope === stray.scope ? [stray] : call.store.inventory.rows(scope, page)),
    };
    expect((await plan(inventory)).parts).toMatchObject([
      { kind: "row", key: "autumn/strange x", is: null },
      { kind: "count", key: "autumn/strange", was: 1, is: 0 },
    ]);
    expect(await plan(inventory, {}, [CASE])).toMatchObject({ parts: [], left: [] });
  });

  it("and streams of which nothing differs are not written", async () => {
    const asked: unknown[] = [];
    const [first] = await call.store.inventory.scopes({});
    const rows: Store["inventory"]["rows"] = async (scope, page) =>
      scope === first?.scope ? damaged(scope, page) : call.store.inventory.rows(scope, page);
    const changed = changedStore(call.store, {
      inventory: { ...call.store.inventory, rows },
      repair: async (repair) => {
        asked.push([repair.streams.length, repair.scopes.map(({ scope }) => scope)]);
        return { ok: true };
      },
    } as Partial<Store>);
    expect(await rebuildStore(changed)).toMatchObject({ rebuilt: true });
    expect(asked).toEqual([[0, [first?.scope]]]);
  });
});

describe("what is said of entries that do not follow", () => {
  it("is said once of each stream, and once that sums were not proved", async () => {
    const forged = await rehashed(call.store, CASE, 2, () => ({ event: { type: "no.such" } }));
    const { faults } = await verifyJournal(forged);
    expect(faults.filter(({ stream }) => stream === CASE)).toHaveLength(1);
    const broken = new OgwError({ code: "OGW510", subject: "s", problem: "p", allowed: "a", remedy: "r" });
    const journal: Store["journal"] = async () => {
      throw broken;
    };
    const { notes } = await verifyJournal(changedStore(call.store, { journal }));
    expect(notes.map(({ code }) => code)).toEqual(["OGW521"]);
  });

  it("of what the store finds wrong with itself has its words, with the place before them", async () => {
    const problem = { pl: "wyzwalacz jest inny", en: "the trigger differs" };
    const integrity = async () => [{ kind: "schema", key: "trigger t", stream: CASE, problem } as const];
    const changed = changedStore(call.store, { inventory: { ...call.store.inventory, integrity } });
    expect((await verifyJournal(changed)).faults.map(({ message }) => message)).toEqual([
      {
        pl: "case:A-1: trigger t: wyzwalacz jest inny.",
        en: "case:A-1: trigger t: the trigger differs.",
      },
    ]);
  });
});
