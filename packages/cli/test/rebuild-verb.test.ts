import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { minimalProgramme } from "@opus/grant-workflow-testing";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createLiveCall, printed } from "./live-call.ts";

const REFUSED = { exitCode: 1 };

describe("rebuild", () => {
  let call: ReturnType<typeof createLiveCall>;
  beforeEach(async () => {
    const { form, recordClasses } = minimalProgramme();
    call = createLiveCall({ form, recordClasses });
    await call.announce();
    await call.workAt("2026-03-02T09:00:00+01:00");
    await call.as("applicant:w-1", "application.start", "a-1", "call=spring");
    await call.as("applicant:w-1", "application.submit", "a-1", ...call.answers);
  });
  afterEach(() => call.folder.remove());

  const rebuild = (...argv: readonly string[]) => call.cli("rebuild", "live.db", ...argv);
  const verify = () => call.cli("verify", "live.db", "--lang", "en");
  function change(sql: string): void {
    const database = new DatabaseSync(join(call.folder.path, "live.db"));
    database.exec(sql);
    database.close();
  }

  it("says first what differs, then writes it, in both languages", async () => {
    change(
      "UPDATE streams SET snapshot = replace(snapshot, '\"submission\"', '\"scoring\"') WHERE id = 'case:a-1'",
    );
    change("UPDATE registry_scopes SET version = version + 5 WHERE scope = 'spring/receipts'");
    expect((await verify()).stdout).toContain("grant-workflow rebuild live.db --dry-run");
    const asked = await rebuild("--dry-run", "--lang", "en");
    expect(asked).toMatchObject(REFUSED);
    expect(asked.stdout).toContain("• case:a-1  current state");
    expect(asked.stdout).toContain("• count of writes of a set spring/receipts");
    expect(asked.stdout).toContain("is 6, should be 1");
    expect(asked.stdout).toContain("Nothing was written.");
    expect((await verify()).exitCode).toBe(1);
    const done = await rebuild();
    expect(done.exitCode).toBe(0);
    expect(done.stdout).toContain("✓ case:a-1  stan bieżący");
    expect(done.stdout).toContain("było 6, jest 1");
    expect((await verify()).exitCode).toBe(0);
    expect((await rebuild("--lang", "en")).stdout).toContain("there is nothing to rebuild");
  });

  it("gives the same as JSON, of the streams that are named alone", async () => {
    change("UPDATE streams SET snapshot = 'x'");
    const { parts, ...others } = printed(await rebuild("a-1", "--dry-run", "--json")) as { parts: object[] };
    expect(parts).toMatchObject([{ kind: "snapshot", stream: "case:a-1", was: { text: "x" } }]);
    expect(others).toMatchObject({ rebuilt: false, left: [] });
  });

  it("names what it leaves, and makes no store of a path that has none", async () => {
    change("UPDATE journal SET entry = entry || ' ' WHERE stream = 'case:a-1' AND seq = 1");
    const { exitCode, stdout } = await rebuild("--lang", "en");
    expect(exitCode).toBe(1);
    expect(stdout).toContain("✗ case:a-1 #0  OGW510");
    expect(stdout).toContain("restore it from a backup");
    expect((await call.cli("rebuild", "none.db")).exitCode).toBe(3);
    expect((await call.cli("verify", "none.db")).exitCode).toBe(3);
  });
});
