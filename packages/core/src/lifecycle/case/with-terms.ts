import { partOf, type StagePart } from "../../kernel/lower.ts";
import type { Stage } from "../../kernel/stage.ts";
import { withClock } from "../clock/with-clock.ts";
import { withRestoration } from "./with-restoration.ts";

/** What says which terms decisions may move, and which may be restored, beside the options of each stage. */
interface Options {
  readonly clock: Parameters<typeof withClock>[1];
  readonly restoration: Parameters<typeof withRestoration>[2];
}

/** The part of a stage whose terms decisions may move, and restore to whoever missed them; else the part as it is. */
export function withTerms<St extends string, O extends string>(
  stage: Stage<never, never, St, O> | Stage,
  options: Options,
): StagePart<St | O> {
  const { nouns } = stage as Stage;
  const own = (options as object as Readonly<Record<string, object>>)[nouns.name] ?? {};
  const part: StagePart<St | O> = partOf(stage as Stage<never, never, St, O>, own);
  return withClock(withRestoration(part, stage, options.restoration), options.clock);
}
