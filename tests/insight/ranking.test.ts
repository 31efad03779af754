import { OgwError } from "@opus/grant-rules/errors";
import {
  createMemoryStore,
  type Ranking,
  type RankingLine,
  rankingOf,
  stabilityOf,
} from "@opus/grant-workflow";
import type { Store } from "@opus/grant-workflow/store";
import { minimalProgramme } from "@opus/grant-workflow-testing";
import { beforeAll, describe, expect, it } from "vitest";
import { lead, leadAll } from "../decisions/journey.ts";
import { openCall, type TestCall } from "../decisions/test-call.ts";
import { assessedCall, publishedCall, rankedProgramme } from "./ranked-call.ts";

async function ranking({ store }: Pick<TestCall, "store">): Promise<Ranking> {
  const found = await rankingOf(store, "spring");
  if (found === undefined) throw new Error("the call is there");
  return found;
}

const placed = ({ lines }: Ranking) => lines.map((line) => [line.case, line.place, line.outcome, line.end]);

const whole = (num: number) => ({ num, den: 1 });

function lineOf({ lines }: Ranking, id: string): RankingLine {
  const line = lines.find((one) => one.case === id);
  if (line === undefined) throw new Error(`${id} is on no line`);
  return line;
}

describe("a case that cannot be read", () => {
  it("takes nothing from the list but what it says itself; a store out of reach is no such case", async () => {
    const { store } = await assessedCall();
    const reading = (load: Store["load"]) => {
      const [read, records, programme] = [store.read, store.records, store.programme].map((method) =>
        method.bind(store),
      ) as unknown as [Store["read"], Store["records"], Store["programme"]];
      const others = { rows: store.rows.bind(store), journal: store.journal.bind(store) };
      return rankingOf({ read, records, programme, load, ...others }, "spring");
    };
    const whole = await rankingOf(store, "spring");
    const damaged = await reading(async (stream) => {
      const kept = await store.load(stream);
      return stream === "case:A" && kept !== undefined ? { ...kept, text: "{" } : kept;
    });
    expect(damaged?.lines.slice(1)).toEqual(whole?.lines.slice(1));
    expect(damaged?.lines[0]).toMatchObject({ place: 1, case: "A", title: null, assessment: null });
    const unassessed = await reading(async (stream) => {
      const kept = await store.load(stream);
      return stream === "case:I" && kept !== undefined ? { ...kept, text: "{" } : kept;
    });
    expect(unassessed?.lines.find(({ case: id }) => id === "I")).toMatchObject({ title: null, amount: null });
    await expect(reading(() => Promise.reject(new Error("out of reach")))).rejects.toThrow("out of reach");
    const older = new OgwError({ code: "OGW306", subject: "x", problem: "it is gone", remedy: "Look" });
    await expect(reading(() => Promise.reject(older))).rejects.toBe(older);
    // A later release has written it: whoever reads it with this one is told so, instead of a list that lacks it.
    const newer = reading(async (stream) => {
      const kept = await store.load(stream);
      const later = (text: string) =>
        JSON.stringify({ ...(JSON.parse(text) as object), machineVersion: 999 });
      return stream === "case:A" && kept !== undefined ? { ...kept, text: later(kept.text) } : kept;
    });
    await expect(newer).rejects.toThrow("[OGW751]");
  });
});

it("is told to somebody by role and id, and of a call by its name", async () => {
  const { store } = await assessedCall();
  await expect(rankingOf(store, "spring", { role: "operator" } as never)).rejects.toThrow("[OGW410]");
  await expect(rankingOf(store, 7 as never)).rejects.toThrow("[OGW410]");
  await expect(stabilityOf(store, 7 as never)).rejects.toThrow(/OGW410.*call/s);
});

it("is told of the published list as long as the call lasts", async () => {
  const { store } = await publishedCall();
  const [load, records, programme] = [store.load, store.records, store.programme].map((method) =>
    method.bind(store),
  ) as unknown as [Store["load"], Store["records"], Store["programme"]];
  const [rows, journal] = [store.rows.bind(store), store.journal.bind(store)];
  for (const [state, published] of [
    ["contracting", true],
    ["inExecution", true],
    ["archived", true],
    ["assessing", false],
  ] as const) {
    const read: Store["read"] = async (next) => {
      const loaded = await store.read(next);
      const streams = [...loaded.streams].map(([id, kept]) => {
        const text = kept?.text.replace('"value":"contracting"', `"value":"${state}"`);
        return [id, kept === undefined ? kept : { ...kept, text }] as never;
      });
      return { ...loaded, streams: new Map(streams) };
    };
    expect((await rankingOf({ read, load, records, programme, rows, journal }, "spring"))?.published).toBe(
      published,
    );
  }
});

describe("the ranking before the list is published", () => {
  let call: TestCall;
  let before: Ranking;
  beforeAll(async () => {
    call = await assessedCall();
    before = await ranking(call);
  });

  it("places those assessed so far, then names who is awaited, then who is out", () => {
    expect(before.published).toBe(false);
    expect(placed(before)).toEqual([
      ["A", 1, "ranked", null],
      ["B", 2, "ranked", null],
      ["C", 3, "ranked", null],
      ["D", 4, "ranked", null],
      ["H", null, "awaited", null],
      ["I", null, "awaited", null],
      ["E", null, "below", null],
      ["F", null, "below", null],
      ["G", null, "out", "withdrawn"],
    ]);
  });

  it("says what is missing, and nothing of cards that are not all locked", () => {
    expect(lineOf(before, "H")).toMatchObject({
      assessment: null,
      waitsFor: { cards: 1, cardsNeeded: 2, states: [{ en: "Under merit review" }] },
    });
    expect(lineOf(before, "I").waitsFor).toMatchObject({ cards: 0, states: [{ en: "Under formal check" }] });
    expect(lineOf(before, "A").waitsFor).toBeNull();
  });

  it("shows the points of those below: which missed the threshold, which a minimum", () => {
    const failed = lineOf(before, "E").assessment;
    expect(failed?.points).toEqual({ num: 9, den: 1 });
    expect(failed?.threshold).toEqual({ given: whole(9), least: whole(10), met: false });
    expect(failed?.minima).toMatchObject([
      { criterion: "need", least: whole(4), lowest: whole(4), met: true },
    ]);
    const minimum = lineOf(before, "F").assessment;
    expect(minimum?.points).toEqual({ num: 33, den: 2 });
    expect(minimum?.threshold.met).toBe(true);
    expect(minimum?.minima).toEqual([
      {
        criterion: "need",
        title: { pl: "Potrzeba", en: "Need" },
        least: whole(4),
        lowest: whole(3),
        met: false,
      },
    ]);
  });

  it("has the whole pool free", () => {
    expect(before.sums).toEqual({
      pool: 500_000,
      free: 500_000,
      overContracted: 0,
      mayExceed: 0,
      allocated: 0,
      awarded: 0,
      reserve: 0,
    });
  });

  it("keeps a withdrawn application's points, and gives its place to the next", () => {
    expect(lineOf(before, "G").assessment?.points).toEqual({ num: 12, den: 1 });
  });
});

describe("the published list", () => {
  it("says whom it funds and who waits, and what that comes to", async () => {
    const published = await ranking(await publishedCall());
    expect(published.published).toBe(true);
    expect(placed(published).slice(0, 4)).toEqual([
      ["A", 1, "funded", null],
      ["B", 2, "funded", null],
      ["C", 3, "reserve", null],
      ["D", 4, "reserve", null],
    ]);
    expect(published.sums).toEqual({
      pool: 500_000,
      overContracted: 0,
      mayExceed: 0,
      free: 100_000,
      allocated: 400_000,
      awarded: 0,
      reserve: 400_000,
    });
  });

  it("follows awards, withdrawals and promotions; the pool is always free, allocated and awarded together", async () => {
    const call = await publishedCall();
    await call.must("A", "award.grant", "decisionMaker");
    await call.must("B", "application.withdraw", "applicant");
    await call.must("C", "reserve.place", "decisionMaker");
    await call.must("C", "reserve.promote", "decisionMaker");
    const later = await ranking(call);
    expect(placed(later).slice(0, 4)).toEqual([
      ["A", 1, "awarded", null],
      ["B", 2, "out", "withdrawn"],
      ["C", 3, "awarded", null],
      ["D", 4, "reserve", null],
    ]);
    const { pool, free, allocated, awarded, reserve } = later.sums;
    expect(later.sums).toEqual({
      pool: 500_000,
      overContracted: 0,
      mayExceed: 0,
      free: 100_000,
      allocated: 0,
      awarded: 400_000,
      reserve: 200_000,
    });
    expect(free + allocated + awarded).toBe(pool);
    expect(reserve).toBe(200_000);
  });

  it("is told under the version that the call pins, though the store keeps later ones", async () => {
    const call = await publishedCall();
    const text = JSON.stringify({ ...rankedProgramme(), version: "2.0.0" });
    await call.store.putProgramme("sha256:later", text);
    expect((await ranking(call)).programme).toEqual({
      id: "minimal",
      version: "1.0.0",
      hash: call.programme.hash,
    });
  });
});

describe("a ranking with an interview", () => {
  const interview = {
    title: { pl: "Rozmowa", en: "Interview" },
    criteria: [{ id: "talk", title: { pl: "Rozmowa", en: "Talk" }, max: 10 }],
    threshold: 5,
    combine: "add" as const,
    basis: ["regulations"],
  };
  const document = minimalProgramme({ scoring: { ...minimalProgramme().scoring, interview } });

  it("tells the interview's points and bound beside those of the cards", async () => {
    const call = await openCall(document);
    await leadAll(call, ["A", "B"], "scored");
    const minutes = "Protokół";
    expect(lineOf(await ranking(call), "A")).toMatchObject({
      outcome: "awaited",
      assessment: { cards: { num: 16, den: 1 }, rounds: [] },
      waitsFor: { states: [{ en: "Awaiting interview" }] },
    });
    await call.must("A", "interview.record", "committee", { scores: { talk: 4 }, minutes });
    await call.must("B", "interview.record", "committee", { scores: { talk: 6 }, minutes });
    const after = await ranking(call);
    expect(lineOf(after, "A")).toMatchObject({
      outcome: "below",
      end: null,
      assessment: {
        threshold: { met: true },
        rounds: [{ round: "interview", points: whole(4), threshold: { least: whole(5) }, met: false }],
      },
    });
    expect(lineOf(after, "B")).toMatchObject({
      place: 1,
      assessment: {
        points: { num: 22, den: 1 },
        rounds: [{ round: "interview", points: whole(6), threshold: { least: whole(5) }, met: true }],
      },
    });
  });
});

describe("a ranking that cannot be told", () => {
  it("is undefined for a call that nobody has announced", async () => {
    expect(await rankingOf(createMemoryStore(), "spring")).toBeUndefined();
  });

  it("is refused by name when the store has lost the version or keeps another text for it", async () => {
    const { store } = await publishedCall();
    const lost: Store = { ...store, programme: async () => undefined };
    await expect(rankingOf(lost, "spring")).rejects.toMatchObject({ code: "OGW306" });
    const changed: Store = { ...store, programme: async () => "{}" };
    await expect(rankingOf(changed, "spring")).rejects.toMatchObject({ code: "OGW308" });
  });
});

describe("a case that was settled", () => {
  it("has been awarded, whatever it ended as, while one that left has not", async () => {
    const call = await openCall();
    await leadAll(call, ["A-1", "A-2"], "awarded");
    await lead(call, "A-1", "reported", "awarded");
    await call.must("A-1", "settlement.decide", "accountant", { ineligible: "0.00" });
    await call.must("A-2", "agreement.resign", "applicant");
    const list = await ranking(call);
    expect(lineOf(list, "A-1")).toMatchObject({ outcome: "awarded", end: "funded" });
    expect(lineOf(list, "A-2")).toMatchObject({ outcome: "out" });
  });
});
