import type { TargetsDocument } from "../../document/targets-schema.ts";
import type { Json } from "../../values/json.ts";
import type { CaseSummary } from "./case-summary.ts";
import type { TargetsSummary } from "./summary.ts";

/** Agreements of a programme as they count towards its targets, and what may still become one. */
export class TargetCount {
  #signed = 0;
  #lost = 0;
  #settled = 0;
  #unsigned = 0;

  /** Adds a submitted case. */
  add({ end, context: { agreement, settlement } }: Pick<CaseSummary, "end" | "context">): void {
    if (agreement.concludedAt === null) {
      if (end === undefined) this.#unsigned += 1;
      return;
    }
    this.#signed += 1;
    if (end === "funded") this.#settled += 1;
    // A terminated agreement is lost at once, though its money may be on its way back for long.
    else if (end !== undefined || settlement.termination !== null) this.#lost += 1;
  }

  /** How far the targets are; `mayApply` while some call still takes, or will take, applications. */
  summary({ settled: target, sign }: TargetsDocument, mayApply: boolean): TargetsSummary {
    const settled = this.#settled;
    const open = this.#signed - this.#lost - settled;
    const missing = Math.max(0, target - settled);
    const toSign = Math.max(0, missing - open);
    return {
      target,
      ...(sign === undefined ? {} : { sign }),
      signed: this.#signed,
      lost: this.#lost,
      settled,
      open,
      missing,
      toSign,
      standing: standingOf({ missing, toSign, isWithinReach: mayApply || this.#unsigned >= toSign }),
    };
  }
}

function standingOf(left: {
  readonly missing: number;
  readonly toSign: number;
  readonly isWithinReach: boolean;
}): TargetsSummary["standing"] {
  if (left.missing === 0) return "reached";
  if (left.toSign === 0) return "inAgreements";
  return left.isWithinReach ? "needsAgreements" : "outOfReach";
}

const beforeClosing: readonly Json[] = ["inPreparation", "announced", "awaitingPublication", "open"];

/** Whether a call in this state takes applications, or will. */
export function mayStillTake(state: Json): boolean {
  return beforeClosing.includes(state);
}
