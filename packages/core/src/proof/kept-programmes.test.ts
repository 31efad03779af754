import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { grantLifecycle } from "../lifecycle/lifecycle.ts";
import { parseProgramme } from "../programme/load-programme.ts";
import type { StoreReads } from "../store/store.ts";
import { KeptProgrammes } from "./kept-programmes.ts";

const text = readFileSync(new URL("../../test/programme/sample-programme.json", import.meta.url), "utf8");
const { hash } = parseProgramme(text);
const nameOf = (index: number) => `sha256:${String(index).padStart(3, "0")}`;

/** A store with so many programmes that are none, and one that is; with what it was asked for. */
function storeOf(count: number) {
  const asked: object[] = [];
  const read: string[] = [];
  const hashes = [...Array.from({ length: count }, (_, index) => nameOf(index)), hash];
  const store = {
    async programme(one: string) {
      read.push(one);
      return one === hash ? text : "{}";
    },
    inventory: {
      async programmes(page: { readonly limit: number; readonly after?: string }) {
        asked.push(page);
        const from = page.after === undefined ? 0 : hashes.indexOf(page.after) + 1;
        return hashes.slice(from, from + page.limit);
      },
    },
  } as unknown as Pick<StoreReads, "programme" | "inventory">;
  return { asked, read, programmes: new KeptProgrammes(store, grantLifecycle) };
}

describe("the programmes of a store", () => {
  it("are gone through page by page, each that was changed named once, in any number", async () => {
    const { asked, programmes } = storeOf(249);
    const faults = await programmes.faults();
    expect(asked).toEqual([
      { limit: 100 },
      { limit: 100, after: nameOf(99) },
      { limit: 100, after: nameOf(199) },
    ]);
    expect(faults).toHaveLength(249);
    expect(new Set(faults.map(({ message }) => message.en)).size).toBe(249);
    expect(faults.every(({ code }) => code === "OGW507")).toBe(true);
    expect((await storeOf(99).programmes.faults()).length).toBe(99);
  });

  it("are found by their hash, and those that were changed are none", async () => {
    const { programmes, read } = storeOf(1);
    expect((await programmes.find(hash))?.hash).toBe(hash);
    expect([await programmes.find(nameOf(0)), await programmes.find(undefined)]).toEqual([
      undefined,
      undefined,
    ]);
    await programmes.find(hash);
    expect(read).toEqual([hash, nameOf(0)]);
  });
});
