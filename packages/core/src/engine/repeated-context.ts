import { OgwError } from "@opus/grant-rules/errors";
import type { Actor, StreamId } from "../journal/entry.ts";
import type { AnyAggregate } from "../kernel/aggregate.ts";
import type { MachineState } from "../kernel/run-machine.ts";
import { Replay } from "../proof/replay.ts";
import type { Store } from "../store/store.ts";
import type { Answer } from "./answer.ts";
import type { Viewing } from "./view-stream.ts";

/** What answers that are given again are put together from. */
export interface Repeating extends Viewing {
  readonly store: Pick<Store, "read" | "journal">;
}

/** How many entries are read at a time. */
const PAGE = 500;

/**
 * An answer that was given before, with what its sender was shown with it: nothing of that is kept, so that it is worked
 * out from the journal. Where the journal cannot tell, the answer stands without it.
 */
export async function withRepeatedContext(
  repeating: Repeating,
  answer: Answer,
  actor: Actor,
): Promise<Answer> {
  if (!answer.repeated || answer.outcome === "refused") return answer;
  const aggregate = repeating.lifecycle.aggregateOf(answer.stream);
  if (aggregate === undefined) return answer;
  try {
    const then = await stateThen(repeating, answer.stream, answer.seq);
    return then === undefined
      ? answer
      : { ...answer, context: shownTo(actor, answer.stream, aggregate, then) };
  } catch (cause) {
    if (OgwError.isInstance(cause)) return answer;
    throw cause;
  }
}

/** A stream as it stood after an entry. */
async function stateThen(
  { lifecycle, store, programmes }: Repeating,
  stream: StreamId,
  seq: number,
): Promise<MachineState | undefined> {
  let replay: Replay | undefined;
  let state: MachineState | undefined;
  for (let after = 0; after < seq; ) {
    const entries = await store.journal(stream, { after, limit: Math.min(PAGE, seq - after) });
    const [first] = entries;
    if (first === undefined) return undefined;
    replay ??= new Replay(lifecycle, await programmes.of(first.programme.hash), stream);
    for (const entry of entries) state = replay.take(entry).state;
    after += entries.length;
  }
  return state;
}

function shownTo(actor: Actor, stream: StreamId, aggregate: AnyAggregate, { context, paths }: MachineState) {
  const id = stream.slice(aggregate.prefix.length + 1);
  return aggregate.shown({ id, context, actor, state: paths }) ?? {};
}
