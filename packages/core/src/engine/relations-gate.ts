import type { Relation } from "../decide/impartiality.ts";
import type { StreamId } from "../journal/entry.ts";

/**
 * Lets commands of a stream go on in the order of their arrival although some of them wait for the register of
 * relations; those of other streams pass meanwhile.
 */
export class RelationsGate {
  readonly #last = new Map<StreamId, Promise<unknown>>();

  /** Waits for the register's answer, if one is asked for, and for the commands before on the same stream. */
  async pass(
    stream: StreamId,
    ask: (() => Promise<readonly Relation[]>) | undefined,
  ): Promise<readonly Relation[] | undefined> {
    const before = this.#last.get(stream);
    if (ask === undefined && before === undefined) return undefined;
    const asked = ask?.();
    const turn = Promise.allSettled([before, asked]);
    this.#last.set(stream, turn);
    await turn;
    if (this.#last.get(stream) === turn) this.#last.delete(stream);
    return asked;
  }
}
