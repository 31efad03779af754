import { type CivilDate, dateParts, toCivilDate } from "@opus/grant-rules/calendar";
import { needObject, OgwError } from "@opus/grant-rules/errors";
import type { AbortSignalLike, Clock } from "../host/clock.ts";
import { hostClock } from "../host/host-defaults.ts";
import type { ErasableClass } from "../store/commit.ts";
import type { Store } from "../store/store.ts";
import { readNow } from "./engine-options.ts";
import { type PinningStore, zonesOf } from "./store-zones.ts";

/** What to erase, and how patiently. */
export interface ErasureOptions {
  /** Civil date: values that were to be kept until before it are erased. Today at the latest. */
  readonly on: string;
  /** Counts what would be erased and changes nothing; `false` by default. */
  readonly dryRun?: boolean;
  /**
   * Zone in which today is told; by default those of the programmes in the store, in each of which the day must have come,
   * and `Europe/Warsaw` where the store tells of none.
   */
  readonly zone?: string;
  /** Tells today, and waits for readers who are in the way; the host's by default. */
  readonly clock?: Clock;
  /** Milliseconds to wait for such readers in all; 30 000 by default. */
  readonly patience?: number;
  /** Ends the waiting; what was not done by then is an error. */
  readonly signal?: AbortSignalLike;
}

/** What an erasure came to, or would come to. */
export interface Erasure {
  readonly on: string;
  /** Whether the values are gone from every file; `false` for a dry run. */
  readonly erased: boolean;
  /** How many values, in all classes. */
  readonly records: number;
  /** How many of each record class, in the order of their names. */
  readonly classes: readonly ErasableClass[];
}

/** A store that values are erased from; one that tells of its calls and their programmes gives their zones. */
export type ErasableStore = Pick<Store, "erasable" | "eraseRecords"> & Partial<PinningStore>;

const STORE = { of: "eraseRecords", name: "the store", is: "a store such as createMemoryStore gives" };
const OPTIONS = { of: "eraseRecords", name: "the object of options", is: '{ on: "2026-01-01" }' };
const WARSAW = "Europe/Warsaw";
const PATIENCE = 30_000;
/** Milliseconds before the first new attempt; twice as long before each next one. */
const FIRST = 50;
const LONGEST = 2_000;

/**
 * Erases the personal values of a store whose last day has passed, with their salts and with what could be compared
 * with guesses; or counts them, when it is asked for a dry run. While a reader keeps the store from emptying its log it
 * waits and tries again. It answers only when the store says that no file of it holds the values any more.
 *
 * @throws OgwError OGW113 for anything but a civil date, OGW345 for a day that has not come, both before anything is
 * touched; OGW323 (`retryable`) when a reader was in the way to the end: the values are out of reach of the store's own
 * reads, but not yet out of its files; OGW346 when the store still holds what it said was erased.
 * @example
 * const store = createMemoryStore();
 * (await eraseRecords(store, { on: "2026-01-01", dryRun: true })).records; // 0
 */
export async function eraseRecords(store: ErasableStore, options: ErasureOptions): Promise<Erasure> {
  needObject(store, STORE, ["erasable", "eraseRecords"]);
  needObject(options, OPTIONS, ["on"]);
  const { on, dryRun = false, zone, clock = hostClock } = options;
  dateParts(on);
  const today = await todayIn(store, zone, readNow(clock.now()));
  if (on > today) throw notYet(on, today);
  const classes = await store.erasable(on);
  const records = classes.reduce((sum, { records }) => sum + records, 0);
  if (dryRun === true) return { on, erased: false, records, classes };
  await eraseBesideReaders(store, options);
  if ((await store.erasable(on)).length > 0) throw stillThere(on);
  return { on, erased: true, records, classes };
}

/** The earliest day that it is now in a zone of the store's programmes. */
async function todayIn(store: ErasableStore, zone: string | undefined, now: string): Promise<CivilDate> {
  const zones = zone === undefined ? await zonesKnown(store) : [zone];
  const days = (zones.length === 0 ? [WARSAW] : zones).map((one) => toCivilDate(now, one));
  return days.toSorted()[0] as CivilDate;
}

async function zonesKnown(store: ErasableStore): Promise<readonly string[]> {
  const { streams, journal, programme } = store;
  return streams === undefined || journal === undefined || programme === undefined
    ? []
    : zonesOf(store as PinningStore);
}

async function eraseBesideReaders(
  store: Pick<Store, "eraseRecords">,
  { on, clock = hostClock, patience = PATIENCE, signal }: ErasureOptions,
): Promise<void> {
  const wait = clock.wait?.bind(clock) ?? hostClock.wait;
  let waited = 0;
  for (let pause = FIRST; ; pause = Math.min(pause * 2, LONGEST)) {
    try {
      await store.eraseRecords(on);
      return;
    } catch (error) {
      const isHeldUp = OgwError.isInstance(error) && error.code === "OGW323";
      if (!isHeldUp || waited >= patience || signal?.aborted === true) throw error;
    }
    await wait(pause, signal);
    waited += pause;
  }
}

function notYet(on: string, today: string): OgwError {
  return new OgwError({
    code: "OGW345",
    subject: "eraseRecords",
    problem: `${on} has not come yet; today is ${today}`,
    allowed: "Values are erased once their last day has passed, so the day is today or earlier",
    remedy: "Correct the day; nothing was erased",
  });
}

function stillThere(on: string): OgwError {
  return new OgwError({
    code: "OGW346",
    subject: "eraseRecords",
    problem: `the store still holds values that were to be erased on ${on}`,
    allowed: "What a store has erased it does not count again",
    remedy: "Prove the store with the contract suite; it breaks a promise of the port",
  });
}
