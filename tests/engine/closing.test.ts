import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createGrantWorkflow, type EffectRunner, OgwError, verifyJournal } from "@opus/grant-workflow";
import { createSqliteStore } from "@opus/grant-workflow-sqlite";
import { afterAll, describe, expect, it } from "vitest";
import { lead, submit } from "../decisions/journey.ts";
import { openCall, rowsOf } from "../decisions/test-call.ts";

const folder = mkdtempSync(join(tmpdir(), "closing-"));
afterAll(() => rmSync(folder, { recursive: true }));

const ids = Array.from({ length: 20 }, (_, index) => `A-${index}`);

describe("close() in the middle", () => {
  it("of effects ends those that run, notes them, and leaves the others as if nobody had touched them", async () => {
    const call = await openCall();
    for (const id of ids.slice(0, 6)) await submit(call, id);
    let answer = () => {};
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const begun: string[] = [];
    let isBegun = () => {};
    const both = new Promise<void>((resolve) => {
      isBegun = resolve;
    });
    const effects: EffectRunner = {
      async perform({ id }) {
        begun.push(id);
        if (begun.length === 2) isBegun();
        await answered;
      },
    };
    const worked = call.workflow.work({ effects, concurrency: 2 });
    await both;
    const closed = call.workflow.close();
    answer();
    await closed;
    expect(await worked).toMatchObject({ performed: 2, failed: 0 });
    const left = await call.store.outbox();
    expect(left.map(({ attempts, waitsUntil }) => [attempts, waitsUntil])).toEqual(
      Array.from({ length: 4 }, () => [0, null]),
    );
    const next = createGrantWorkflow({ programmes: [call.programme], store: call.store, clock: call.clock });
    await next.work({ until: "idle", effects, deadlines: false });
    expect(begun).toHaveLength(6);
    expect(new Set(begun).size).toBe(6);
  });

  it("of an effect that nobody answers waits no longer than its time, and has it tried again", async () => {
    const call = await openCall();
    await submit(call, "A-1");
    let isBegun = () => {};
    const begun = new Promise<void>((resolve) => {
      isBegun = resolve;
    });
    const effects: EffectRunner = {
      perform() {
        isBegun();
        return new Promise(() => {});
      },
    };
    const worked = call.workflow.work({ effects, timeout: 5 });
    await begun;
    await call.workflow.close();
    expect(await worked).toMatchObject({ performed: 0, failed: 1, setAside: 0 });
    expect(await call.store.outbox()).toMatchObject([{ attempts: 1, isSetAside: false }]);
  });

  it("of deadlines passes all that were claimed", async () => {
    const call = await openCall();
    for (const id of ids.slice(0, 6)) {
      await submit(call, id, { letterSigned: false });
      await call.must(id, "formalCheck.complete", "officer");
    }
    call.clock.set("2026-03-19T10:00:00+01:00");
    const { claimDeadlines } = call.store;
    let closed: Promise<void> | undefined;
    Object.assign(call.store, {
      async claimDeadlines(claim: Parameters<typeof claimDeadlines>[0]) {
        const claimed = await claimDeadlines(claim);
        closed ??= call.workflow.close();
        return claimed;
      },
    });
    const worked = call.workflow.work();
    expect(await worked).toMatchObject({ deadlines: 6 });
    await closed;
  });
});

it("a store that is closed under commands refuses by name what it has not kept, and has what it answered", async () => {
  const path = join(folder, "closed.db");
  const store = createSqliteStore({ path });
  const call = await openCall(undefined, { store });
  for (const id of ids) await lead(call, id, "draft");
  const send = (id: string) =>
    call.must(id, "application.submit", "applicant").then(
      () => "kept",
      (error: unknown) => (OgwError.isInstance(error) ? error.code : String(error)),
    );
  const [first, later] = [ids.slice(0, 10), ids.slice(10)];
  const kept = first.map(send);
  await kept[0];
  const lost = later.map(send);
  await store.close();
  expect(await Promise.all(kept)).toEqual(first.map(() => "kept"));
  expect(await Promise.all(lost)).toEqual(later.map(() => "OGW316"));
  const again = createSqliteStore({ path });
  expect(await rowsOf({ store: again }, "receipts")).toHaveLength(first.length);
  expect((await verifyJournal(again)).faults).toEqual([]);
  await again.close();
});
