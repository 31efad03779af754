import type { StreamId } from "../journal/entry.ts";

/**
 * Lets commands of a stream go on in the order of their arrival although some of them wait for the register of
 * relations; those of other streams pass meanwhile.
 */
export class RelationsGate {
  readonly #last = new Map<StreamId, Promise<unknown>>();

  /** Waits for the register's answer, if one is asked for, and for the commands before on the same stream. */
  pass<Told>(stream: StreamId, ask: (() => Promise<Told>) | undefined): Promise<Told | undefined> {
    const before = this.#last.get(stream);
    if (ask === undefined && before === undefined) return Promise.resolve(undefined);
    const asked = ask?.();
    // Whoever comes next waits for the very promise that is handed out, so that nobody overtakes by a turn of the loop.
    const told = Promise.allSettled([before, asked]).then(() => asked);
    this.#last.set(stream, told);
    const leave = () => {
      if (this.#last.get(stream) === told) this.#last.delete(stream);
    };
    told.then(leave, leave);
    return told;
  }
}
