import { OgwError } from "@opus/grant-rules/errors";
import { hostPause } from "../host/host-defaults.ts";
import type { Commit, Loaded, Needs } from "../store/commit.ts";
import type { Store, Turn, TurnResult } from "../store/store.ts";
import type { Answer } from "./answer.ts";
import { CommandTurn, type SendingCommand, type TurnGround } from "./command-turn.ts";
import { beforeRetry, contention } from "./contention.ts";

/** How many commands share a commit at most: others wait for the store as long as they take. */
const TOGETHER = 256;
/** How often they are sent again when the store was locked; each time it has waited for the lock itself. */
const LOCKED = 3;

interface Waiting {
  readonly sending: SendingCommand;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
  attempts: number;
}

/**
 * Sends commands through a store that takes several decisions in one go: whatever waits is decided one after the other,
 * in the order of arrival, each on what the ones before it left, and kept by one write.
 */
export class TurnSender {
  readonly #ground: TurnGround;
  readonly #inTurn: NonNullable<Store["inTurn"]>;
  #waiting: Waiting[] = [];
  #isRunning = false;

  constructor(ground: TurnGround, inTurn: NonNullable<Store["inTurn"]>) {
    this.#ground = ground;
    this.#inTurn = inTurn;
  }

  send(sending: SendingCommand): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ sending, resolve, reject, attempts: 0 });
      if (!this.#isRunning) void this.#run();
    });
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    // Commands that arrive together begin together.
    await hostPause();
    while (this.#waiting.length > 0) {
      const together = this.#waiting.splice(0, TOGETHER);
      const again = await this.#together(together);
      this.#waiting = again.length === 0 ? this.#waiting : [...again, ...this.#waiting];
      // Whoever has been answered may send its next command now.
      await hostPause();
    }
    this.#isRunning = false;
  }

  /** Decides and keeps commands together; answers those that have to come again, in their order. */
  async #together(together: readonly Waiting[]): Promise<readonly Waiting[]> {
    const halt: Halt = { by: undefined };
    const turns = together.map(
      ({ sending }) => new HaltingTurn(new CommandTurn(this.#ground, sending), halt),
    );
    let results: readonly TurnResult[];
    try {
      results = await this.#inTurn(turns);
    } catch (error) {
      for (const { turn } of turns) turn.forget();
      return this.#afterFailure(together, error);
    }
    const again = together.filter((waiting, index) => {
      const result = results[index] as TurnResult;
      const { turn } = turns[index] as HaltingTurn;
      if (result.done === "failed") {
        turn.forget();
        waiting.reject(result.error);
      } else {
        const answer = result.done === "kept" ? turn.settle(result.result) : turn.answer;
        if (answer === undefined) return true;
        waiting.resolve(answer);
      }
      return false;
    });
    const lost = again.filter((waiting) => results[together.indexOf(waiting)]?.done === "kept");
    return halt.by === undefined ? this.#later(again, lost) : this.#loading(halt.by, again);
  }

  /** Another process was faster with something that these rest on. */
  async #later(again: readonly Waiting[], lost: readonly Waiting[]): Promise<readonly Waiting[]> {
    const { ports } = this.#ground;
    for (const waiting of lost) waiting.attempts += 1;
    const [worn, going] = [again.filter(isWorn), again.filter((waiting) => !isWorn(waiting))];
    for (const { sending, attempts, reject } of worn) reject(contention(sending.command, attempts));
    if (lost.length > 0) await beforeRetry(ports, Math.max(...lost.map(({ attempts }) => attempts)));
    return going;

    function isWorn({ attempts }: Waiting): boolean {
      return attempts > ports.retries;
    }
  }

  /** Loads the programme that the batch stopped at; the command that needs it fails alone when it cannot be loaded. */
  async #loading(hash: string, again: readonly Waiting[]): Promise<readonly Waiting[]> {
    try {
      await this.#ground.programmes.of(hash);
      return again;
    } catch (error) {
      again[0]?.reject(error);
      return again.slice(1);
    }
  }

  /** The store could not begin, or has kept nothing of it. */
  async #afterFailure(together: readonly Waiting[], error: unknown): Promise<readonly Waiting[]> {
    const { ports } = this.#ground;
    const isLocked = OgwError.isInstance(error) && error.retryable;
    for (const waiting of together) waiting.attempts += 1;
    const going = isLocked ? together.filter(({ attempts }) => attempts <= LOCKED) : [];
    for (const waiting of together) if (!going.includes(waiting)) waiting.reject(error);
    const first = going[0];
    if (first !== undefined) await beforeRetry(ports, first.attempts);
    return going;
  }
}

/** Where a batch stopped: at a command that pins a programme which is not loaded yet. */
interface Halt {
  by: string | undefined;
}

/** A turn that does nothing once its batch has stopped, so that the order of commands holds. */
class HaltingTurn implements Turn {
  readonly turn: CommandTurn;
  readonly #halt: Halt;

  constructor(turn: CommandTurn, halt: Halt) {
    this.turn = turn;
    this.#halt = halt;
  }

  next(loaded: Loaded): Needs | undefined {
    if (this.#halt.by !== undefined) return undefined;
    const needs = this.turn.next(loaded);
    this.#halt.by = this.turn.unloaded;
    return needs;
  }

  decide(loaded: Loaded): Commit | undefined {
    return this.#halt.by === undefined ? this.turn.decide(loaded) : undefined;
  }
}
