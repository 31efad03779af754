import { addMoney, type Grosze, grosze } from "@opus/grant-rules/money";
import type { PlanInput, Read, RowsOf, RowWrite } from "../../kernel/command.ts";
import type { SetsOf } from "../../kernel/nouns.ts";
import { isRefusal, refuse } from "../../kernel/refusal.ts";
import { moneyOf, moneyText } from "../../values/json-money.ts";
import * as z from "../../values/zod.ts";
import { budgetReads } from "../ground/budget.ts";
import type { CaseGround } from "../ground/case-ground.ts";
import { tooLateHere } from "../ground/in-time.ts";
import { budgetUsed, queueOver, queuesBeside } from "../ground/open-queues.ts";
import { roomIn } from "../ground/pool-room.ts";
import { isInOrder, ownQueueRead } from "../ground/queue.ts";
import { offerKey, type RankingRow, reserveKey } from "../ground/sets.ts";
import { followedRow, since } from "./followed-line.ts";
import { beyondAtAward, grantLimitReads, grantUnderLimits, heldAtAward } from "./grant-limits.ts";
import { granted, grantOf } from "./granted.ts";
import { beyondMostGrants, grantReads } from "./grants-made.ts";
import { unlessListed } from "./list-beside.ts";
import { listedAt, notOnList, numberOf, opensOnLine, ownLineReads, ownRow, poolOf } from "./own-place.ts";
import { leaveQueue } from "./queue-decide.ts";
import { spentBy } from "./queue-turn.ts";
import { aheadOf, reserveReads, turnOf } from "./reserve-order.ts";
import { scoringKit as s } from "./scoring-nouns.ts";
import { undecided } from "./standing-reasons.ts";

const nothing = z.strictObject({});
type Scoring = typeof s.nouns;

/**
 * Offers an application a part of what it asks for: the one that the list names for it, or the best on the reserve when
 * what is free is not enough for all of it. The offered money counts as taken until the answer.
 */
export const offerMake = s.command({
  type: "offer.make",
  by: ["decisionMaker"],
  decides: true,
  title: { pl: "Zaproponuj część kwoty", en: "Offer a part" },
  openBeside: unlessListed,
  openByRows: opensOnLine("offered", "reserve"),
  open: ({ own }) => undecided(own),
  payload: nothing,
  documents: true,
  reads: (facts) => [
    ...(ownRow(facts)?.outcome === "reserve"
      ? reserveReads(facts)
      : [...ownLineReads(facts), offerRead(facts)]),
    ...grantLimitReads(facts),
  ],
  tellsTo: queuesBeside,
  plan(input) {
    const { stream, context } = input;
    const row = ownRow(input);
    // Nothing is offered that could not be granted.
    const beyondWith = (amount: Grosze) =>
      beyondAtAward(heldAtAward(input, grantOf(input, row ?? {}, amount).amount));
    if (row?.outcome === "offered" && row.offered !== undefined) {
      const beyond = beyondWith(moneyOf(row.offered));
      if (beyond !== undefined) return beyond;
      return {
        events: [{ stream, event: offerEvent(row, row.offered, "0.00") }],
        rows: followedRow(input.programme, numberOf(context), row, "offered"),
      };
    }
    if (row?.outcome !== "reserve") return refuse(notOnList("offered", input));
    const free = roomIn(input, row.pool);
    const { turn, ...order } = turnOf(input, row, free);
    if (turn === undefined || turn.way !== "part" || turn.of.key !== numberOf(context))
      return refuse(aheadOf(input, row, free, { turn, ...order }, "part"));
    const most = beyondMostGrants(input.section.ranking, input);
    if (most !== undefined) return refuse(most);
    const beyond = beyondWith(turn.amount);
    if (beyond !== undefined) return beyond;
    const offered = moneyText(turn.amount);
    const number = numberOf(context);
    const used = budgetUsed(input, turn.amount);
    return {
      events: [{ stream, event: offerEvent(row, offered, offered) }, ...used.events],
      rows: [
        ...used.rows,
        {
          op: "update",
          set: "ranking",
          key: number,
          value: { ...row, ...since(input.programme, "offered"), outcome: "offered", offered },
        },
        { op: "remove", set: "reserve", key: reserveKey(row) },
        { op: "insert", set: "offers", key: offerKey(row), value: { number, place: reserveKey(row) } },
      ],
    };
  },
});

/** `taken` is what is newly taken of the pool; what the list offers it has taken already. */
function offerEvent(row: RankingRow, amount: string, taken: string) {
  return { type: "offer.make" as const, amount, taken, rank: row.rank, ...poolOf(row) };
}

/** The applicant takes the part that was offered; it becomes the grant. */
export const offerAccept = s.command({
  type: "offer.accept",
  by: ["applicant"],
  decides: false,
  title: { pl: "Przyjmij proponowaną część", en: "Accept the offered part" },
  payload: nothing,
  documents: true,
  reads: (facts) => [
    ...ownLineReads(facts),
    offerRead(facts),
    ...ownQueueRead(facts.context),
    ...(isInOrder(facts.context)
      ? [...grantReads(facts.section.ranking), ...budgetReads(facts.programme)]
      : []),
    ...grantLimitReads(facts),
  ],
  // In a continuous call the last grant closes it.
  balances: ["pool.free"],
  plan(input) {
    const { stream, callFacts, context, own } = input;
    const late = tooLateHere(input, { name: "partialOffer", title: s.nouns.deadlines.partialOffer.title });
    if (late !== undefined) return refuse(late);
    const row = ownRow(input);
    const amount = own.offered;
    if (row === undefined || amount === undefined) return refuse(notOnList("offered", input));
    const number = numberOf(context);
    const { offered: _offered, ...kept } = row;
    const spent = spentByAccepting(input);
    const grant = granted(input, row, moneyOf(amount));
    if (isRefusal(grant)) return grant;
    const under = grantUnderLimits(input, grant);
    if (isRefusal(under)) return under;
    return {
      events: [
        {
          stream,
          event: {
            type: "offer.accept",
            ...grant,
            rank: row.rank,
            ...poolOf(row),
            ...listedAt(callFacts),
            ...under.event,
          },
        },
        {
          stream: callFacts.stream,
          event: { type: "award.committed", number, amount, ...spent },
        },
      ],
      rows: [
        { op: "update", set: "ranking", key: number, value: { ...kept, outcome: "promoted", amount } },
        { op: "remove", set: "offers", key: offerKey(row) },
        ...leaveQueue(input),
        ...under.rows,
        ...(spent.spent === undefined ? [] : queueOver(input)),
      ],
    };
  },
});

/** What was offered has left the pool already, and the offer is among the grants that stand. */
function spentByAccepting(input: PlanInput<CaseGround, Scoring, unknown>) {
  if (!isInOrder(input.context)) return {};
  return spentBy(input, { pool: ownRow(input)?.pool, amount: grosze(0), isCounted: true });
}

/** The applicant does not take the part; the application waits on, in the place that the programme says. */
export const offerDecline = s.command({
  type: "offer.decline",
  by: ["applicant"],
  decides: false,
  title: { pl: "Odrzuć proponowaną część", en: "Decline the offered part" },
  payload: nothing,
  reads: (facts) => refusalReads(facts),
  plan(input) {
    const late = tooLateHere(input, { name: "partialOffer", title: s.nouns.deadlines.partialOffer.title });
    if (late !== undefined) return refuse(late);
    const amount = input.own.offered;
    const row = ownRow(input);
    if (row === undefined || amount === undefined) return refuse(notOnList("offered", input));
    return {
      events: [{ stream: input.stream, event: { type: "offer.decline", amount } }],
      rows: refusedRows(input),
    };
  },
});

/** Reads what a refusal, or silence, writes: the own line, the open offer, and the place to wait in. */
export function refusalReads(
  facts: Pick<PlanInput<CaseGround, Scoring, unknown>, "context" | "section"> & RowsOf<Scoring>,
): readonly Read<"ranking" | "unranked" | "offers" | "reserve">[] {
  const row = ownRow(facts);
  const own = [...ownLineReads(facts), offerRead(facts)];
  return row === undefined || isInOrder(facts.context)
    ? own
    : [...own, { set: "reserve" as const, key: reserveKey(waitingAgain(row, facts.section)) }];
}

/**
 * The rows of an application that refused a part, or did not answer: it waits in the place that the programme says, and is
 * asked again when more is free than was then.
 */
export function refusedRows(
  input: PlanInput<CaseGround, Scoring, unknown>,
): readonly RowWrite<Pick<SetsOf<Scoring>, "ranking" | "reserve" | "offers">>[] {
  const row = ownRow(input);
  const { offered } = input.own;
  if (row === undefined || offered === undefined) return [];
  const number = numberOf(input.context);
  if (isInOrder(input.context)) {
    const { offered: _, ...kept } = row;
    return [
      { op: "update", set: "ranking", key: number, value: { ...kept, outcome: "reserve" } },
      { op: "remove", set: "offers", key: offerKey(row) },
    ];
  }
  const again = { ...waitingAgain(row, input.section), ...since(input.programme, "placed") };
  const refusedAt = moneyText(addMoney(roomIn(input, row.pool), moneyOf(offered)));
  return [
    { op: "update", set: "ranking", key: number, value: again },
    { op: "remove", set: "offers", key: offerKey(row) },
    {
      op: "insert",
      set: "reserve",
      key: reserveKey(again),
      value: { number, case: row.case, amount: row.amount, refusedAt },
    },
  ];
}

function waitingAgain(
  row: RankingRow,
  { ranking }: Pick<PlanInput<CaseGround, Scoring, unknown>["section"], "ranking">,
) {
  const { offered: _offered, ...kept } = row;
  const behind = ranking.offer?.refused === "afterOthers" ? { behind: true } : {};
  return { ...kept, ...behind, outcome: "reserve" as const };
}

function offerRead(facts: Parameters<typeof ownRow>[0]): Read<"offers"> {
  return { set: "offers", key: offerKey(ownRow(facts) ?? {}) };
}
