import { OgwError } from "@opus/grant-rules/errors";
import type { JournalEntry, StreamId } from "../journal/entry.ts";
import type { AnyAggregate } from "../kernel/aggregate.ts";
import type { AnyProgramme } from "../kernel/any-programme.ts";
import { type FoldedActions, foldActions } from "../kernel/fold-actions.ts";
import type { Lifecycle } from "../kernel/lifecycle.ts";
import { liftEvent } from "../kernel/lift-stream.ts";
import { refuseNewer } from "../kernel/newer-release.ts";
import { type MachineState, runnerOf } from "../kernel/run-machine.ts";

/** What a recorded event leads to when it is handed to the machine again. */
export interface ReplayedEntry {
  readonly state: MachineState;
  readonly wanted: FoldedActions;
}

/** Runs a stream's recorded events through its machine again, one after the other, with the verdicts they carry. */
export class Replay {
  readonly #aggregate: AnyAggregate;
  readonly #runner: ReturnType<typeof runnerOf>;
  #state: MachineState;

  constructor(lifecycle: Lifecycle, programme: Pick<AnyProgramme, "options">, stream: StreamId) {
    const aggregate = lifecycle.aggregateOf(stream);
    if (aggregate === undefined) throw unknownStream(stream);
    this.#aggregate = aggregate;
    this.#runner = runnerOf(lifecycle.machineOf(aggregate, programme));
    this.#state = this.#runner.first();
  }

  get aggregate(): AnyAggregate {
    return this.#aggregate;
  }

  /** The state that was come to so far. */
  get state(): MachineState {
    return this.#state;
  }

  /**
   * The state after an entry, its event lifted to today's version of the machine if an earlier one recorded it.
   *
   * @throws OgwError OGW505 when it is of another machine or of a version that was never, or when the machine has no
   * transition for its event: the journal was not made by this version; OGW751 when a newer release wrote it.
   */
  take(entry: JournalEntry): ReplayedEntry {
    const { id, version } = entry.machine;
    if (id === this.#aggregate.machine) refuseNewer(this.#aggregate, version);
    if (id !== this.#aggregate.machine || !(version >= 1 && version <= this.#aggregate.version)) {
      throw foreignMachine(entry, this.#aggregate);
    }
    const event = liftEvent(this.#aggregate, entry.machine.version, entry.event);
    const step = this.#runner.next(this.#state, event);
    if (step === undefined) throw unplayable(entry);
    this.#state = step.state;
    return { state: step.state, wanted: foldActions(step.actions) };
  }
}

function unplayable(entry: JournalEntry): OgwError {
  return new OgwError({
    code: "OGW505",
    subject: `${entry.stream}#${entry.seq}`,
    problem: `the machine does not take the event "${entry.event.type}" here`,
    allowed: "A journal replays under the programme version that its entries pin",
    remedy: "Load that version by its hash; if it is the right one, the journal was changed",
  });
}

function foreignMachine(
  { stream, seq, machine }: JournalEntry,
  { machine: id, version }: AnyAggregate,
): OgwError {
  return new OgwError({
    code: "OGW505",
    subject: `${stream}#${seq}`,
    problem: `it is of machine "${machine.id}" version ${machine.version}, streams of this kind are of "${id}"`,
    allowed: `Versions 1 to ${version} of the machine are replayed`,
    remedy: "Verify with the release that wrote it, or a later one; if this is one, the journal was changed",
  });
}

function unknownStream(stream: StreamId): OgwError {
  return new OgwError({
    code: "OGW505",
    subject: stream,
    problem: "no aggregate has streams of this kind",
    allowed: "The lifecycle knows every kind of stream that its store holds",
    remedy: "Compose the lifecycle with the aggregate that wrote it",
  });
}
