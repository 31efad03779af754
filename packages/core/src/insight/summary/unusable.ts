import { toCivilDate } from "@opus/grant-rules/calendar";
import { type Grosze, grosze, sumMoney } from "@opus/grant-rules/money";
import { balancesSet } from "../../decide/read-rows.ts";
import { poolsOf } from "../../document/call-pools.ts";
import type { CallDocument } from "../../document/call-schema.ts";
import type { LimitDocument } from "../../document/limit-schema.ts";
import type { Regulations } from "../../document/regulations.ts";
import type { JournalEntry, StreamId } from "../../journal/entry.ts";
import { readSnapshot } from "../../journal/snapshot.ts";
import { sharedScope } from "../../kernel/shared-scope.ts";
import type { CaseContext } from "../../lifecycle/case/grant-machine.ts";
import { caseRecords } from "../../lifecycle/ground/case-records.ts";
import { givenWrites } from "../../lifecycle/ground/entered-grants.ts";
import { standingFacts } from "../../lifecycle/ground/key-facts.ts";
import { limitReads } from "../../lifecycle/ground/limits.ts";
import { partyGrants } from "../../lifecycle/ground/party-rows.ts";
import type { GivenRow, PartyRow, RankingRow } from "../../lifecycle/ground/sets.ts";
import { bookOfLimit, givenKey, limitsAskedAt } from "../../lifecycle/ground/stated-limits.ts";
import { circumstances } from "../../lifecycle/ground/stated-value.ts";
import { heldAgainstEach, nextAsked } from "../../lifecycle/ground/within-limits.ts";
import { allocationRulesOf } from "../../lifecycle/ranking/allocation-rules.ts";
import { type Contender, unusableMoney } from "../../lifecycle/ranking/limited-awards.ts";
import { inListOrder } from "../../lifecycle/ranking/list-order.ts";
import type { ScoringDocument } from "../../lifecycle/scoring/scoring-section.ts";
import type { StoreReads } from "../../store/store.ts";
import { moneyOf, moneyText } from "../../values/json-money.ts";
import { accountSums, balancesOf } from "../balances.ts";
import { recordReader } from "../record-reader.ts";
import type { RankingUnusable } from "./summary.ts";

interface EndRow {
  readonly end: string;
}
type Reads = Pick<StoreReads, "load" | "rows" | "records" | "journal">;
type Programme = Pick<Regulations, "document" | "rules">;

/** An application that is left on the list, with what limits ask of it. */
interface Left extends Contender {
  readonly id: string;
  readonly context: CaseContext;
  readonly answers: Parameters<typeof heldAgainstEach>[2]["answers"];
}

/**
 * Money of a call's pools that limits asked at the award make unusable, as of the call's last entry. Nothing where no limit
 * is asked then, before the list is published, of calls that decide in the order of receipt, of sign-ups, and where
 * grants have parts of other sources.
 */
export async function readUnusable(
  store: Reads,
  programme: Programme,
  call: CallDocument,
): Promise<readonly RankingUnusable[]> {
  const { document } = programme;
  const limits = limitsAskedAt(programme, "decision");
  if (
    limits.length === 0 ||
    call.queue !== undefined ||
    call.signUp !== undefined ||
    document.award !== undefined
  )
    return [];
  const ranking = await rowsIn<RankingRow>(store, `${call.id}/ranking`);
  const now = await lastEntryAt(store, call.id);
  if (ranking.size === 0 || now === undefined) return [];
  const ends = await rowsIn<EndRow>(store, `${call.id}/ends`);
  const left = await leftOnList(store, { call, ranking, ends });
  if (left.length === 0) return [];
  const parties = await partiesOf(store, limits, left);
  const given = await rowsIn<GivenRow>(store, sharedScope("given"));
  const money = await moneyLeft(store, call);
  const rules = allocationRulesOf(
    (document as unknown as { readonly scoring: ScoringDocument }).scoring.ranking,
  );
  const standing = [...ranking].flatMap(([number, row]) =>
    isGrant(row, ends.get(number)) && !left.some(({ key }) => key === number) ? [row] : [],
  );
  const found = unusableMoney(left, () =>
    awardingFrom({ programme, call, limits, now, parties, given }, { left: money, rules, standing }),
  );
  return found.map(({ limits: by, ...of }) => ({
    call: call.id,
    ...of,
    limits: limits.flatMap(({ id, title }) => (by.includes(id) ? [{ id, title }] : [])),
  }));
}

interface Ground {
  readonly programme: Programme;
  readonly call: CallDocument;
  readonly limits: readonly LimitDocument[];
  readonly now: string;
  readonly parties: ReadonlyMap<string, PartyRow>;
  readonly given: ReadonlyMap<string, GivenRow>;
}

type Awarding = ReturnType<Parameters<typeof unusableMoney>[1]>;

/** One course of awards, from how rows stand now. */
function awardingFrom(
  { programme, call, limits, now, parties, given }: Ground,
  start: Pick<Awarding, "left" | "rules" | "standing">,
): Awarding {
  const known = new Map(parties);
  const years = new Map(given);
  const ownOf = ({ context: { submission, ...slices }, key }: Left) => {
    const { parties: own = [], unnamed, requested } = standingFacts({ submission, ...slices });
    return { own: { parties: own, unnamed, number: key, call: call.id }, requested };
  };
  const on = toCivilDate(now, programme.document.zone);
  return {
    ...start,
    beyond(contender, amount) {
      const one = contender as Left;
      const { own, requested } = ownOf(one);
      const submittedAt = one.context.submission.submittedAt ?? now;
      const { under } = nextAsked({ own, programme, submittedAt, now }, { requested });
      const held = heldAgainstEach(programme, limits, {
        under: { ...under, amount: moneyText(amount) },
        answers: one.answers,
        about: circumstances(programme, call, one.context.submission, now),
        rows: known,
        given: (limit) => years.get(givenKey(bookOfLimit(programme, limit), under.today))?.amount ?? 0,
      });
      return held.flatMap((each) => ("lacks" in each || !each.isWithin ? [each.limit.id] : []));
    },
    award(contender, amount) {
      const one = contender as Left;
      const { own, requested } = ownOf(one);
      const submitted = { id: one.id, at: one.context.submission.submittedAt ?? now };
      const sums = { on, amount, requested: moneyOf(requested ?? moneyText(amount)) };
      for (const { key, value } of partyGrants(programme, own, submitted, sums, known)) known.set(key, value);
      for (const { key, value } of givenWrites(programme, [{ on, amount: moneyText(amount) }], [], years))
        years.set(key, value);
    },
  };
}

/** Whether a line of the list stands for a grant that was made. */
function isGrant({ outcome, over }: RankingRow, ended: EndRow | undefined): boolean {
  return outcome !== "reserve" && over !== true && (ended === undefined || ended.end === "funded");
}

interface Listed {
  readonly call: CallDocument;
  readonly ranking: ReadonlyMap<string, RankingRow>;
  readonly ends: ReadonlyMap<string, EndRow>;
}

/** Those on the list who wait for a decision, and those who were denied a grant for a limit; the best first. */
async function leftOnList(store: Reads, { call, ranking, ends }: Listed): Promise<readonly Left[]> {
  const pool = poolsOf(call)[0]?.id ?? "";
  const all: Left[] = [];
  for (const [number, row] of inListOrder(ranking)) {
    const end = ends.get(number)?.end;
    if (end !== undefined && end !== "overLimit") continue;
    const stream: StreamId = `case:${row.case}`;
    const kept = await store.load(stream);
    if (kept === undefined) continue;
    const context = readSnapshot(stream, kept).context as unknown as CaseContext;
    if (context.scoring.award !== null) continue;
    const records = caseRecords(recordReader(await store.records(stream)));
    all.push({
      key: number,
      id: row.case,
      amount: moneyOf(row.outcome === "offered" ? (row.offered ?? row.amount) : row.amount),
      pool: row.pool ?? pool,
      kinds: row.kinds,
      isPromised: row.outcome !== "reserve",
      ...(end === undefined ? {} : { deniedFor: limitsOfDenial(await store.journal(stream)) }),
      context,
      answers: records.answers(standingFacts(context).answersVersion),
    });
  }
  return all;
}

/** The limits that an application was denied a grant for, as its entry says. */
function limitsOfDenial(entries: readonly JournalEntry[]): readonly string[] {
  const { limits = [] } = (entries.findLast(({ event }) => event.type === "award.deny")?.event ?? {}) as {
    readonly limits?: readonly { readonly limit: string }[];
  };
  return limits.map(({ limit }) => limit);
}

/** The rows by which limits count the parties of those who are left. */
async function partiesOf(store: Reads, limits: readonly LimitDocument[], left: readonly Left[]) {
  const named = left.flatMap(({ context }) => standingFacts(context).parties ?? []);
  const known = new Map<string, PartyRow>();
  for (const read of limitReads(limits, named)) {
    const { set: _, ...range } = read;
    const { rows } = await store.rows({ scope: sharedScope("parties"), ...range });
    for (const { key, value } of rows) known.set(key, value as unknown as PartyRow);
  }
  return known;
}

/** What each pool has that is not awarded: free, and what the list has promised. */
async function moneyLeft(store: Reads, call: CallDocument): Promise<ReadonlyMap<string, Grosze>> {
  const { rows } = await store.rows(balancesOf(`${call.id}/${balancesSet}`, `call:${call.id}`));
  return new Map(
    poolsOf(call).map(({ id }) => {
      const held = accountSums(
        `call:${call.id}`,
        rows.filter(({ key }) => key.endsWith(`/${id}`)),
      );
      return [id, sumMoney([held.get("free") ?? grosze(0), held.get("allocated") ?? grosze(0)])];
    }),
  );
}

async function rowsIn<Row>(store: Reads, scope: string): Promise<ReadonlyMap<string, Row>> {
  const { rows } = await store.rows({ scope });
  // The engine alone writes rows, and it writes those of the set.
  return new Map(rows.map(({ key, value }) => [key, value as unknown as Row]));
}

/** When the call's last entry was written, by which it is told how things stand. */
async function lastEntryAt(store: Reads, call: string): Promise<string | undefined> {
  const stream: StreamId = `call:${call}`;
  const kept = await store.load(stream);
  if (kept === undefined) return undefined;
  const { revision } = readSnapshot(stream, kept);
  const [last] = await store.journal(stream, { after: revision - 1, limit: 1 });
  return last?.at;
}
