import { OgwError } from "@opus/grant-rules/errors";
import type { Command } from "../decide/command.ts";
import type { StreamId } from "../journal/entry.ts";
import type { AnyAggregate } from "../kernel/aggregate.ts";
import type { AnyProgramme } from "../kernel/any-programme.ts";
import { actingAs } from "../kernel/permissions.ts";
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
  { actor: asker, type }: Pick<Command, "actor" | "type">,
): Promise<Answer> {
  if (!answer.repeated || answer.outcome === "refused") return answer;
  const aggregate = repeating.lifecycle.aggregateOf(answer.stream);
  if (aggregate === undefined) return answer;
  try {
    const then = await stateThen(repeating, answer.stream, answer.seq);
    const spec = repeating.lifecycle.commands.get(type)?.spec;
    if (then === undefined || spec === undefined) return answer;
    const actor = actingAs(then.programme, asker, spec);
    return actor === undefined
      ? answer
      : { ...answer, context: shownTo(actor, answer.stream, aggregate, then.state) };
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
): Promise<{ readonly programme: AnyProgramme; readonly state: MachineState } | undefined> {
  let programme: AnyProgramme | undefined;
  let replay: Replay | undefined;
  let state: MachineState | undefined;
  for (let after = 0; after < seq; ) {
    const entries = await store.journal(stream, { after, limit: Math.min(PAGE, seq - after) });
    const [first] = entries;
    if (first === undefined) return undefined;
    programme ??= await programmes.of(first.programme.hash);
    replay ??= new Replay(lifecycle, programme, stream);
    for (const entry of entries) state = replay.take(entry).state;
    after += entries.length;
  }
  return programme === undefined || state === undefined ? undefined : { programme, state };
}

function shownTo(
  actor: NonNullable<ReturnType<typeof actingAs>>,
  stream: StreamId,
  aggregate: AnyAggregate,
  { context, paths }: MachineState,
) {
  const id = stream.slice(aggregate.prefix.length + 1);
  return aggregate.shown({ id, context, actor, state: paths }) ?? {};
}
