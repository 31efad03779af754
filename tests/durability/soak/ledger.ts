import { appendFileSync } from "node:fs";
import { wholeLines } from "../whole-lines.ts";

/** What became of a command, as its sender noted it. */
export type Noted = "sent" | "kept" | "taken";

/**
 * What a sender has written down, a line each: that it sends a command, and once it has the answer, that the command was
 * kept, or that another sender was faster. Whoever comes after a kill reads from it what was never answered.
 */
export class Ledger {
  readonly #path: string;
  readonly #noted = new Map<string, Noted>();

  constructor(path: string) {
    this.#path = path;
    for (const line of wholeLines(path)) {
      const at = line.indexOf(" ");
      this.#noted.set(line.slice(at + 1), line.slice(0, at) as Noted);
    }
  }

  note(what: Noted, id: string): void {
    appendFileSync(this.#path, `${what} ${id}\n`);
    this.#noted.set(id, what);
  }

  /** Ids of commands that ended so, in the order of their sending. */
  ids(what: Noted): readonly string[] {
    return [...this.#noted].filter(([, noted]) => noted === what).map(([id]) => id);
  }

  has(id: string): boolean {
    return this.#noted.has(id);
  }
}
