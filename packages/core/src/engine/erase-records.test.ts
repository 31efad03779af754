import { OgwError } from "@opus/grant-rules/errors";
import { describe, expect, it } from "vitest";
import type { Clock } from "../host/clock.ts";
import type { ErasableClass } from "../store/commit.ts";
import { eraseRecords } from "./erase-records.ts";

const CLASSES = [{ class: "contact", records: 3, streams: 2 }];
/** Half past midnight of the 2nd in Warsaw, and still the 1st in London. */
const clock = { now: () => "2026-01-01T23:30:00.000Z" };

/** A store with three values, whose log `held` attempts find held open by somebody. */
function storeHeldFor(held: number) {
  let classes: readonly ErasableClass[] = CLASSES;
  const asked: string[] = [];
  const store = {
    erasable: async () => classes,
    async eraseRecords(day: string) {
      asked.push(day);
      const found = classes.length;
      classes = [];
      if (asked.length > held) return found;
      throw new OgwError({ code: "OGW323", subject: "store", problem: "a view is open", remedy: "Wait" });
    },
  };
  return { store, asked };
}

function waiting(): Clock & { readonly waits: number[] } {
  const waits: number[] = [];
  return { ...clock, waits, wait: async (milliseconds) => void waits.push(milliseconds) };
}

describe("erasing values whose last day has passed", () => {
  it("counts them by class, erases them, and says so", async () => {
    const { store, asked } = storeHeldFor(0);
    expect(await eraseRecords(store, { on: "2026-01-02", clock })).toEqual({
      on: "2026-01-02",
      erased: true,
      records: 3,
      classes: CLASSES,
    });
    expect(asked).toEqual(["2026-01-02"]);
  });

  it("only counts them in a dry run", async () => {
    const { store, asked } = storeHeldFor(0);
    const dry = await eraseRecords(store, { on: "2026-01-02", dryRun: true, clock });
    expect(dry).toEqual({ on: "2026-01-02", erased: false, records: 3, classes: CLASSES });
    expect(asked).toEqual([]);
  });

  it.each([
    ["a word", "tomorrow", "OGW113"],
    ["a date of JavaScript", String(new Date(0)), "OGW113"],
    ["an instant", "2026-01-01T00:00:00Z", "OGW113"],
    ["a day that is none", "2025-02-29", "OGW113"],
    ["nothing", undefined, "OGW113"],
    ["a day that has not come in the zone", "2026-01-03", "OGW345"],
    ["the end of time", "9999-12-31", "OGW345"],
  ])("refuses %s before anything is touched", async (_, on, code) => {
    const { store, asked } = storeHeldFor(0);
    for (const dryRun of [true, false]) {
      await expect(eraseRecords(store, { on: on as string, dryRun, clock })).rejects.toMatchObject({ code });
    }
    expect(asked).toEqual([]);
  });

  it("tells today in the zone that it is given", async () => {
    const { store } = storeHeldFor(0);
    const options = { on: "2026-01-02", zone: "Europe/London", dryRun: true, clock };
    await expect(eraseRecords(store, options)).rejects.toThrow("today is 2026-01-01");
  });

  it("waits by the clock for a reader who is in the way, and tries again", async () => {
    const { store, asked } = storeHeldFor(3);
    const patient = waiting();
    expect(await eraseRecords(store, { on: "2026-01-01", clock: patient })).toMatchObject({
      erased: true,
      records: 3,
    });
    expect(asked).toHaveLength(4);
    expect(patient.waits).toEqual([50, 100, 200]);
  });

  it("never says that it is done while somebody reads, and stops when its patience or its signal ends", async () => {
    const patient = waiting();
    const held = storeHeldFor(Number.POSITIVE_INFINITY);
    const options = { on: "2026-01-01", clock: patient, patience: 1_000 };
    await expect(eraseRecords(held.store, options)).rejects.toMatchObject({ code: "OGW323" });
    expect(patient.waits.reduce((sum, pause) => sum + pause, 0)).toBeGreaterThanOrEqual(1_000);
    const { store, asked } = storeHeldFor(Number.POSITIVE_INFINITY);
    const signal = { aborted: true, addEventListener() {}, removeEventListener() {} };
    await expect(eraseRecords(store, { ...options, signal })).rejects.toMatchObject({ code: "OGW323" });
    expect(asked).toHaveLength(1);
  });

  it("hands on any other failure at once, and does not believe a store that still counts what is gone", async () => {
    const { store } = storeHeldFor(0);
    const broken = { ...store, eraseRecords: () => Promise.reject(new Error("the disk is full")) };
    await expect(eraseRecords(broken, { on: "2026-01-01", clock })).rejects.toThrow("the disk is full");
    const idle = { ...store, eraseRecords: async () => 3 };
    await expect(eraseRecords(idle, { on: "2026-01-01", clock })).rejects.toMatchObject({ code: "OGW346" });
  });
});
