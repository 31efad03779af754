import { needObject } from "@opus/grant-rules/errors";
import type { JournalEntry, StreamId } from "../../journal/entry.ts";
import { readSnapshot } from "../../journal/snapshot.ts";
import { caseAggregate } from "../../lifecycle/case/case-aggregate.ts";
import type { ProgrammeDocument } from "../../programme/shape/programme-schema.ts";
import type { Store } from "../../store/store.ts";
import { readCaseAnswers } from "./case-answers.ts";
import { readCaseMoney } from "./case-money.ts";
import { type CaseSummary, summariseCase } from "./case-summary.ts";
import { lastFormalCheck, reasonsOfEnd, restsOnCheck } from "./refusal-reasons.ts";
import type { Summary } from "./summary.ts";
import { SummaryCount } from "./summary-count.ts";

const STORE = { of: "summarise", name: "the store", is: "a store such as createMemoryStore gives" };
const PROGRAMME = { of: "summarise", name: "the programme", is: "what parseProgramme gave" };

/**
 * Counts what became of the calls of a programme, from the store alone.
 *
 * `submitted` is the sum of the nine ends; cases still under way and unsubmitted drafts are counted beside it.
 * `funded` are cases whose agreement was signed and settled. Money is in grosze; what was paid, settled and returned
 * stands in the balances of the calls; the definitions stand at {@link Summary}. Answers are read for titles and
 * planned indicators of funded projects only. Every stream is read once, page by page, and nothing of it is held but
 * the funded projects, so memory does not grow with the store.
 *
 * @throws OgwError OGW303 when the store holds a snapshot that is none, OGW401 for an amount that is none.
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
  store: Store,
  programme: { readonly document: ProgrammeDocument; readonly hash: string },
): Promise<Summary> {
  needObject(store, STORE, ["streams", "load", "journal"]);
  needObject(programme, PROGRAMME, ["document", "hash"]);
  const count = new SummaryCount(programme.document);
  for (let after: StreamId | undefined; ; ) {
    const streams = await store.streams({ limit: PAGE, ...(after === undefined ? {} : { after }) });
    for (const stream of streams) await countStream(store, programme.document.id, stream, count);
    after = streams.at(-1);
    if (streams.length < PAGE) return count.summary(programme.hash);
  }
}

/** How many streams are read at a time. */
const PAGE = 500;

/** Counts a stream, unless it belongs to another programme. */
async function countStream(
  store: Store,
  programmeId: string,
  stream: StreamId,
  count: SummaryCount,
): Promise<void> {
  const kept = await store.load(stream);
  const snapshot = kept === undefined ? undefined : readSnapshot(stream, kept);
  if (snapshot?.programme.id !== programmeId) return;
  const { machine, revision } = snapshot;
  // Entries are numbered without gaps, so that the revision says how many there are.
  const [last] = await store.journal(stream, { after: revision - 1, limit: 1 });
  count.addEntries(revision, last?.at);
  if (machine !== caseAggregate.machine) return;
  const one = summariseCase(stream.slice(stream.indexOf(":") + 1), snapshot, last);
  count.addCase(one);
  await countEnd(store, { stream, revision, last, one }, count);
  await countAgreement(store, stream, one, count);
}

interface CountedCase {
  readonly stream: StreamId;
  readonly revision: number;
  readonly last: JournalEntry | undefined;
  readonly one: CaseSummary;
}

async function countEnd(
  store: Store,
  { stream, revision, last, one: { end, context } }: CountedCase,
  count: SummaryCount,
): Promise<void> {
  if (end === undefined || end === "funded") return;
  const check = restsOnCheck(end) ? await lastFormalCheck(store, stream, revision) : undefined;
  count.addReasons(end, reasonsOfEnd(end, { check, last, termination: context.settlement.termination }));
}

async function countAgreement(
  store: Store,
  stream: StreamId,
  one: CaseSummary,
  count: SummaryCount,
): Promise<void> {
  if (one.context.agreement.concludedAt === null) return;
  const money = await readCaseMoney(store, stream, one);
  count.addAgreement(one, money);
  if (one.end === "funded") count.addProject(one, money, await readCaseAnswers(store, stream, one));
}
