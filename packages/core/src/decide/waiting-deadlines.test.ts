import { expect, it } from "vitest";
import { byMoment } from "./waiting-deadlines.ts";

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
