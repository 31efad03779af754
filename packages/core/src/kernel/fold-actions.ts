import type { JsonObject } from "../values/json.ts";
import type { WantedAction } from "./run-machine.ts";
import type { LineAmount } from "./states.ts";

/** A deadline to set, by the stage that it belongs to. */
export interface WantedDeadline {
  readonly stage: string;
  readonly name: string;
}

/** A wish for the world outside, before it has an id. */
export interface WantedEffect {
  readonly stage: string;
  readonly type: string;
  readonly params: JsonObject;
}

/** Money to move, by the names of accounts. */
export interface WantedTransfer {
  readonly from: string;
  readonly to: string;
  readonly line?: string;
  /** Grosze, or grosze on each of several lines. */
  readonly amount: number | readonly LineAmount[];
}

/** What the actions of a step come to. */
export interface FoldedActions {
  readonly set: readonly WantedDeadline[];
  readonly cleared: readonly string[];
  readonly effects: readonly WantedEffect[];
  readonly transfers: readonly WantedTransfer[];
}

const NOTHING: FoldedActions = { set: [], cleared: [], effects: [], transfers: [] };

/**
 * Folds the actions of a step in their order: of a deadline the last word counts, since a state that is left and
 * entered again clears and sets it, and one that is passed through sets and clears it.
 */
export function foldActions(actions: readonly WantedAction[]): FoldedActions {
  if (actions.length === 0) return NOTHING;
  const deadlines = new Map<string, WantedDeadline | undefined>();
  const effects: WantedEffect[] = [];
  const transfers: WantedTransfer[] = [];
  for (const { type, params } of actions) {
    if (type === "effect") effects.push(params as WantedEffect);
    else if (type === "book") transfers.push(params as WantedTransfer);
    else if (type === "deadline.set")
      deadlines.set((params as WantedDeadline).name, params as WantedDeadline);
    else if (type === "deadline.clear") deadlines.set((params as WantedDeadline).name, undefined);
  }
  return {
    set: [...deadlines.values()].filter((wanted) => wanted !== undefined),
    cleared: [...deadlines].flatMap(([name, wanted]) => (wanted === undefined ? [name] : [])),
    effects,
    transfers,
  };
}
