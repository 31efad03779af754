import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { longest } from "../longest-first.ts";
import { repositoryRoot } from "./source-files.ts";

it("test files that begin first are there, each once", () => {
  expect(longest.filter((path) => !existsSync(join(repositoryRoot, path)))).toEqual([]);
  expect(new Set(longest).size).toBe(longest.length);
});
