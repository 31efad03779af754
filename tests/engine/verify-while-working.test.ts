import { createMemoryStore, verifyJournal } from "@opus/grant-workflow";
import { createSqliteStore } from "@opus/grant-workflow-sqlite";
import { actor } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { lead } from "../decisions/journey.ts";
import { openCall } from "../decisions/test-call.ts";

describe.each([
  ["memory", () => createMemoryStore()],
  ["SQLite", () => createSqliteStore({ path: ":memory:" })],
])("a journal in %s", (_, create) => {
  it("is proved while people work, as it stood at one moment, without a false alarm", async () => {
    const call = await openCall(undefined, { store: create() });
    const ids = Array.from({ length: 24 }, (__, index) => `A-${index}`);
    for (const id of ids) await lead(call, id, "draft");
    const reports: Awaited<ReturnType<typeof verifyJournal>>[] = [];
    let isWorking = true;
    const verifying = (async () => {
      while (isWorking) reports.push(await verifyJournal(call.store));
    })();
    for (const id of ids) {
      await call.workflow
        .as(actor("applicant", `applicant-${id}`))
        .case(id)
        .application.submit();
      await call.workflow.as(actor("officer")).case(id).formalCheck.complete({});
      await new Promise((resolve) => setImmediate(resolve));
    }
    isWorking = false;
    await verifying;
    expect(reports.flatMap(({ faults }) => faults)).toEqual([]);
    expect(reports.length).toBeGreaterThan(1);
    expect(new Set(reports.map(({ entries }) => entries)).size).toBeGreaterThan(1);
  });
});
