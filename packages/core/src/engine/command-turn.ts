import type { Command } from "../decide/command.ts";
import type { Decider } from "../decide/decide.ts";
import type { Decision } from "../decide/decision.ts";
import type { StreamId } from "../journal/entry.ts";
import type { Relation, RelationOf } from "../kernel/relation-kinds.ts";
import type { Programme } from "../programme/programme.ts";
import type { Commit, CommitResult, Loaded, Needs } from "../store/commit.ts";
import type { Turn } from "../store/store.ts";
import type { Answer } from "./answer.ts";
import { type CommandGround, CommandReading } from "./command-reading.ts";
import type { EnginePorts } from "./engine-options.ts";
import { keptAnswer, repeatedAnswer, senderOf } from "./kept-answers.ts";

/** A command on its way. */
export interface SendingCommand {
  readonly command: Command;
  /** UTC instant at which it was received: it counts, however long the command waits for its turn. */
  readonly receivedAt: string;
  /** Hash of everything but the id; undefined for a command whose sender gave it none, which repeats no other. */
  readonly fingerprint: string | undefined;
  /** Parties that the sender is bound to, by the embedder's register; asked before a command that decides. */
  readonly relations?: readonly Relation[];
  /** Parties of those whom the command concerns beside its sender. */
  readonly concerned?: readonly RelationOf[];
}

/** What turns are decided with. */
export interface TurnGround extends CommandGround {
  readonly ports: EnginePorts;
  readonly decider: Decider;
}

/** One attempt at a command: reads, decides, and tells what became of it. */
export class CommandTurn implements Turn {
  readonly #ground: TurnGround;
  readonly #sending: SendingCommand;
  readonly #reading: CommandReading;
  #decision: Decision | undefined;
  #answer: Answer | undefined;

  constructor(ground: TurnGround, sending: SendingCommand) {
    const { command, fingerprint, relations } = sending;
    this.#ground = ground;
    this.#sending = sending;
    const sent = { sender: senderOf(command.actor), commandId: command.id };
    this.#reading = new CommandReading(
      ground,
      command,
      fingerprint === undefined ? undefined : sent,
      relations,
    );
  }

  /** The answer, once there is one that needs nothing to be kept. */
  get answer(): Answer | undefined {
    return this.#answer;
  }

  /** Streams that were read, the command's own first. */
  get asked(): readonly StreamId[] {
    return this.#reading.asked;
  }

  /** The version that the command is decided under, once it was read. */
  get programme(): Programme {
    return this.#reading.programme;
  }

  /** Hash of a programme that has to be loaded before the command can be decided. */
  get unloaded(): string | undefined {
    return this.#reading.unloaded;
  }

  /** Whether the decision writes what commands of other streams write too. */
  get isShared(): boolean {
    if (this.#decision?.outcome !== "accepted") return false;
    const { streams, seen } = this.#decision;
    const own = `${this.#reading.stream}#`;
    return streams.length > 1 || seen.some((one) => "key" in one && one.entry?.startsWith(own) === false);
  }

  next(loaded: Loaded): Needs | undefined {
    return this.#reading.next(loaded);
  }

  decide(loaded: Loaded): Commit | undefined {
    if (this.unloaded !== undefined) return undefined;
    const { command, fingerprint } = this.#sending;
    if (loaded.answer !== undefined && fingerprint !== undefined) {
      this.#answer = repeatedAnswer(loaded.answer, fingerprint, this.#ground.ports.hash);
      return undefined;
    }
    const { ports } = this.#ground;
    const { decision, commit } = this.#decided(loaded);
    this.#decision = decision;
    if (decision.outcome === "refused") {
      this.#answer = { ...decision.answer, repeated: false };
      return undefined;
    }
    const { streams, seen, records } = decision;
    this.#note(decision);
    if (fingerprint === undefined) return { id: commit, streams, seen, records };
    // Not the salt of the commit itself, which belongs to the records and goes with them.
    const secret = ports.ids.salt(`fingerprint of ${commit}`);
    const answer = keptAnswer(senderOf(command.actor), decision, fingerprint, secret, ports.hash);
    return { id: commit, streams, seen, records, answer };
  }

  /** What it would come to, of which nothing is kept or noted. */
  foresee(loaded: Loaded): Decision {
    return this.#decided(loaded).decision;
  }

  #decided(loaded: Loaded): { readonly decision: Decision; readonly commit: string } {
    const { command, fingerprint, receivedAt: now } = this.#sending;
    const { ports, decider } = this.#ground;
    const { programme } = this.#reading;
    const commit = ports.ids.id(`commit\n${senderOf(command.actor)}\n${command.id}`);
    let salt: string | undefined;
    const input = {
      now,
      commit,
      /** Drawn when the first record or fingerprint asks for it; most commands have neither. */
      get salt() {
        salt ??= ports.ids.salt(commit);
        return salt;
      },
      streams: this.#reading.snapshotsOf(loaded),
      rows: loaded.rows,
      entries: this.#reading.entryHashes,
      answered: fingerprint !== undefined,
      records: loaded.records,
      hash: ports.hash,
      relations: this.#sending.relations,
      concerned: this.#sending.concerned,
    };
    const decision = decider.decideRead(programme, command, input, this.#reading.situation);
    ports.onDecision?.({ programme, command, input, decision });
    return { decision, commit };
  }

  /** What was decided rests on what is proved; it is noted, so that what comes of it needs no proof. */
  #note({ streams }: Extract<Decision, { readonly outcome: "accepted" }>): void {
    const { snapshots, entries: known } = this.#ground.proof;
    for (const { stream, snapshot, entries } of streams) {
      snapshots.made(stream, snapshot);
      for (const { entry } of entries) known.note(entry);
    }
  }

  /** What was decided did not come to be kept, or nobody knows: another entry may stand in the place of each. */
  forget(): void {
    if (this.#decision?.outcome !== "accepted") return;
    for (const { entries } of this.#decision.streams)
      for (const { entry } of entries) this.#ground.proof.entries.forget(entry);
  }

  /** The answer once the store has taken the commit or not; undefined when somebody else was faster. */
  settle(result: CommitResult): Answer | undefined {
    if (!result.ok) this.forget();
    if (result.ok && this.#decision !== undefined) return { ...this.#decision.answer, repeated: false };
    if (result.ok || result.conflict !== "answered") return undefined;
    return repeatedAnswer(result.answer, this.#sending.fingerprint ?? "", this.#ground.ports.hash);
  }
}
