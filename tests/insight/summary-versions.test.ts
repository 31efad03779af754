import { createMemoryStore, type Programme, parseProgramme, summarise } from "@opus/grant-workflow";
import { describe, expect, it } from "vitest";
import { submit } from "../decisions/journey.ts";
import { openCall } from "../decisions/test-call.ts";
import { changedStore } from "../engine/changed-store.ts";
import { firstRows, firstYear, play, playTwoYears, secondYear } from "./two-years.ts";

const programmeOf = (document: object): Programme => parseProgramme(JSON.stringify(document));

describe("a summary after a year, when the document no longer lists the call of the year before", async () => {
  const { store, first, second } = await playTwoYears();
  const summary = await summarise(store, second.id);

  it("counts every application of both years, and how each ended", () => {
    const { submitted, underWay, ends } = summary;
    expect({ submitted, underWay, funded: ends.funded, rejected: ends.formallyRejected }).toEqual({
      submitted: 5,
      underWay: 0,
      funded: 4,
      rejected: 1,
    });
  });

  it("sums the pool of each call under the version that announced it", () => {
    expect(summary.money.pool).toBe(3_000_000);
    expect(summary.calls).toEqual([
      { call: "spring", pool: 1_000_000, programme: first.hash },
      { call: "spring-2027", pool: 2_000_000, programme: second.hash },
    ]);
  });

  it("groups by value: in the order of the latest form, then those that only an older form lists", () => {
    expect(
      summary.byApplicantKind.map(({ value, listed, submitted, funded }) => [
        value,
        listed,
        submitted,
        funded,
      ]),
    ).toEqual([
      ["school", true, 1, 1],
      ["ngo", true, 3, 2],
      ["group", true, 1, 1],
    ]);
  });

  it("reads each title where the case's own version says it stands", () => {
    expect(summary.projects.map(({ case: id, title, programme }) => [id, title, programme])).toEqual([
      ["A-1", "Wspólne podwórko", first.hash],
      ["A-2", "Ogród", first.hash],
      ["B-1", "Projekt 1", second.hash],
      ["B-2", "Projekt 2", second.hash],
    ]);
  });

  it("names its versions, the latest first: 1.10.0 comes after 1.0.0", () => {
    expect(summary.programme).toEqual({ id: "minimal", version: "1.10.0", hash: second.hash });
    expect(summary.versions).toEqual([
      { version: "1.10.0", hash: second.hash, cases: 2 },
      { version: "1.0.0", hash: first.hash, cases: 3 },
    ]);
  });

  it("counts the same for a loaded programme, whichever version it is, led by that version", async () => {
    expect(await summarise(store, second)).toEqual(summary);
    const led = await summarise(store, first);
    expect(led.programme.version).toBe("1.0.0");
    expect([led.submitted, led.money]).toEqual([summary.submitted, summary.money]);
    expect(led.byApplicantKind.map(({ value }) => value)).toEqual(["ngo", "group", "school"]);
  });

  it("sums indicators by id over both years", () => {
    const achieved = summary.indicators.map(({ id, planned }) => [id, planned]);
    expect(achieved).toEqual([["participants", 160]]);
    expect(summary.participants).toBe(summary.indicators[0]?.achieved);
    expect(summary.participants).toBeGreaterThan(0);
  });
});

describe("a summary by version", () => {
  it("counts visits of those alone whose version knows visits", async () => {
    const store = createMemoryStore();
    await play(store, firstYear(), firstRows);
    const without = await summarise(store, "minimal");
    expect(without).not.toHaveProperty("monitoring");
    const visits = { sharePercent: 50, mustInclude: [], basis: ["regulations"] };
    const next = programmeOf({
      ...secondYear(),
      monitoring: visits,
      deadlines: {
        ...secondYear().deadlines,
        recommendation: {
          amount: 14,
          unit: "day",
          roll: "nextWorkingDay",
          cutOff: "24:00",
          basis: ["regulations"],
        },
      },
    });
    expect((await summarise(store, next)).monitoring?.agreements).toBe(0);
  });

  it("counts calls that are stated and not announced yet", async () => {
    const store = createMemoryStore();
    const second = programmeOf(secondYear());
    await play(store, firstYear(), firstRows);
    expect((await summarise(store, second)).money.pool).toBe(3_000_000);
    expect((await summarise(store, second.id)).money.pool).toBe(1_000_000);
  });

  it("loads each version once", async () => {
    const { store, second } = await playTwoYears();
    const asked: string[] = [];
    const watched = changedStore(store, {
      programme: (hash) => {
        asked.push(hash);
        return store.programme(hash);
      },
    });
    await summarise(watched, second.id);
    expect(asked.length).toBe(2);
    expect(new Set(asked).size).toBe(2);
  });

  it("of a store that has lost a version, or keeps another text for it, is refused by name", async () => {
    const call = await openCall();
    await submit(call, "A-1");
    const { store } = call;
    const lost = changedStore(store, { programme: async () => undefined });
    await expect(summarise(lost, "minimal")).rejects.toMatchObject({ code: "OGW306" });
    const changed = changedStore(store, { programme: async () => JSON.stringify(secondYear()) });
    await expect(summarise(changed, "minimal")).rejects.toMatchObject({ code: "OGW308" });
  });

  it("of a programme that no stream is of needs the document, and says so", async () => {
    await expect(summarise(createMemoryStore(), "minimal")).rejects.toMatchObject({ code: "OGW333" });
    expect((await summarise(createMemoryStore(), programmeOf(firstYear()))).submitted).toBe(0);
  });
});
