import type { JournalEntry, StreamId } from "../journal/entry.ts";
import type { EndCode } from "../machines/state-meta.ts";
import type { Store } from "../ports/store-port.ts";
import type { ProgrammeDocument } from "../programme/programme-schema.ts";
import { readCaseAnswers } from "./case-answers.ts";
import { type CaseSummary, hasReached, summariseCase } from "./case-summary.ts";
import { enumOfField } from "./form-enum.ts";
import { fundedProjects } from "./funded-projects.ts";
import { groupCases, sumOf } from "./group-cases.ts";
import { summariseIndicators } from "./indicators.ts";
import { poolOf, summariseMonitoring } from "./programme-totals.ts";
import { countReasons } from "./refusal-reasons.ts";
import { FUNNEL_STEPS, type Summary } from "./summary.ts";

const NO_ENDS: Readonly<Record<EndCode, number>> = {
  late: 0,
  withdrawn: 0,
  leftUnconsidered: 0,
  formallyRejected: 0,
  belowThreshold: 0,
  reserve: 0,
  resigned: 0,
  terminated: 0,
  funded: 0,
};

/**
 * Counts what became of the calls of a programme, from the store alone.
 *
 * `submitted` is the sum of the nine ends; cases still under way and unsubmitted drafts are counted beside it.
 * `funded` are cases whose agreement was signed and settled. Money is in grosze; the definitions stand at
 * {@link Summary}. Answers are read for titles and planned indicators of funded projects only.
 *
 * @throws OgwError OGW401 when the store holds an amount that is none.
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
  const { document, hash } = programme;
  const read = await readCases(store, document);
  const submitted = read.cases.filter((one) => one.reached !== undefined);
  const funded = submitted.filter((one) => one.end === "funded");
  const concluded = submitted.filter((one) => one.context.concludedAt !== null);
  const answers = await readCaseAnswers(store, funded);
  const indicators = summariseIndicators(document.settlement.indicators, funded, answers);
  const ends = { ...NO_ENDS };
  for (const one of submitted) if (one.end !== undefined) ends[one.end] += 1;
  const ended = Object.values(ends).reduce((sum, count) => sum + count, 0);
  return {
    programme: { id: document.id, version: document.version, hash },
    submitted: ended,
    ends,
    underWay: submitted.length - ended,
    drafts: read.cases.length - submitted.length,
    funnel: FUNNEL_STEPS.map((step) => ({
      step,
      count: submitted.filter((one) => hasReached(one.reached, step)).length,
    })),
    money: {
      pool: poolOf(document),
      asked: sumOf(submitted, (one) => one.context.requested),
      awarded: sumOf(concluded, (one) => one.context.agreement?.amount ?? null),
      paid: sumOf(concluded, (one) => one.context.paid),
      settled: sumOf(concluded, (one) => one.context.settlement?.settled ?? null),
      returned: sumOf(concluded, (one) => one.context.repaid),
    },
    byApplicantKind: groupCases(
      submitted,
      (one) => one.context.applicantKind,
      enumOfField(document.form, document.facts.applicantKind),
    ),
    byMapPart:
      document.facts.mapPart === undefined
        ? []
        : groupCases(
            submitted,
            (one) => one.context.mapPart,
            enumOfField(document.form, document.facts.mapPart),
          ),
    refusals: countReasons(read.ended),
    indicators,
    participants: indicators.find((one) => one.id === document.settlement.participants)?.achieved ?? 0,
    ...(document.monitoring === undefined ? {} : { monitoring: summariseMonitoring(concluded) }),
    projects: fundedProjects(document, funded, answers),
    journalEntries: read.journalEntries,
    lastEntryAt: read.lastEntryAt,
  };
}

interface ReadCases {
  readonly cases: readonly CaseSummary[];
  readonly ended: readonly (readonly [EndCode, readonly JournalEntry[]])[];
  readonly journalEntries: number;
  readonly lastEntryAt: string | null;
}

async function readCases(store: Store, document: ProgrammeDocument): Promise<ReadCases> {
  const ends = await readEnds(store, document);
  const cases: CaseSummary[] = [];
  const ended: [EndCode, readonly JournalEntry[]][] = [];
  let journalEntries = 0;
  let lastEntryAt: string | null = null;
  for (const stream of await store.streams()) {
    const snapshot = await store.load(stream);
    if (snapshot?.programme.id !== document.id) continue;
    const journal = await store.journal(stream);
    journalEntries += journal.length;
    const last = journal.at(-1)?.at ?? null;
    if (last !== null && (lastEntryAt === null || last > lastEntryAt)) lastEntryAt = last;
    if (snapshot.machine !== "grant") continue;
    const caseId = idOf(stream);
    const end = ends.get(caseId);
    cases.push(summariseCase(caseId, snapshot, journal, end));
    if (end !== undefined) ended.push([end, journal]);
  }
  return { cases, ended, journalEntries, lastEntryAt };
}

async function readEnds(store: Store, document: ProgrammeDocument): Promise<ReadonlyMap<string, EndCode>> {
  const ends = new Map<string, EndCode>();
  for (const call of document.calls) {
    const { rows } = await store.registry(`${call.id}/ends`);
    for (const row of rows) ends.set(String(row.value.case), row.value.end as EndCode);
  }
  return ends;
}

function idOf(stream: StreamId): string {
  return stream.slice(stream.indexOf(":") + 1);
}
