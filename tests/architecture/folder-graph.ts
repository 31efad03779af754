import { dirname } from "node:path";
import { importedPath, importsOf } from "./imports.ts";
import type { SourceFile } from "./source-files.ts";

/** Which folder reaches which other, and by which imports (`path:line imports specifier`). */
export type FolderGraph = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

/** The graph of the folders that files lie in; a folder and one inside it are two. Imports of types count too. */
export function folderGraph(files: readonly SourceFile[]): FolderGraph {
  const graph = new Map<string, Map<string, string[]>>();
  for (const found of files.flatMap(importsOf)) {
    const target = importedPath(found);
    const from = dirname(found.from.path);
    if (target === undefined || dirname(target) === from) continue;
    const reached = graph.get(from) ?? new Map<string, string[]>();
    graph.set(from, reached);
    const places = reached.get(dirname(target)) ?? [];
    reached.set(dirname(target), places);
    places.push(`${found.place} imports ${found.specifier}`);
  }
  return graph;
}

/** The circle of the fewest folders, its first folder named again at the end; undefined when arrows run one way. */
export function shortestCircle(graph: FolderGraph): readonly string[] | undefined {
  const circles = [...graph.keys()].flatMap((folder) => {
    const circle = wayBack(graph, folder);
    return circle === undefined ? [] : [circle];
  });
  return circles.toSorted((one, two) => one.length - two.length)[0];
}

/** The shortest way from a folder to itself, breadth first. */
function wayBack(graph: FolderGraph, home: string): readonly string[] | undefined {
  const seen = new Set<string>();
  let ways: readonly (readonly string[])[] = [[home]];
  while (ways.length > 0) {
    const longer: (readonly string[])[] = [];
    for (const way of ways) {
      for (const next of graph.get(way.at(-1) ?? home)?.keys() ?? []) {
        if (next === home) return [...way, home];
        if (seen.has(next)) continue;
        seen.add(next);
        longer.push([...way, next]);
      }
    }
    ways = longer;
  }
  return undefined;
}

/** A circle in words: every arrow with the first import that makes it and how many more there are. */
export function describeCircle(graph: FolderGraph, circle: readonly string[]): readonly string[] {
  return circle.slice(1).map((to, index) => {
    const from = circle[index] ?? "";
    const [first = "", ...more] = graph.get(from)?.get(to) ?? [];
    return `${from} -> ${to}: ${first}${more.length === 0 ? "" : ` (and ${more.length} more)`}`;
  });
}
