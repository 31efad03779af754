import { readFileSync } from "node:fs";
import * as bounds from "@opus/grant-rules/bounds";
import { expect, it } from "vitest";
import { limitList, listedTables } from "./limit-list.ts";

it("the page of limits says what the code says; pnpm generate writes it", () => {
  expect(readFileSync(new URL("../../docs/limits.md", import.meta.url), "utf8")).toBe(limitList());
});

it("lists every table of limits", () => {
  const tables = Object.entries(bounds).filter(([name]) => name.endsWith("Limits") && name !== "partLimits");

  expect(
    tables.map(([, table]) => table).filter((table) => !listedTables.includes(table as bounds.LimitTable)),
  ).toEqual([]);
});
