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
