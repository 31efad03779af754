import { describe, expect, it } from "vitest";
import { describeCircle, type FolderGraph, folderGraph, shortestCircle } from "./folder-graph.ts";
import type { PackageFolder } from "./package-arrows.ts";
import { codeFiles, packageFolders } from "./source-files.ts";

/** Packages whose folders lie one above the other, types included. */
const layeredPackages: readonly PackageFolder[] = ["rules", "core", "testing", "cli"];
/** Packages that are one folder. */
const flatPackages: readonly PackageFolder[] = ["store-sqlite"];

describe.each(layeredPackages)("the folders of %s", (folder) => {
  it("import one another one way only, types included", () => {
    const graph = folderGraph(codeFiles(folder));
    expect(graph.size).toBeGreaterThan(5);
    const circle = shortestCircle(graph);
    expect(circle === undefined ? [] : describeCircle(graph, circle)).toEqual([]);
  });
});

describe.each(flatPackages)("the one folder of %s", (folder) => {
  it("has no other beside it; once it has, they lie one above the other too", () => {
    expect(codeFiles(folder).length).toBeGreaterThan(5);
    expect(folderGraph(codeFiles(folder)).size).toBe(0);
  });
});

it("every package is held to its folders' arrows", () => {
  expect([...layeredPackages, ...flatPackages].sort()).toEqual([...packageFolders].sort());
});

/** A graph out of arrows, each by one import of its own. */
function graphOf(...arrows: readonly (readonly [from: string, to: string])[]): FolderGraph {
  const graph = new Map<string, Map<string, string[]>>();
  for (const [index, [from, to]] of arrows.entries()) {
    const reached = graph.get(from) ?? new Map<string, string[]>();
    reached.set(to, [...(reached.get(to) ?? []), `${from}/file.ts:${index + 1} imports ../${to}/other.ts`]);
    graph.set(from, reached);
  }
  return graph;
}

describe("the search for circles", () => {
  it("finds none where every arrow runs down", () => {
    expect(shortestCircle(graphOf(["a", "b"], ["a", "c"], ["b", "c"]))).toBeUndefined();
  });

  it("finds the shortest of several, and names the imports that make it", () => {
    const graph = graphOf(
      ["a", "b"],
      ["b", "c"],
      ["c", "a"],
      ["c", "d"],
      ["d", "d/inner"],
      ["d/inner", "d"],
      ["d/inner", "d"],
    );
    const circle = shortestCircle(graph);
    expect(circle).toEqual(["d", "d/inner", "d"]);
    expect(describeCircle(graph, circle ?? [])).toEqual([
      "d -> d/inner: d/file.ts:5 imports ../d/inner/other.ts",
      "d/inner -> d: d/inner/file.ts:6 imports ../d/other.ts (and 1 more)",
    ]);
  });

  it("finds a long one that no folder closes by itself", () => {
    const ring = ["a", "b", "c", "d", "e"];
    const graph = graphOf(
      ...ring.map((from, index) => [from, ring[(index + 1) % ring.length] ?? ""] as const),
    );
    expect(shortestCircle(graph)).toHaveLength(ring.length + 1);
  });
});
