import type { JournalEntry } from "../journal/entry.ts";
import { digestOfList, type Hash } from "../journal/hash.ts";
import { unbalanced } from "../journal/postings.ts";
import { type JournalFault, journalFault } from "./journal-fault.ts";

/** What is wrong with the money and the rows of an entry by themselves: postings that leave something over, a seal that is another's. */
export function rowFaults(
  { stream, seq, postings, registry, seals }: JournalEntry,
  hash: Hash,
): readonly JournalFault[] {
  const faults: JournalFault[] = [];
  const sources = unbalanced(postings);
  if (sources.length > 0) {
    const named = sources.join(", ");
    const pl = `zapisy księgowe nie sumują się do zera: ${named}`;
    faults.push(journalFault(stream, seq, "OGW513", pl, `its postings do not sum to zero: ${named}`));
  }
  if (seals.rows !== digestOfList(hash, registry)) {
    const pl = "pieczęć wierszy nie zgadza się z wpisem";
    faults.push(journalFault(stream, seq, "OGW514", pl, "its seal of rows does not match its rows"));
  }
  return faults;
}
