import type { JournalFault } from "./journal-fault.ts";

/** Faults as they are found: the first of them as they are, the rest counted, each place of a code once. */
export class FaultList {
  readonly #limit: number;
  readonly #places = new Set<string>();
  readonly kept: JournalFault[] = [];
  /** How many more there are than are kept. */
  more = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** How many were found. */
  get count(): number {
    return this.kept.length + this.more;
  }

  add(...faults: readonly JournalFault[]): void {
    for (const fault of faults) {
      if (this.kept.length >= this.#limit) {
        this.more += 1;
        continue;
      }
      const place = JSON.stringify([fault.stream, fault.seq, fault.key, fault.code, fault.message.en]);
      if (this.#places.has(place)) continue;
      this.#places.add(place);
      this.kept.push(fault);
    }
  }
}
