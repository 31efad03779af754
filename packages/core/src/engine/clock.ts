/** Tells the time of a command; the core never reads a clock of its own. */
export interface Clock {
  /** UTC instant with milliseconds, `2015-03-02T08:00:00.000Z`. */
  now(): string;
}

/** Gives ids and salts that are unguessable from outside and the same for the same name. */
export interface IdSource {
  /** An id for `name`; two names never share one. */
  id(name: string): string;
  /** 32 random-looking bytes in hex, for commitments made by the command of this id. */
  salt(commandId: string): string;
}
