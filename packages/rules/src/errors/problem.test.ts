import { expect, it } from "vitest";
import { hasErrors, type Problem } from "./index.ts";

const text = { pl: "x", en: "x" };
const warning: Problem = { code: "OGW120", pointer: "", severity: "warning", message: text, remedy: text };

it("takes warnings for no reason to stop", () => {
  expect(hasErrors([warning])).toBe(false);
  expect(hasErrors([warning, { ...warning, severity: "error" }])).toBe(true);
});
