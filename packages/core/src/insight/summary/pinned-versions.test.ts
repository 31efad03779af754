import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseProgramme } from "../../programme/load-programme.ts";
import { PinnedVersions } from "./pinned-versions.ts";

const sample = JSON.parse(
  readFileSync(new URL("../../../test/programme/sample-programme.json", import.meta.url), "utf8"),
) as object;
const numbers = ["1.9.0", "1.10.0", "1.10.1", "2.0.0", "1.2.30"];
const texts = numbers.map((version) => JSON.stringify({ ...sample, version }));
const versions = texts.map((text) => parseProgramme(text));
const shelf = {
  programme: async (hash: string) => texts[versions.findIndex((version) => version.hash === hash)],
};

describe("versions that streams pin", () => {
  it("come by their numbers, the latest first, whatever their hashes, each with its cases", async () => {
    const pinned = new PinnedVersions(shelf, undefined);
    for (const { hash } of versions) pinned.addCase(await pinned.of(hash));
    pinned.addCase(await pinned.of(versions[0]?.hash ?? ""));
    expect(pinned.latestFirst().map(({ document, cases }) => [document.version, cases])).toEqual([
      ["2.0.0", 1],
      ["1.10.1", 1],
      ["1.10.0", 1],
      ["1.9.0", 2],
      ["1.2.30", 1],
    ]);
  });

  it("of one number, which nobody should publish, come by their hashes, whoever counted them first", async () => {
    const titled = ["Jeden", "Drugi"].map((pl) => JSON.stringify({ ...sample, title: { pl, en: pl } }));
    const twins = titled.map((text) => parseProgramme(text));
    const hashes = twins.map(({ hash }) => hash);
    const twinShelf = { programme: async (hash: string) => titled[hashes.indexOf(hash)] };
    for (const order of [hashes, hashes.toReversed()]) {
      const pinned = new PinnedVersions(twinShelf, undefined);
      for (const hash of order) pinned.addCase(await pinned.of(hash));
      expect(pinned.latestFirst().map(({ hash }) => hash)).toEqual(hashes.toSorted().toReversed());
    }
  });

  it("come after the one that was handed in, however old it is, and though no case pins it", async () => {
    const pinned = new PinnedVersions(shelf, versions[0]);
    for (const { hash } of versions.slice(1, 3)) pinned.addCase(await pinned.of(hash));
    expect(pinned.latestFirst().map(({ document, cases }) => [document.version, cases])).toEqual([
      ["1.9.0", 0],
      ["1.10.1", 1],
      ["1.10.0", 1],
    ]);
    expect(await pinned.of(versions[0]?.hash ?? "")).toBe(versions[0]);
  });
});
