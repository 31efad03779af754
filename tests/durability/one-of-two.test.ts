import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { verifyJournal } from "@opus/grant-workflow";
import { createSqliteStore } from "@opus/grant-workflow-sqlite";
import { expect, it } from "vitest";
import { lead, submit } from "../decisions/journey.ts";
import { openCall } from "../decisions/test-call.ts";

const script = new URL("./one-of-two.ts", import.meta.url).pathname;
const run = promisify(execFile);

it("of two processes that file one expert's card, and pass what is due twice, each thing is done once", async () => {
  const folder = mkdtempSync(join(tmpdir(), "one-of-two-"));
  const path = join(folder, "call.db");
  const store = createSqliteStore({ path });
  try {
    const call = await openCall(undefined, { store });
    await lead(call, "A", "eligible");
    await submit(call, "B", { letterSigned: false });
    await call.must("B", "formalCheck.complete", "officer");
    const dueAt = (await call.view("B")).deadlines[0]?.dueAt ?? "";
    const inProcess = (name: string, points: string) =>
      run(process.execPath, ["--conditions=@opus/source", script, path, dueAt, name, points]);
    const told = await Promise.all([inProcess("one", "8"), inProcess("two", "3")]);
    const answers = told.map(({ stdout }) => JSON.parse(stdout) as readonly [string, string]);
    expect(answers.map(([first]) => first).sort()).toEqual(["OGW232", "accepted"]);
    expect(answers.map(([, again]) => again)).toEqual(["OGW232", "OGW232"]);
    const [card, ...others] = (await call.view("A")).context.scoring.cards;
    expect([card?.total.num, others]).toEqual([answers[0]?.[0] === "accepted" ? 16 : 6, []]);
    const passed = (await store.journal("case:B")).filter(
      ({ event }) => event.type === "deadline.supplement.passed",
    );
    expect([passed.length, (await call.view("B")).state]).toEqual([1, ["leftUnconsidered"]]);
    expect((await verifyJournal(store)).faults).toEqual([]);
  } finally {
    await store.close();
    rmSync(folder, { recursive: true });
  }
});
