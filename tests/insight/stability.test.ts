import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stabilityOf } from "@opus/grant-workflow";
import { createSqliteStore } from "@opus/grant-workflow-sqlite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestCall } from "../decisions/test-call.ts";
import { runCaptured } from "./captured-cli.ts";
import { assessedCall, publishedCall } from "./ranked-call.ts";

let folder = "";
let call: TestCall;
const cli = (...argv: readonly string[]) => runCaptured(folder, "ranking", "call.db", "spring", ...argv);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "grant-workflow-stability-"));
  call = await publishedCall(undefined, { store: createSqliteStore({ path: join(folder, "call.db") }) });
});
afterAll(async () => {
  await call.store.close?.();
  rmSync(folder, { recursive: true, force: true });
});

describe("the stability of a call's funding line", () => {
  it("is told of the published list, exactly, with the cards that could decide by themselves", async () => {
    const stability = await stabilityOf(call.store, "spring");
    expect(stability?.published).toBe(true);
    // A 19, B 18 are funded with 4 000 of 5 000 zł; C 16 and D 14 are not.
    expect(stability?.lines).toEqual([
      {
        number: "S/001",
        case: "A",
        up: null,
        down: { points: { num: 3, den: 1 }, when: "beyond", changes: ["S/003", "S/001"] },
        cards: [
          { expert: "expert-1", way: "down" },
          { expert: "expert-2", way: "down" },
        ],
      },
      {
        number: "S/002",
        case: "B",
        up: null,
        down: { points: { num: 2, den: 1 }, when: "beyond", changes: ["S/003", "S/002"] },
        cards: [
          { expert: "expert-1", way: "down" },
          { expert: "expert-2", way: "down" },
        ],
      },
      // With the most on one card, two points more on it, C comes to 18: its need is no better than that of B, who was first.
      {
        number: "S/003",
        case: "C",
        up: { points: { num: 2, den: 1 }, when: "beyond", changes: ["S/003", "S/002"] },
        down: null,
        cards: [],
      },
      {
        number: "S/004",
        case: "D",
        up: { points: { num: 4, den: 1 }, when: "beyond", changes: ["S/004", "S/002"] },
        down: null,
        cards: [],
      },
    ]);
  });

  it("stays that of the list when awards and ends come after it", async () => {
    const before = await stabilityOf(call.store, "spring");
    await call.must("A", "award.grant", "decisionMaker");
    await call.must("A", "agreement.resign", "applicant");
    expect(await stabilityOf(call.store, "spring")).toEqual(before);
  });

  it("is told of the applications assessed so far before there is a list, and of no call that nobody announced", async () => {
    const open = await assessedCall();
    const stability = await stabilityOf(open.store, "spring");
    expect([stability?.published, stability?.lines.length]).toEqual([false, 4]);
    expect(await stabilityOf(open.store, "autumn")).toBeUndefined();
  });

  it("is printed beside the ranking, in words and as JSON, and not to one person", async () => {
    const words = await cli("--stability", "--lang", "en");
    expect(words.exitCode).toBe(0);
    expect(words.stdout).toContain("Stability of the funding line");
    expect(words.stdout).toContain("more than 2 points change it");
    expect((await cli("--stability", "--lang", "pl")).stdout).toContain(
      "rozstrzyga karta: expert-1, expert-2",
    );
    const { stability } = JSON.parse((await cli("--stability", "--json")).stdout);
    expect(stability.lines[1].down).toMatchObject({
      points: 2,
      exactPoints: { num: 2, den: 1 },
      when: "beyond",
    });
    expect(JSON.parse((await cli("--json")).stdout)).not.toHaveProperty("stability");
    const refused = await cli("--stability", "--as", "decisionMaker:d-1");
    expect([refused.exitCode, refused.stderr]).toEqual([2, expect.stringContaining("OGW659")]);
  });
});
