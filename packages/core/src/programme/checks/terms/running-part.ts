import { isPresent, partOf, type StagePart } from "../../../kernel/lower.ts";
import type { Stage } from "../../../kernel/stage.ts";

const lowered = new WeakMap<Stage, { readonly options: string; readonly part: StagePart<string> }>();

/**
 * The part of the machine that a stage is with these options; undefined when they leave it out. Several checks of one
 * document read it, so the last one of each stage is kept.
 */
export function runningPart(stage: Stage, options: object): StagePart<string> | undefined {
  if (!isPresent(stage, options)) return undefined;
  const key = JSON.stringify(options);
  const known = lowered.get(stage);
  if (known?.options === key) return known.part;
  const part = partOf(stage, options);
  lowered.set(stage, { options: key, part });
  return part;
}
