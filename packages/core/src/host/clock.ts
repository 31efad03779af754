/** Tells the time of a command, and waits; the core never reads a clock of its own. */
export interface Clock {
  /** An instant, `2015-03-02T08:00:00.000Z`; one with an offset is turned into UTC. */
  now(): string;
  /**
   * Resolves after so many milliseconds, or at once when `signal` aborts; it never rejects. Retries and workers wait by
   * it. Left out, the host's timer does.
   */
  wait?(milliseconds: number, signal?: AbortSignalLike): Promise<void>;
}

/** As much of an `AbortSignal` as is used here; those of all hosts fit. */
export interface AbortSignalLike {
  readonly aborted: boolean;
  addEventListener(type: "abort", listener: () => void): void;
  removeEventListener(type: "abort", listener: () => void): void;
}

/** The host's own `AbortSignal` where its types are known, so that it fits `fetch`. */
export type HostSignal = typeof globalThis extends {
  readonly AbortSignal: { readonly prototype: infer Signal };
}
  ? Signal & AbortSignalLike
  : AbortSignalLike;

/** Gives ids and salts that are unguessable from outside. Those of a seed are the same for the same name. */
export interface IdSource {
  /** An id for `name`; two names never share one. */
  id(name: string): string;
  /** 32 random-looking bytes in hex, for the commitments made by the commit of this id. */
  salt(commitId: string): string;
}

/** Draws numbers, as `Math.random` does: for the jitter of retries, and for the ids of commands that bring none. */
export interface Random {
  /** At least 0, less than 1, with 32 bits or more. */
  next(): number;
}
