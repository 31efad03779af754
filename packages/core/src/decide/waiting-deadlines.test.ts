import { expect, it } from "vitest";
import { byMoment, deadlineList, waitingAfter } from "./waiting-deadlines.ts";

it("shows deadlines by their moment, and those of one moment by name", () => {
  const [early, late] = ["2026-03-20T23:00:00.000Z", "2026-03-27T23:00:00.000Z"];
  const shown = byMoment([
    { name: "report", dueAt: late },
    { name: "supplement", dueAt: early },
    { name: "payment", dueAt: early },
    { name: "offer", dueAt: early },
    { name: "agreement", dueAt: late },
  ]);
  expect(shown.map(({ name }) => name)).toEqual(["offer", "payment", "supplement", "agreement", "report"]);
});

it("lists deadlines by name, whatever the order in which they were set", () => {
  const waiting = new Map(["report", "agreement", "visit", "offer"].map((name) => [name, "2026-03-20"]));
  expect(deadlineList(waiting).map(({ name }) => name)).toEqual(["agreement", "offer", "report", "visit"]);
});

it("keeps the deadlines that wait as they are after an entry that changes none", () => {
  const waiting = new Map([["report", "2026-03-20"]]);
  expect(waitingAfter(waiting, { set: [], cleared: [] })).toBe(waiting);
  const changed = waitingAfter(waiting, {
    set: [{ name: "visit", dueAt: "2026-03-27" }],
    cleared: ["report"],
  });
  expect([...changed]).toEqual([["visit", "2026-03-27"]]);
  expect([...waiting]).toEqual([["report", "2026-03-20"]]);
});
