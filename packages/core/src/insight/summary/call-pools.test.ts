import { describe, expect, it } from "vitest";
import { CallPools } from "./call-pools.ts";
import type { ProgrammeVersion } from "./pinned-versions.ts";

const [march, april] = ["2026-03-01T09:00:00+01:00", "2026-04-01T09:00:00+02:00"];
const version = (hash: string, ...calls: readonly (readonly [id: string, opensAt: string])[]) =>
  ({
    hash,
    document: { calls: calls.map(([id, opensAt]) => ({ id, opensAt, pool: "10.00" })) },
  }) as unknown as ProgrammeVersion;

describe("the pools of a summary", () => {
  it("come in the order of openings, and by name where calls open together, whoever was counted first", () => {
    const stated = version("h", ["late", april], ["b", march], ["c", march], ["a", march]);
    for (const announced of [["c", "a", "b"], ["b", "late"], []]) {
      const pools = new CallPools();
      for (const call of announced) pools.addAnnounced({ call }, stated);
      expect(pools.pools(stated).map(({ call }) => call)).toEqual(["a", "b", "c", "late"]);
    }
  });

  it("are those of the version that announced the call, and of none that does not state it", () => {
    const pools = new CallPools();
    pools.addAnnounced({ call: "a", closesAt: "2026-04-07T22:00:00.000Z" }, version("first", ["a", march]));
    pools.addAnnounced({ call: "unknown" }, version("first", ["a", march]));
    expect(pools.pools(version("second", ["a", april], ["b", april]))).toEqual([
      { call: "a", pool: 1000, programme: "first", closesAt: "2026-04-07T22:00:00.000Z" },
      { call: "b", pool: 1000, programme: "second" },
    ]);
  });
});
