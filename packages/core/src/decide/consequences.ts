import type { DeadlineEntry, Effect, JournalEntry, Posting } from "../journal/entry.ts";
import { postingsOf } from "../journal/postings.ts";
import type { AnyAggregate, AnyProgramme } from "../kernel/aggregate.ts";
import type { FoldedActions, WantedEffect } from "../kernel/fold-actions.ts";
import type { MachineState } from "../kernel/run-machine.ts";
import { checkedEffects } from "./checked-effects.ts";
import { dueDeadline } from "./due-deadlines.ts";
import { wholeGrant } from "./read-rows.ts";

/** What an event brings about beside the new state: money that moves, wishes for the world, deadlines set. */
export interface Consequences {
  readonly postings: readonly Posting[];
  readonly effects: readonly Effect[];
  readonly deadlines: readonly DeadlineEntry[];
}

/**
 * Works out the consequences of an event from the machine's actions and the state they led to; a journal that is
 * replayed comes to the same ones.
 */
export function consequencesOf(
  aggregate: AnyAggregate,
  programme: AnyProgramme,
  { stream, seq, at }: Pick<JournalEntry, "stream" | "seq" | "at">,
  { context }: Pick<MachineState, "context">,
  { set, effects, transfers }: FoldedActions,
): Consequences {
  const id = stream.slice(aggregate.prefix.length + 1);
  const facts = { id, context };
  return {
    postings: postingsOf(
      transfers.map(({ from, to, line, amount }) => ({
        from: aggregate.account(from, facts),
        to: aggregate.account(to, facts),
        source: aggregate.scope(facts),
        line: line ?? wholeGrant,
        amount,
      })),
    ),
    effects: numbered(checkedEffects(aggregate, effects), `${stream}#${seq}`, {
      ...aggregate.about?.(facts),
      [aggregate.prefix]: id,
    }),
    deadlines: set.map((one) => dueDeadline(one, { aggregate, programme, now: at, ...facts })),
  };
}

/** Effects with the id that their receivers key on, and whom they are about. */
function numbered(
  effects: readonly WantedEffect[],
  entry: string,
  about: Readonly<Record<string, string>>,
): readonly Effect[] {
  return effects.map(({ params, stage, type }, index) => ({
    ...about,
    id: `${entry}#${index}`,
    params,
    stage,
    type,
  }));
}
