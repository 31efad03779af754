import type { StreamId } from "../journal/entry.ts";
import type { Answer } from "./answer.ts";
import { streamOf } from "./command-reading.ts";
import { CommandTurn, type SendingCommand, type TurnGround } from "./command-turn.ts";
import { beforeRetry, contention } from "./contention.ts";
import { Lanes, type Ticket } from "./lanes.ts";

/** Of how many streams it is remembered which streams stand beside them. */
const REMEMBERED = 10_000;

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
    const known =
      stream === undefined || this.#alone.has(command.type) ? [] : (this.#beside.get(stream) ?? []);
    const ticket = this.#lanes.enter(stream === undefined ? [] : [stream, ...known]);
    try {
      if (!ticket.isGranted) await ticket.granted();
      return await this.#attempts(sending, ticket);
    } finally {
      this.#lanes.leave(ticket);
    }
  }

  async #attempts(sending: SendingCommand, ticket: Ticket): Promise<Answer> {
    const { ports, programmes } = this.#ground;
    const { command } = sending;
    for (let attempt = 0; ; ) {
      if (attempt === 0 && this.#mayBeShared(command.type, ticket)) await this.#scout(sending, ticket);
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
      const answer = turn.settle(await ports.store.commit(commit));
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

  /** Whether a command may write what stands beside its stream, and nobody knows yet what that is. */
  #mayBeShared(type: string, { names }: Ticket): boolean {
    const [stream] = names;
    return stream !== undefined && !this.#alone.has(type) && !this.#beside.has(stream as StreamId);
  }

  /**
   * Finds out which streams stand beside a command's own, and waits for them, before anything else is read: in a rush
   * each command would be read in vain as long as others are before it.
   */
  async #scout(sending: SendingCommand, ticket: Ticket): Promise<void> {
    const { ports } = this.#ground;
    const turn = new CommandTurn(this.#ground, sending);
    let steps = 0;
    await ports.store.read((read) => {
      const needs = turn.next(read);
      steps += 1;
      // The second step tells what stands beside; what it asks for is read in turn.
      return steps > 1 ? undefined : needs;
    });
    if (turn.unloaded !== undefined) return;
    this.#remember(turn.asked);
    await this.#lanes.widen(ticket, turn.asked);
  }

  #learn(type: string, isShared: boolean): void {
    if (isShared) {
      this.#shared.add(type);
      this.#alone.delete(type);
    } else if (!this.#shared.has(type)) this.#alone.add(type);
  }

  #remember([own, ...beside]: readonly StreamId[]): void {
    if (own === undefined || this.#beside.has(own)) return;
    if (this.#beside.size >= REMEMBERED) this.#beside.clear();
    this.#beside.set(own, beside);
  }
}
