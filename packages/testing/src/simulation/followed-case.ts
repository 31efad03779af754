import {
  type CaseContext,
  type GrantMachine,
  type GrantWorkflow,
  grantMachine,
  type JournalEntry,
  type Json,
  type Programme,
  type StreamId,
  statePaths,
} from "@opus/grant-workflow";
import { initialTransition, type SnapshotFrom, transition } from "xstate";

/**
 * A case as it stood after each of its entries. Answers show their senders only what is theirs to see, so that whoever
 * directs everybody's part reads the journal, whose entries never change.
 */
export class FollowedCase {
  readonly #machine: GrantMachine;
  #snapshot: SnapshotFrom<GrantMachine>;

  constructor(programme: Programme) {
    this.#machine = grantMachine(programme);
    [this.#snapshot] = initialTransition(this.#machine);
  }

  /** Active states, dotted. */
  get state(): readonly string[] {
    return statePaths(this.#snapshot.value as Json);
  }

  /** Events that some active state answers. */
  get answered(): ReadonlySet<string> {
    return new Set(this.#snapshot._nodes.flatMap(({ ownEvents }) => ownEvents));
  }

  get context(): CaseContext {
    return this.#snapshot.context as CaseContext;
  }

  /** Takes in the entry of this number. */
  async follow(
    workflow: Pick<GrantWorkflow, "history">,
    stream: StreamId,
    seq: number,
  ): Promise<JournalEntry | undefined> {
    const [entry] = await workflow.history(stream, { after: seq - 1, limit: 1 });
    if (entry !== undefined)
      [this.#snapshot] = transition(this.#machine, this.#snapshot, entry.event as never);
    return entry;
  }
}
