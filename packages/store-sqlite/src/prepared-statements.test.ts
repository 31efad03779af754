import type { DatabaseSync } from "node:sqlite";
import { expect, it } from "vitest";
import { prepareStatements } from "./store-statements.ts";
import { workStatements } from "./work-statements.ts";

it("no statement numbers its places, which Node 22.16 takes for names", () => {
  const texts: string[] = [];
  const database = {
    prepare(text: string) {
      texts.push(text);
      return { setReturnArrays() {} };
    },
  } as unknown as DatabaseSync;
  prepareStatements(database);
  workStatements(database);
  expect(texts.length).toBeGreaterThan(40);
  expect(texts.filter((text) => /\?\d/.test(text))).toEqual([]);
});
