import type { TermDocument } from "../../../document/term-schema.ts";
import type { OfferedEvents } from "./offered-events.ts";

/** A term of a programme document, with where it stands and what it may start from. */
export interface StatedTerm {
  readonly document: TermDocument;
  readonly pointer: string;
  readonly offered: OfferedEvents;
  /** Place of the stage that the term is of, in the order of the stages. */
  readonly stage: number;
  /** Whether something usually brings the term about, so that it need not name a start. */
  readonly isUsual: boolean;
  /** What usually brings it about; nothing where it must name a start itself. */
  readonly usual: readonly string[];
  /** Whether it runs once for each month of the project. */
  readonly isRepeated: boolean;
  /** Whether it says how long records are kept. */
  readonly isRetention: boolean;
  /** The command that is late once the term is over, where others may file it for whom it waits for. */
  readonly act?: string | undefined;
}
