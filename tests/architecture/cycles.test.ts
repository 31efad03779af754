import { expect, it } from "vitest";
import { importedPath, importsOf } from "./imports.ts";
import { codeFiles } from "./source-files.ts";

const graph = new Map(
  codeFiles().map((file) => [
    file.path,
    importsOf(file)
      .filter(({ typeOnly }) => !typeOnly)
      .flatMap((found) => importedPath(found) ?? []),
  ]),
);

/** The first circle of imports that a depth-first walk meets, as a list of paths. */
function findCycle(): readonly string[] | undefined {
  const done = new Set<string>();
  const trail: string[] = [];
  const visit = (path: string): readonly string[] | undefined => {
    if (done.has(path)) return undefined;
    const at = trail.indexOf(path);
    if (at >= 0) return [...trail.slice(at), path];
    trail.push(path);
    for (const next of graph.get(path) ?? []) {
      const cycle = visit(next);
      if (cycle !== undefined) return cycle;
    }
    trail.pop();
    done.add(path);
    return undefined;
  };
  for (const path of graph.keys()) {
    const cycle = visit(path);
    if (cycle !== undefined) return cycle;
  }
  return undefined;
}

it("no file imports itself through others", () => {
  expect(graph.size).toBeGreaterThan(100);
  expect(findCycle()).toBeUndefined();
});

it("every relative import names a file that is there", () => {
  const missing = [...graph].flatMap(([path, imported]) =>
    imported
      .filter((target) => !graph.has(target) && !target.endsWith("/package.json"))
      .map((target) => `${path} imports ${target}`),
  );
  expect(missing).toEqual([]);
});
