import { needObject } from "@opus/grant-rules/errors";
import { hostHash, hostPause } from "../host/host-defaults.ts";
import type { StreamId } from "../journal/entry.ts";
import type { Hash } from "../journal/hash.ts";
import type { Lifecycle } from "../kernel/lifecycle.ts";
import { grantLifecycle } from "../lifecycle/lifecycle.ts";
import type { Store, StoreReads } from "../store/store.ts";
import { type JournalHeads, readHeads } from "./heads.ts";
import type { JournalFault } from "./journal-fault.ts";
import { Verification } from "./verification.ts";

/** What proving a whole store came to. */
export interface JournalReport {
  readonly valid: boolean;
  readonly streams: number;
  readonly entries: number;
  /** The first faults, as many as were asked for. */
  readonly faults: readonly JournalFault[];
  /** How many faults there are beside these. */
  readonly more: number;
  /**
   * What is worth a look and breaks nothing: entries that a clock which ran back has dated before the one before them,
   * who decided in a call and applied in it later, values that an erasure should have taken, what could not be held against anything since entries are damaged.
   */
  readonly notes: readonly JournalFault[];
}

/** What a proof may be told beside the store. */
export interface VerifyOptions {
  /** The lifecycle that wrote the store; that of grants by default. */
  readonly lifecycle?: Lifecycle;
  /** SHA-256 of a text; the host's own by default. */
  readonly hash?: Hash;
  /** What `headsOf` answered some day: what stood then must be a beginning of what stands now. */
  readonly heads?: JournalHeads;
  /** How many faults, and how many notes, are told; 1000 by default. The rest is counted. */
  readonly limit?: number;
}

/** How many streams, or commits, are read at a time. */
const PAGE = 500;
/** How many streams are proved before others get a turn. */
const BETWEEN_PAUSES = 8;

const STORE = { of: "verifyJournal", name: "the store", is: "a store such as createMemoryStore gives" };
const OPTIONS = { of: "verifyJournal", name: "the object of options", is: "{ hash, heads }, or nothing" };

/**
 * Proves a whole store: every hash chain and seal; snapshots, records, deadlines and the places of effects; all states,
 * postings and effects by replay under the programme versions that the entries pin; every row, set, balance and kept
 * answer; streams by what they say of each other; and, for stores that can be changed from outside, what of them belongs
 * to nothing. With heads that were kept elsewhere also tails that were cut, streams that were deleted and chains that
 * were written anew. A thing that cannot be read is one fault, and the rest is proved all the same.
 *
 * All of it is read as it stood at one moment, so that people may work meanwhile, and page by page: memory grows with
 * the longest stream, the calls, the people who decide in each, the rows that were removed and the heads handed in, not with the number of cases.
 *
 * @throws OgwError OGW520 for heads that are not as they were printed; failures of the store itself (300-316)
 * @example
 * const store = createMemoryStore();
 * const heads = await headsOf(store);
 * const { valid, faults } = await verifyJournal(store, { heads });
 */
export async function verifyJournal(
  store: Pick<Store, "view">,
  options: VerifyOptions = {},
): Promise<JournalReport> {
  needObject(store, STORE, ["view"]);
  needObject(options, OPTIONS);
  const { lifecycle = grantLifecycle, hash = hostHash(), limit = 1000 } = options;
  const heads = options.heads === undefined ? new Map() : readHeads(options.heads, hash);
  return store.view(async (view) => {
    const verification = new Verification(view, { lifecycle, hash, heads, limit });
    await verification.begin();
    await eachStream(view, (stream) => verification.prove(stream));
    await eachCommit(view, verification);
    return verification.end();
  }, "verifyJournal");
}

async function eachStream(view: StoreReads, prove: (stream: StreamId) => Promise<void>): Promise<void> {
  for (let after: StreamId | undefined; ; ) {
    const streams = await view.streams({ limit: PAGE, ...(after === undefined ? {} : { after }) });
    for (const [index, stream] of streams.entries()) {
      await prove(stream);
      // Whoever works in this process meanwhile gets a turn, however fast the store answers.
      if (index % BETWEEN_PAUSES === 0) await hostPause();
    }
    after = streams.at(-1);
    if (streams.length < PAGE) return;
  }
}

async function eachCommit({ inventory }: StoreReads, verification: Verification): Promise<void> {
  for (let after = 0; ; ) {
    const commits = await inventory.commits({ after, limit: PAGE });
    for (const [index, commit] of commits.entries()) {
      await verification.take(commit);
      if (index % (BETWEEN_PAUSES * 8) === 0) await hostPause();
    }
    if (commits.length < PAGE) return;
    after = commits.at(-1)?.position ?? after;
  }
}
