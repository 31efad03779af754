import type { DeadlineEntry, Effect, JournalEntry, Posting } from "../journal/entry.ts";
import { postingsOf } from "../journal/postings.ts";
import type { AnyAggregate } from "../kernel/aggregate.ts";
import type { AnyProgramme } from "../kernel/any-programme.ts";
import type { FoldedActions, WantedEffect, WantedTransfer } from "../kernel/fold-actions.ts";
import type { MachineState } from "../kernel/run-machine.ts";
import type { LineAmount } from "../kernel/states.ts";
import { checkedEffects } from "./checked-effects.ts";
import { type Happenings, happenedAfter, hasEnded } from "./happenings.ts";
import { wholeGrant } from "./read-rows.ts";
import { type DeadlinesBefore, deadlinesCleared, deadlinesSet } from "./running-deadlines.ts";

/** What an event brings about beside the new state: money that moves, wishes for the world, deadlines set. */
export interface Consequences {
  readonly postings: readonly Posting[];
  readonly effects: readonly Effect[];
  readonly deadlines: readonly DeadlineEntry[];
  /** Names of deadlines that waited and wait no more. */
  readonly cleared: readonly string[];
  /** When the events that terms name have happened, this one with them. */
  readonly happened: Happenings;
}

/**
 * Works out the consequences of an event from the machine's actions and the state they led to; a journal that is
 * replayed comes to the same ones.
 */
export function consequencesOf(
  aggregate: AnyAggregate,
  programme: AnyProgramme,
  { stream, seq, at, event }: Pick<JournalEntry, "stream" | "seq" | "at" | "event">,
  state: Pick<MachineState, "context" | "meta">,
  wanted: FoldedActions,
  before: DeadlinesBefore,
): Consequences {
  const { effects, transfers } = wanted;
  const { context } = state;
  const id = stream.slice(aggregate.prefix.length + 1);
  const facts = { id, context };
  const happened = happenedAfter(before.happened, aggregate, programme, {
    event,
    effects,
    at,
    hasEnded: hasEnded(state),
  });
  const basis = { aggregate, programme, happened, now: at, ...facts };
  const deadlines = deadlinesSet(wanted, state, event.type, before, basis);
  return {
    happened,
    postings: postingsOf(
      transfers.flatMap((transfer) => {
        const sides = {
          from: aggregate.account(transfer.from, facts),
          to: aggregate.account(transfer.to, facts),
          source: aggregate.scope(facts),
        };
        return linesOf(transfer, aggregate.line?.(facts)).map((line) => ({ ...sides, ...line }));
      }),
    ),
    effects: numbered(checkedEffects(aggregate, effects), `${stream}#${seq}`, {
      ...aggregate.about?.(facts),
      [aggregate.prefix]: id,
    }),
    deadlines,
    cleared: deadlinesCleared(wanted, deadlines, before),
  };
}

/** What a transfer moves on each line. */
function linesOf({ line, amount }: WantedTransfer, own = wholeGrant): readonly LineAmount[] {
  return typeof amount === "number" ? [{ line: line ?? own, amount }] : amount;
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
