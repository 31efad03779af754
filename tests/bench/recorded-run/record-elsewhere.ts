import { hash } from "node:crypto";
import { Worker } from "node:worker_threads";
import type { DecisionTrace, Programme } from "@opus/grant-workflow";
import type { Commit } from "@opus/grant-workflow/store";
import { exampleProgramme } from "./record-run.ts";

type Input = DecisionTrace["input"];

/** What of a decision can be handed from one thread to another. */
export interface SentDecision {
  readonly command: DecisionTrace["command"];
  readonly input: Omit<Input, "hash">;
}

/** What the recording thread answers. */
export interface SentRun {
  readonly decisions: readonly SentDecision[];
  readonly commits: readonly Commit[];
}

/** A decision that can be made again. */
export type RepeatableDecision = Pick<DecisionTrace, "programme" | "command" | "input">;

/**
 * Runs the example call in a thread of its own. A recording keeps every decision, and the engine learns from it to put
 * what decisions make where long-lived things are; a host that decides and forgets, which is what is measured, never
 * teaches it that, and pays for no collection of such things.
 */
export async function recordElsewhere(): Promise<{
  readonly programme: Programme;
  readonly decisions: readonly RepeatableDecision[];
  readonly commits: readonly Commit[];
}> {
  const [programme, { decisions, commits }] = await Promise.all([exampleProgramme(), recorded()]);
  const sha256 = (text: string) => hash("sha256", text, "hex");
  return {
    programme,
    commits,
    decisions: decisions.map(({ command, input }) => ({
      programme,
      command,
      input: { ...input, hash: sha256 },
    })),
  };
}

function recorded(): Promise<SentRun> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./recording-thread.ts", import.meta.url));
    worker.once("message", resolve);
    worker.once("error", reject);
  });
}
