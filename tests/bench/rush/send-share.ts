import type { GrantWorkflow } from "@opus/grant-workflow";
import type { RushScene } from "./rush-scene.ts";

/** What one process sends: the places from `from` up to, not including, `to`. */
export interface Share {
  readonly from: number;
  readonly to: number;
  /** All at one moment, or each after the answer to the one before. */
  readonly isAtOnce: boolean;
}

/** What became of a share. */
export interface Sent {
  readonly accepted: number;
  /** Why those that were not accepted were not, each reason once. */
  readonly reasons: readonly string[];
  /** Milliseconds since the epoch. */
  readonly begun: number;
  readonly ended: number;
}

/** Sends a share; whoever gets an error or a refusal is lost. */
export async function sendShare(workflow: GrantWorkflow, scene: RushScene, share: Share): Promise<Sent> {
  const commands = Array.from({ length: share.to - share.from }, (_, index) =>
    scene.command(share.from + index),
  );
  const send = async (command: (typeof commands)[number]): Promise<string | undefined> => {
    try {
      const answer = await workflow.send(command);
      return answer.outcome === "accepted" ? undefined : JSON.stringify(answer.reasons);
    } catch (error) {
      return String(error);
    }
  };
  const begun = now();
  const lost: (string | undefined)[] = [];
  if (share.isAtOnce) lost.push(...(await Promise.all(commands.map(send))));
  else for (const command of commands) lost.push(await send(command));
  const ended = now();
  const reasons = lost.filter((reason) => reason !== undefined);
  return { accepted: commands.length - reasons.length, reasons: [...new Set(reasons)], begun, ended };
}

function now(): number {
  return performance.timeOrigin + performance.now();
}
