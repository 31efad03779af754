import type { Lang } from "@opus/grant-rules/errors";
import { statePaths } from "@opus/grant-workflow";
import type { Json } from "@opus/grant-workflow/store";
import { type MachineNode, metaOf, nodeAt } from "./machine-node.ts";

/** The active states of a state value in words, as staff call them. */
export function stateNames(root: MachineNode, value: Json, lang: Lang): readonly string[] {
  return statePaths(value).map((path) => metaOf(nodeAt(root, path))?.name[lang] ?? path);
}
