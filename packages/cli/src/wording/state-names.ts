import type { Lang } from "@opus/grant-rules/errors";
import { statePaths } from "@opus/grant-workflow";
import type { JournalEntry } from "@opus/grant-workflow/store";
import { type MachineNode, metaOf, nodeAt } from "./machine-node.ts";

/** States at dotted paths in words, as staff call them. */
export function stateNames(root: MachineNode, paths: readonly string[], lang: Lang): readonly string[] {
  return paths.map((path) => metaOf(nodeAt(root, path))?.name[lang] ?? path);
}

/** The states that an entry brought: those active after it and not before. */
export function newStateNames(
  root: MachineNode,
  entry: Pick<JournalEntry, "from" | "to">,
  lang: Lang,
): readonly string[] {
  const before = new Set(entry.from === null ? [] : statePaths(entry.from));
  const brought = statePaths(entry.to).filter((path) => !before.has(path));
  return stateNames(root, brought, lang);
}
