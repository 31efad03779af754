import { needObject, OgwError } from "@opus/grant-rules/errors";
import { statedCall } from "../../document/stated-call.ts";
import { hostPause } from "../../host/host-defaults.ts";
import type { JournalEntry, StreamId } from "../../journal/entry.ts";
import { readSnapshot } from "../../journal/snapshot.ts";
import { callAggregate } from "../../lifecycle/call/call-aggregate.ts";
import type { CallContext } from "../../lifecycle/call/call-machine.ts";
import { caseAggregate } from "../../lifecycle/case/case-aggregate.ts";
import type { Store, StoreReads } from "../../store/store.ts";
import { readBudget } from "./budget.ts";
import { readCaseAnswers } from "./case-answers.ts";
import { readCaseMoney } from "./case-money.ts";
import { summariseCase } from "./case-summary.ts";
import { PinnedVersions, type ProgrammeVersion } from "./pinned-versions.ts";
import { lastFormalCheck, reasonsOfEnd, restsOnCheck } from "./refusal-reasons.ts";
import type { Summary } from "./summary.ts";
import { SummaryCount, type VersionedCase } from "./summary-count.ts";
import { mayStillTake } from "./targets.ts";
import { readUnranked } from "./unranked.ts";
import { readUnusable } from "./unusable.ts";

const STORE = { of: "summarise", name: "the store", is: "a store such as createMemoryStore gives" };
const PROGRAMME = { of: "summarise", name: "the programme", is: "what parseProgramme gave" };

/**
 * Counts what became of all calls of a programme, in all its versions, from the store alone.
 *
 * `submitted` is the sum of the nine ends; cases still under way and unsubmitted drafts are counted beside it.
 * `funded` are cases whose agreement was signed and settled. Money is in grosze; what was paid, settled and returned
 * stands in the balances of the calls; the definitions stand at {@link Summary}.
 *
 * Which figure comes from which version:
 * - a case is read by the version that it pins: its title, the planned numbers and achieved values of its indicators,
 *   its participants, whether it has a part of the map and whether visits concern it;
 * - the pool of a call is that of the version it was announced under; the leading version adds the calls that it
 *   states and that nobody has announced yet;
 * - groups, reasons and indicators of all versions are put together by value, rule or id. Those of the leading
 *   version come first, in its order; then follow what only other versions know, from the latest to the earliest;
 * - the leading version is the one handed in, or the latest that a stream pins when only the id is.
 *
 * Answers are read for titles and planned indicators of funded projects only. Every stream is read once, page by page,
 * every version once, and nothing is held but the versions and the funded projects, so memory does not grow with the
 * number of cases. All of it is read as it stood at one moment, so that people may work meanwhile.
 *
 * @param programme the programme's id, or one loaded version of it, whether streams pin it or not
 * @throws OgwError OGW303 when the store holds a snapshot that is none, OGW306 and OGW308 when it has lost or changed a
 * version that a stream pins, OGW333 for an id that no stream is of, OGW401 for an amount that is none.
 * @example
 * ```ts
 * import { createMemoryStore, parseProgramme, summarise } from "@opus/grant-workflow";
 *
 * declare const programmeText: string;
 * const summary = await summarise(createMemoryStore(), parseProgramme(programmeText));
 * summary.ends.funded; // 0
 * ```
 */
export async function summarise(
  store: Pick<Store, "view">,
  programme: string | ProgrammeVersion,
): Promise<Summary> {
  needObject(store, STORE, ["view"]);
  if (typeof programme !== "string") needObject(programme, PROGRAMME, ["document", "rules", "hash"]);
  return store.view((view) => summariseView(view, programme), "summarise");
}

async function summariseView(store: StoreReads, programme: string | ProgrammeVersion): Promise<Summary> {
  const [id, given] =
    typeof programme === "string" ? [programme, undefined] : [programme.document.id, programme];
  const counting = { store, id, versions: new PinnedVersions(store, given), count: new SummaryCount() };
  for (let after: StreamId | undefined; ; ) {
    const streams = await store.streams({ limit: PAGE, ...(after === undefined ? {} : { after }) });
    for (const [index, stream] of streams.entries()) {
      await countStream(counting, stream);
      if (index % BETWEEN_PAUSES === 0) await hostPause();
    }
    after = streams.at(-1);
    if (streams.length < PAGE) break;
  }
  const [leading, ...others] = counting.versions.latestFirst();
  if (leading === undefined) throw noSuchProgramme(id);
  return counting.count.summary([leading, ...others], await readBudget(store, leading.document));
}

/** How many streams are read at a time. */
const PAGE = 500;
/** How many streams are counted before others in this process get a turn. */
const BETWEEN_PAUSES = 32;

interface Counting {
  readonly store: StoreReads;
  /** The programme whose streams are counted. */
  readonly id: string;
  readonly versions: PinnedVersions;
  readonly count: SummaryCount;
}

/** Counts a stream, unless it belongs to another programme. */
async function countStream({ store, id, versions, count }: Counting, stream: StreamId): Promise<void> {
  const kept = await store.load(stream);
  const snapshot = kept === undefined ? undefined : readSnapshot(stream, kept);
  if (snapshot?.programme.id !== id) return;
  const version = await versions.of(snapshot.programme.hash);
  const { machine, revision } = snapshot;
  // Entries are numbered without gaps, so that the revision says how many there are.
  const [last] = await store.journal(stream, { after: revision - 1, limit: 1 });
  count.addEntries(revision, last?.at);
  const name = stream.slice(stream.indexOf(":") + 1);
  if (machine === callAggregate.machine) {
    const { closesAt } = (snapshot.context as unknown as CallContext).call;
    const mayTake = mayStillTake(snapshot.value);
    const stated = statedCall(version.document, name);
    const unusable = stated === undefined ? [] : await readUnusable(store, version, stated);
    count.addCall({ call: name, closesAt, mayTake }, version, await readUnranked(store, name), unusable);
  }
  if (machine !== caseAggregate.machine) return;
  const one = { ...summariseCase(name, snapshot, last), version };
  versions.addCase(version);
  count.addCase(one);
  await countEnd(store, { stream, revision, last, one }, count);
  await countAgreement(store, stream, one, count);
}

interface CountedCase {
  readonly stream: StreamId;
  readonly revision: number;
  readonly last: JournalEntry | undefined;
  readonly one: VersionedCase;
}

async function countEnd(
  store: StoreReads,
  { stream, revision, last, one: { end, context } }: CountedCase,
  count: SummaryCount,
): Promise<void> {
  if (end === undefined || end === "funded") return;
  const check = restsOnCheck(end) ? await lastFormalCheck(store, stream, revision) : undefined;
  count.addReasons(end, reasonsOfEnd(end, { check, last, termination: context.settlement.termination }));
}

async function countAgreement(
  store: StoreReads,
  stream: StreamId,
  one: VersionedCase,
  count: SummaryCount,
): Promise<void> {
  if (one.context.agreement.concludedAt === null) return;
  const money = await readCaseMoney(store, stream, one);
  count.addAgreement(one, money);
  if (one.end === "funded") count.addProject(one, money, await readCaseAnswers(store, stream, one));
}

function noSuchProgramme(id: string): OgwError {
  return new OgwError({
    code: "OGW333",
    subject: `programme ${JSON.stringify(id)}`,
    problem: "no case or call of the store is of it",
    allowed: "An id is enough once a call was announced under some version of the programme",
    remedy:
      "Check the id, or hand over the loaded programme, whose calls are counted before anything was announced",
  });
}
