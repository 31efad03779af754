import { OgwError } from "@opus/grant-rules/errors";

/** Everything that an engine has begun and not ended yet, so that closing can wait for it. */
export class RunningWork {
  readonly #running = new Set<Promise<unknown>>();
  readonly #stops = new Set<() => void>();
  #isClosed = false;

  /**
   * Runs work unless the engine was closed; `stop` is called when it is to end early.
   *
   * @throws OgwError OGW309 after `end()`.
   */
  async run<T>(work: () => Promise<T>, stop?: () => void): Promise<T> {
    if (this.#isClosed) throw closed();
    const running = work();
    this.#running.add(running);
    if (stop !== undefined) this.#stops.add(stop);
    try {
      return await running;
    } finally {
      this.#running.delete(running);
      if (stop !== undefined) this.#stops.delete(stop);
    }
  }

  /** Takes nothing more, and resolves when everything that runs has ended, well or not. */
  async end(): Promise<void> {
    this.#isClosed = true;
    for (const stop of this.#stops) stop();
    while (this.#running.size > 0) await Promise.allSettled(this.#running);
  }
}

function closed(): OgwError {
  return new OgwError({
    code: "OGW309",
    subject: "grant workflow",
    problem: "it was closed",
    allowed: "An engine takes commands and work until close()",
    remedy: "Create another one on the store; nothing of this was begun",
  });
}
