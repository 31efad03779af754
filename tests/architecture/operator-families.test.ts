import { basename, dirname } from "node:path";
import { describe, expect, it } from "vitest";
import type { OperatorMeaning } from "../../packages/rules/src/language/operator.ts";
import { DOCUMENTED_OPERATORS } from "../../packages/rules/src/operators/documented-operators.ts";
import { STRICT_OPERATORS } from "../../packages/rules/src/operators/strict-operators.ts";
import { codeFiles, repositoryRoot } from "./source-files.ts";

const OPERATORS = "packages/rules/src/operators";

/** Files of the families' folders, by folder; what operators share stands apart from them. */
const families = Map.groupBy(
  codeFiles("rules").filter(
    ({ path }) => dirname(dirname(path)) === OPERATORS && basename(dirname(path)) !== "shared",
  ),
  ({ path }) => basename(dirname(path)),
);

async function operatorsIn(path: string): Promise<readonly OperatorMeaning[]> {
  const module: Readonly<Record<string, unknown>> = await import(repositoryRoot + path);
  const known = [...STRICT_OPERATORS.all()];
  return known.filter((operator) => Object.values(module).includes(operator));
}

describe.each([...families])("the family in operators/%s", (_, files) => {
  it("holds one operator of the language a file, and nothing else", async () => {
    const counted = await Promise.all(
      files.map(async ({ path }) => [path, (await operatorsIn(path)).length] as const),
    );
    expect(counted.filter(([, count]) => count !== 1)).toEqual([]);
  });

  it("is one chapter of the reference", async () => {
    const operators = (await Promise.all(files.map(({ path }) => operatorsIn(path)))).flat();
    const chapters = operators.map(({ name }) => DOCUMENTED_OPERATORS.get(name)?.chapter);
    expect(new Set(chapters).size).toBe(1);
    expect(chapters).not.toContain(undefined);
  });
});

it("every operator of the language stands in the folder of a family, and is told of", async () => {
  const placed = (
    await Promise.all([...families.values()].flat().map(({ path }) => operatorsIn(path)))
  ).flat();
  expect(placed.map(({ name }) => name).sort()).toEqual([...STRICT_OPERATORS.names()].sort());
  expect([...DOCUMENTED_OPERATORS.names()]).toEqual([...STRICT_OPERATORS.names()]);
  expect(families.size).toBeGreaterThan(5);
});
