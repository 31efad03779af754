import type { Lang } from "@opus/grant-rules/errors";
import { eventName } from "../../wording/event-names.ts";
import { type MachineNode, metaOf } from "../../wording/machine-node.ts";
import { stageName } from "../../wording/stage-names.ts";
import { compositeEdges } from "./composite-edges.ts";
import { mermaidId, mermaidText } from "./mermaid-text.ts";

/**
 * Draws a machine as a Mermaid state diagram, from its definition: states by their names, arrows by the commands and
 * deadlines that move them. A stage shows its own states inside and one arrow for each of its ends.
 */
export function mermaidDiagram(root: MachineNode, lang: Lang): string {
  return ["stateDiagram-v2", ...drawInside(root, "", lang).map((line) => `  ${line}`), ""].join("\n");
}

function drawInside(parent: MachineNode, path: string, lang: Lang): string[] {
  const children = Object.values(parent.states);
  const lines = children.flatMap((child) => drawState(child, pathOf(path, child), lang));
  const initial = parent.initial?.target?.[0];
  if (initial !== undefined) lines.push(`[*] --> ${mermaidId(pathOf(path, initial))}`);
  for (const child of children) lines.push(...drawArrows(child, parent, path, lang));
  return lines;
}

function drawState(node: MachineNode, path: string, lang: Lang): string[] {
  const declaration = `state "${mermaidText(nameOf(node, lang))}" as ${mermaidId(path)}`;
  const children = Object.values(node.states);
  if (children.length === 0) return [declaration];
  const inside =
    node.type === "parallel"
      ? children.flatMap((child, index) => [
          ...(index === 0 ? [] : ["--"]),
          ...drawState(child, pathOf(path, child), lang),
        ])
      : drawInside(node, path, lang);
  return [`${declaration} {`, ...inside.map((line) => `  ${line}`), "}"];
}

function drawArrows(node: MachineNode, parent: MachineNode, parentPath: string, lang: Lang): string[] {
  const from = mermaidId(pathOf(parentPath, node));
  const to = (key: string) => mermaidId(parentPath === "" ? key : `${parentPath}.${key}`);
  if (node.type === "final") return [`${from} --> [*]`];
  if (Object.keys(node.states).length > 0) {
    return compositeEdges(node).map(({ target, by }) =>
      by === undefined
        ? `${from} --> ${to(target)}`
        : `${from} --> ${to(target)}: ${mermaidText(nameOf(by, lang))}`,
    );
  }
  return [...labelsByTarget(node, parent, lang)].map(
    ([target, labels]) => `${from} --> ${mermaidId(target)}: ${mermaidText(labels.join(" / "))}`,
  );
}

/**
 * Events by the state they lead to, those that the whole stage answers included; an event that stays in its state
 * leads back to it.
 */
function labelsByTarget(node: MachineNode, stage: MachineNode, lang: Lang): ReadonlyMap<string, string[]> {
  const labels = new Map<string, string[]>();
  for (const [type, transitions] of Object.entries({ ...stage.on, ...node.on })) {
    if (type.startsWith("xstate.")) continue;
    for (const transition of transitions) {
      // What a stage inside another answers may lead out of it.
      const target = (transition.target?.[0] ?? node).path.join(".");
      const label = eventName(type)[lang];
      const known = labels.get(target) ?? [];
      if (!known.includes(label)) labels.set(target, [...known, label]);
    }
  }
  return labels;
}

function nameOf(node: MachineNode, lang: Lang): string {
  return (metaOf(node)?.name ?? stageName(node.key))[lang];
}

function pathOf(parent: string, node: MachineNode): string {
  return parent === "" ? node.key : `${parent}.${node.key}`;
}
