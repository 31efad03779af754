import type { StreamId } from "../journal/entry.ts";
import type { Hash } from "../journal/hash.ts";
import type { Lifecycle } from "../kernel/lifecycle.ts";
import type { KeptSnapshot } from "../store/commit.ts";
import type { StoreReads } from "../store/store.ts";
import { type JournalFault, journalFault } from "./journal-fault.ts";
import type { KeptProgrammes } from "./kept-programmes.ts";
import { StreamProof } from "./prove-stream.ts";
import { unreadableFault } from "./unreadable-fault.ts";

/** What rebuilding rests on. */
export interface RebuildGround {
  readonly store: StoreReads;
  readonly lifecycle: Lifecycle;
  readonly hash: Hash;
  readonly programmes: KeptProgrammes;
  /** The days before which values were erased, in order. */
  readonly erasures: readonly string[];
  /** Whether the store finds no hole in the order of its entries, so that a head that is gone was at the last of them. */
  readonly isGapless: boolean;
}

/** A stream whose entries are proved, or why they prove nothing. */
export interface ProvedStream {
  readonly stream: StreamId;
  readonly proof: StreamProof | undefined;
  readonly kept: KeptSnapshot | undefined;
  /** Nothing may be rebuilt from the entries when there is any. */
  readonly faults: readonly JournalFault[];
}

/** How many entries of a stream are read at a time. */
const PAGE = 500;

/** Proves the entries of a stream by chain, seals and replay, and that the kept head is one of theirs. */
export async function proveEntries(ground: RebuildGround, stream: StreamId): Promise<ProvedStream> {
  let kept: KeptSnapshot | undefined;
  try {
    kept = await ground.store.load(stream);
    return await prove(ground, stream, kept);
  } catch (cause) {
    return { stream, proof: undefined, kept, faults: [unreadableFault(stream, 0, cause)] };
  }
}

async function prove(
  { store, lifecycle, hash, programmes, isGapless }: RebuildGround,
  stream: StreamId,
  kept: KeptSnapshot | undefined,
): Promise<ProvedStream> {
  let proof: StreamProof | undefined;
  let isOwnHead = kept === undefined && isGapless;
  for (let after = 0; ; after += PAGE) {
    const page = await store.journal(stream, { after, limit: PAGE });
    for (const entry of page) {
      if (proof === undefined) {
        const pinned = entry.programme?.hash;
        const programme = await programmes.find(pinned);
        if (programme === undefined) return { stream, proof, kept, faults: [noProgramme(stream, pinned)] };
        proof = new StreamProof(lifecycle, stream, programme, hash);
      }
      if (!proof.take(entry)) return { stream, proof, kept, faults: proof.faults };
      isOwnHead ||= entry.hash === kept?.head;
    }
    if (page.length < PAGE) break;
  }
  const faults = [...(proof?.faults ?? [])];
  if (proof?.last === undefined || !isOwnHead) faults.push(anotherHead(stream, proof?.last?.seq ?? 0));
  return { stream, proof, kept, faults };
}

function noProgramme(stream: StreamId, hash: string | undefined): JournalFault {
  const pl = `w magazynie nie ma programu ${hash} albo został zmieniony`;
  const en = `the store has no programme ${hash}, or it was changed`;
  return journalFault(stream, 0, "OGW507", pl, en, `programme ${hash}`);
}

/** Entries may have been cut off or written anew: what is kept would then be the only trace of them. */
function anotherHead(stream: StreamId, seq: number): JournalFault {
  const pl = "dziennik nie ma wpisu, na którym kończy się stan bieżący, więc mógł zostać ucięty";
  const en = "the journal lacks the entry that the snapshot ends at, so it may have been cut";
  return journalFault(stream, seq, "OGW503", pl, en);
}
