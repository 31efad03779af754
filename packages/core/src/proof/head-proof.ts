import type { JournalEntry, StreamId } from "../journal/entry.ts";
import type { EffectPlace } from "../store/inventory.ts";
import type { StreamHead } from "./heads.ts";
import { type JournalFault, journalFault } from "./journal-fault.ts";

/** Holds chains against heads that were kept elsewhere: what stood then must be a beginning of what stands now. */
export class HeadProof {
  readonly #heads: Map<StreamId, StreamHead>;

  constructor(heads: ReadonlyMap<StreamId, StreamHead>) {
    this.#heads = new Map(heads);
  }

  /** Takes an entry; answers the fault of one that is another than it was. */
  take({ stream, seq, hash }: JournalEntry): JournalFault | undefined {
    const head = this.#heads.get(stream);
    if (head?.seq !== seq || head.hash === hash) return undefined;
    const pl = "wpis jest inny niż zachowana głowa: łańcuch napisano od nowa";
    return headFault(stream, seq, pl, "the entry is another than the kept head: its chain was written anew");
  }

  /** Ends a stream after so many entries. */
  end(stream: StreamId, entries: number, places: readonly EffectPlace[]): JournalFault | undefined {
    const head = this.#heads.get(stream);
    this.#heads.delete(stream);
    if (head === undefined) return undefined;
    if (entries < head.seq) {
      const pl = `ma ${entries} wpisów, a miał ${head.seq}: ucięto łańcuch`;
      return headFault(
        stream,
        head.seq,
        pl,
        `it has ${entries} entries and had ${head.seq}: its tail was cut`,
      );
    }
    const performed = places.filter(({ standing }) => standing === "performed").length;
    if (performed >= head.performed) return undefined;
    const pl = `ma ${performed} znaków wykonania, a miał ${head.performed}: skutki wykonano by ponownie`;
    const en = `it has ${performed} marks of performance and had ${head.performed}: effects would be performed again`;
    return headFault(stream, 0, pl, en);
  }

  /** Streams that are not there any more. */
  gone(): readonly JournalFault[] {
    return [...this.#heads.keys()].map((stream) =>
      headFault(stream, 0, "strumień usunięto", "the stream was deleted"),
    );
  }
}

function headFault(stream: StreamId, seq: number, pl: string, en: string): JournalFault {
  return journalFault(stream, seq, "OGW520", pl, en, "head");
}
