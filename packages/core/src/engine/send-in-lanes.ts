import type { StreamId } from "../journal/entry.ts";
import type { Commit, CommitResult } from "../store/commit.ts";
import type { Answer } from "./answer.ts";
import { streamOf } from "./command-reading.ts";
import { CommandTurn, type SendingCommand, type TurnGround } from "./command-turn.ts";
import { beforeRetry, contention } from "./contention.ts";
import { Lanes, type Ticket } from "./lanes.ts";

/** Of how many streams it is remembered which streams stand beside them. */
const REMEMBERED = 10_000;
/**
 * Where commands wait of which nobody knows yet what stands beside their streams, and which may write it: in a rush each
 * would be read in vain as long as others are before it.
 */
const UNKNOWN = "unknown";

/**
 * Sends commands through a store that keeps one commit at a time: those of one stream wait for one another, in the
 * order of their arrival; others run side by side. Commands of a type that writes what others write too, such as the
 * receipts of a call, wait for the streams beside their own as well. Against other processes they try again.
 */
export class LaneSender {
  readonly #ground: TurnGround;
  readonly #lanes = new Lanes();
  /** Types that were seen to write their own stream alone; of any other it is taken that they do not. */
  readonly #alone = new Set<string>();
  readonly #shared = new Set<string>();
  readonly #beside = new Map<StreamId, readonly StreamId[]>();

  constructor(ground: TurnGround) {
    this.#ground = ground;
  }

  async send(sending: SendingCommand): Promise<Answer> {
    const { lifecycle } = this.#ground;
    const { command } = sending;
    const stream = streamOf(lifecycle.commands.get(command.type), command);
    const ticket = this.#lanes.enter(stream === undefined ? [] : this.#lanesOf(command.type, stream));
    try {
      if (!ticket.isGranted) await ticket.granted();
      return await this.#attempts(sending, ticket);
    } finally {
      this.#lanes.leave(ticket);
    }
  }

  /** What a command waits for, as far as it is known before anything is read. */
  #lanesOf(type: string, stream: StreamId): readonly string[] {
    if (this.#alone.has(type)) return [stream];
    return [stream, ...(this.#beside.get(stream) ?? [UNKNOWN])];
  }

  async #attempts(sending: SendingCommand, ticket: Ticket): Promise<Answer> {
    const { ports, programmes } = this.#ground;
    const { command } = sending;
    for (let attempt = 0; ; ) {
      const turn = new CommandTurn(this.#ground, sending);
      const loaded = await ports.store.read((read) => turn.next(read));
      if (turn.unloaded !== undefined) {
        await programmes.of(turn.unloaded);
        continue;
      }
      this.#remember(turn.asked);
      if (!this.#alone.has(command.type) && (await this.#lanes.widen(ticket, turn.asked))) continue;
      const commit = turn.decide(loaded);
      if (commit === undefined) return turn.answer as Answer;
      const answer = turn.settle(await this.#kept(turn, commit));
      if (answer !== undefined) {
        this.#learn(command.type, turn.isShared);
        return answer;
      }
      this.#learn(command.type, true);
      attempt += 1;
      if (attempt > ports.retries) throw contention(command, attempt);
      await beforeRetry(ports, attempt);
    }
  }

  async #kept(turn: CommandTurn, commit: Commit): Promise<CommitResult> {
    try {
      return await this.#ground.ports.store.commit(commit);
    } catch (error) {
      turn.forget();
      throw error;
    }
  }

  #learn(type: string, isShared: boolean): void {
    if (isShared) {
      this.#shared.add(type);
      this.#alone.delete(type);
    } else if (!this.#shared.has(type)) this.#alone.add(type);
  }

  #remember([own, ...beside]: readonly StreamId[]): void {
    // A case that was asked for before it began had nothing beside it yet.
    if (own === undefined || (this.#beside.get(own)?.length ?? -1) >= beside.length) return;
    if (this.#beside.size >= REMEMBERED) this.#beside.clear();
    this.#beside.set(own, beside);
  }
}
