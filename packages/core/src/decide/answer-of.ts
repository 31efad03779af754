import type { Actor } from "../journal/entry.ts";
import type { Lifecycle } from "../kernel/lifecycle.ts";
import { roleNameOf } from "../kernel/permissions.ts";
import type { ActingCommand } from "./acting.ts";
import type { AcceptedAnswer, LegalCommand } from "./decision.ts";
import { type LegalFacts, legalCommands } from "./legal-commands.ts";
import type { RunEvent } from "./run-plan.ts";
import type { Target } from "./situation.ts";
import { byMoment } from "./waiting-deadlines.ts";
import type { WrittenStreams } from "./write-streams.ts";

/** What the actor is told instead of the active states, while those are provisional. */
export function toldTo(actor: Actor, { aggregate, id, context, state, snapshot }: Target, beside: Beside) {
  if (snapshot === undefined) return undefined;
  return aggregate.toldStates?.({ id, context, actor, state: state.paths, beside });
}

type Beside = NonNullable<LegalFacts["beside"]>;

/** What others may do tells where a stream stands, too: who may not know that is told of the own commands alone. */
export function toldCommands(
  legal: readonly LegalCommand[],
  actor: Actor,
  told: readonly string[] | undefined,
): readonly LegalCommand[] {
  return told === undefined ? legal : legal.filter(({ by }) => by.includes(roleNameOf(actor)));
}

/** The answer of a command that was taken: no more than its sender may see. */
export function answerOf(
  lifecycle: Lifecycle,
  { id: commandId, actor }: ActingCommand,
  { aggregate, id, stream, state: before }: Target,
  run: readonly RunEvent[],
  { streams, own }: WrittenStreams,
  { now: at, ...rest }: Pick<LegalFacts, "programme" | "beside" | "rows"> & { readonly now: string },
): AcceptedAnswer {
  const state = run.findLast(({ found }) => found.stream === stream)?.after ?? before;
  const asked = { id, context: state.context, actor, state: state.paths, beside: rest.beside };
  const context = aggregate.shown(asked);
  const isShown = context !== undefined;
  const told = isShown ? aggregate.toldStates?.(asked) : undefined;
  const { deadlines, happened, acted } = own;
  const facts = { aggregate, id, state, deadlines, happened, acted, now: at, ...rest };
  return {
    outcome: "accepted",
    commandId,
    stream,
    seq: own.seq,
    hash: own.head,
    at,
    state: isShown ? (told ?? state.paths) : [],
    context: context ?? {},
    legal: isShown ? toldCommands(legalCommands(lifecycle, facts), actor, told) : [],
    deadlines: isShown ? byMoment(deadlines) : [],
    entries: streams.flatMap(({ entries }) =>
      entries.map(({ entry }) => ({ stream: entry.stream, seq: entry.seq, hash: entry.hash })),
    ),
  };
}
