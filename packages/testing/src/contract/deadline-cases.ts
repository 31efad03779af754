import type { DeadlineChange } from "@opus/grant-workflow/store";
import { expect } from "vitest";
import { aCommit, firstWrite, followUp, inOneWrite } from "./sample-commit.ts";
import type { StoreCase } from "./store-case.ts";

const set = (...deadlines: [name: string, dueAt: string][]): DeadlineChange => ({
  set: deadlines.map(([name, dueAt]) => ({ name, dueAt })),
  cleared: [],
});

/** Deadlines as data. */
export const deadlineCases: readonly StoreCase[] = [
  {
    name: "gives deadlines due by now, earliest first, then by stream and name",
    async prove(store) {
      const early = "2015-03-01T11:00:00.000Z";
      const late = "2015-03-01T11:00:00.001Z";
      const b = firstWrite("case:B", { commit: "1", deadlines: set(["signing", early], ["report", late]) });
      const a = firstWrite("case:A", {
        commit: "1",
        deadlines: set(["supplement", early], ["payment", early]),
      });
      await store.commit(aCommit({ id: "1", streams: [b, a] }));
      const due = await store.due(early);
      expect(due).toEqual([
        { stream: "case:A", name: "payment", dueAt: early },
        { stream: "case:A", name: "supplement", dueAt: early },
        { stream: "case:B", name: "signing", dueAt: early },
      ]);
      expect(await store.due("2015-03-01T10:59:59.999Z")).toEqual([]);
      expect(await store.due(late)).toHaveLength(4);
      expect(await store.due(late, { limit: 2 })).toEqual(due.slice(0, 2));
      for (const [index, after] of due.entries()) {
        expect(await store.due(early, { after })).toEqual(due.slice(index + 1));
        expect(await store.due(early, { after, limit: 1 })).toEqual(due.slice(index + 1, index + 2));
      }
      expect(await store.deadlines("case:B")).toEqual([
        { stream: "case:B", name: "signing", dueAt: early },
        { stream: "case:B", name: "report", dueAt: late },
      ]);
    },
  },
  {
    name: "moves a deadline that is set again and drops one that is cleared",
    async prove(store) {
      const first = firstWrite("case:A", {
        deadlines: set(["report", "2015-06-01T10:00:00.000Z"], ["signing", "2015-05-01T10:00:00.000Z"]),
      });
      const moved = set(["report", "2015-07-01T10:00:00.000Z"]);
      const second = followUp(first, { deadlines: { ...moved, cleared: ["signing", "never set"] } });
      await store.commit(aCommit({ id: "1", streams: [first] }));
      await store.commit(aCommit({ id: "2", streams: [second] }));
      const kept = [{ stream: "case:A", name: "report", dueAt: "2015-07-01T10:00:00.000Z" }];
      expect(await store.deadlines("case:A")).toEqual(kept);
      expect(await store.due("2016-01-01T00:00:00.000Z")).toEqual(kept);
      const third = followUp(second, { deadlines: { ...moved, cleared: ["report"] } });
      await store.commit(aCommit({ id: "3", streams: [third] }));
      expect(await store.deadlines("case:A")).toEqual(kept);
    },
  },
  {
    name: "takes the deadlines of several entries of one write in their order",
    async prove(store) {
      const write = inOneWrite(
        firstWrite("case:A", { deadlines: set(["signing", "2015-05-01T10:00:00.000Z"]) }),
        { deadlines: { cleared: ["signing"] } },
        { deadlines: set(["report", "2015-06-01T10:00:00.000Z"]) },
      );
      await store.commit(aCommit({ id: "1", streams: [write] }));
      expect(await store.deadlines("case:A")).toEqual([
        { stream: "case:A", name: "report", dueAt: "2015-06-01T10:00:00.000Z" },
      ]);
    },
  },
  {
    name: "takes an instant with and without milliseconds for the same moment",
    async prove(store) {
      const write = firstWrite("case:A", { deadlines: set(["signing", "2015-03-01T11:00:00Z"]) });
      await store.commit(aCommit({ id: "1", streams: [write] }));
      expect(await store.due("2015-03-01T10:59:59.999Z")).toEqual([]);
      expect(await store.due("2015-03-01T11:00:00.000Z")).toHaveLength(1);
    },
  },
  {
    name: "rejects a deadline that is not a UTC instant",
    async prove(store) {
      for (const dueAt of ["2015-03-01", "2015-03-01T11:00:00+01:00", "2015-13-01T11:00:00.000Z", "soon"]) {
        const write = firstWrite("case:A", { deadlines: set(["signing", dueAt]) });
        await expect(store.commit(aCommit({ id: dueAt, streams: [write] }))).rejects.toMatchObject({
          code: "OGW318",
        });
      }
      expect(await store.load("case:A")).toBeUndefined();
    },
  },
];
