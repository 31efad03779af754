import type { PlanInput, RowWrite } from "../../kernel/command.ts";
import type { SetsOf } from "../../kernel/nouns.ts";
import { isRefusal, type Refusal, refuse } from "../../kernel/refusal.ts";
import { moneyText } from "../../values/json-money.ts";
import * as z from "../../values/zod.ts";
import type { CaseGround } from "../ground/case-ground.ts";
import { budgetUsed, queueOver, queuesBeside } from "../ground/open-queues.ts";
import { ownQueueRead, placeOfReceipt } from "../ground/queue.ts";
import { offerKey, type RankingRow } from "../ground/sets.ts";
import { beyondAtAward, grantUnderLimits, heldAtAward } from "./grant-limits.ts";
import { granted, grantOf } from "./granted.ts";
import { numberOf, poolOf } from "./own-place.ts";
import { decisionReads, notItsTurn, otherWay, ownTurn, spentBy, type Turn, turnReads } from "./queue-turn.ts";
import { scoringKit as s } from "./scoring-nouns.ts";

const nothing = z.strictObject({});
type Scoring = typeof s.nouns;
type Planned = PlanInput<CaseGround, Scoring, unknown>;

/** What opens a decision in turn: to the first that is not decided, and to nobody else. */
const inTurn = { reads: turnReads, objects: notItsTurn };

/** The turn of an application, when it has one and it leads this way. */
function turnFor(input: Planned, way: Turn["way"]): Turn | Refusal {
  const turn = ownTurn(input);
  if (isRefusal(turn)) return turn;
  return turn.way === way ? turn : refuse(otherWay(turn));
}

/** The line that a decision in turn leaves, as the list of a call would have it; its rank is the place of receipt. */
function lineOf(
  input: Planned,
  { row }: Turn,
  outcome: Pick<RankingRow, "outcome" | "amount" | "offered">,
): RowWrite<Pick<SetsOf<Scoring>, "ranking">> {
  const key = numberOf(input.context);
  const { standing, case: id } = row;
  const value = {
    case: id,
    rank: placeOfReceipt(input.call, key),
    points: standing.total,
    ...poolOf(row),
    ...outcome,
  };
  return { op: "insert", set: "ranking", key, value };
}

/** Gives up the place in the order of receipt. */
export function leaveQueue({ context, rows }: Pick<Planned, "context" | "rows">) {
  return ownQueueRead(context).flatMap(({ set, key }) =>
    rows(set).has(key) ? [{ op: "remove" as const, set, key }] : [],
  );
}

/**
 * Grants all that is asked for to the application whose turn it is in a continuous call. When no pool has as much left as
 * the least grant then, the call closes in the same commit, and tells those whom nobody has decided.
 */
export const queueGrant = s.command({
  type: "queue.grant",
  by: ["decisionMaker"],
  decides: true,
  title: { pl: "Przyznaj w kolejności wpływu", en: "Grant in turn" },
  openByRows: inTurn,
  payload: nothing,
  documents: true,
  reads: decisionReads,
  tellsTo: queuesBeside,
  plan(input) {
    const turn = turnFor(input, "grant");
    if (isRefusal(turn)) return turn;
    const { stream, callFacts, context, call } = input;
    const number = numberOf(context);
    const grant = granted(input, turn.row, turn.amount);
    if (isRefusal(grant)) return grant;
    const under = grantUnderLimits(input, grant);
    if (isRefusal(under)) return under;
    const amount = moneyText(turn.amount);
    const rank = placeOfReceipt(call, number);
    const spent = spentBy(input, { pool: turn.row.pool, amount: turn.amount, isCounted: false });
    const used = budgetUsed(input, turn.amount);
    return {
      events: [
        {
          stream,
          event: { type: "queue.grant", ...grant, rank, ...poolOf(turn.row), ...under.event },
        },
        {
          stream: callFacts.stream,
          event: {
            type: "queue.decided",
            number,
            decided: "granted",
            amount,
            ...spent,
          },
        },
        ...used.events,
      ],
      rows: [
        lineOf(input, turn, { outcome: "funded", amount }),
        ...leaveQueue(input),
        ...under.rows,
        ...used.rows,
        ...(spent.spent === undefined ? [] : queueOver(input)),
      ],
    };
  },
});

/** Offers what is left to the application whose turn it is when it asks for more; until the answer nobody is decided. */
export const queueOffer = s.command({
  type: "queue.offer",
  by: ["decisionMaker"],
  decides: true,
  title: { pl: "Zaproponuj resztę środków", en: "Offer the rest" },
  openByRows: inTurn,
  payload: nothing,
  documents: true,
  reads: decisionReads,
  tellsTo: queuesBeside,
  plan(input) {
    const turn = turnFor(input, "offer");
    if (isRefusal(turn)) return turn;
    // Nothing is offered that could not be granted.
    const beyond = beyondAtAward(heldAtAward(input, grantOf(input, turn.row, turn.amount).amount));
    if (beyond !== undefined) return beyond;
    const { stream, callFacts, context, call } = input;
    const number = numberOf(context);
    const amount = moneyText(turn.amount);
    const rank = placeOfReceipt(call, number);
    const { recommended, requested } = turn.row;
    const used = budgetUsed(input, turn.amount);
    return {
      events: [
        { stream, event: { type: "queue.offer", amount, rank, ...poolOf(turn.row) } },
        {
          stream: callFacts.stream,
          event: { type: "queue.decided", number, decided: "offered", amount },
        },
        ...used.events,
      ],
      rows: [
        ...used.rows,
        lineOf(input, turn, { outcome: "offered", amount: recommended ?? requested, offered: amount }),
        {
          op: "insert",
          set: "offers",
          key: offerKey(turn.row),
          value: { number, place: String(rank) },
        },
      ],
    };
  },
});

/** Ends the application whose turn it is for lack of money; the next one has its turn then. */
export const queueEnd = s.command({
  type: "queue.end",
  by: ["decisionMaker"],
  decides: true,
  title: { pl: "Zakończ z braku środków", en: "End for lack of money" },
  openByRows: inTurn,
  payload: nothing,
  documents: true,
  reads: decisionReads,
  balances: ["pool.free"],
  plan(input) {
    const turn = turnFor(input, "end");
    if (isRefusal(turn)) return turn;
    const { stream, callFacts, context, call } = input;
    const number = numberOf(context);
    const { recommended, requested } = turn.row;
    const left = moneyText(turn.free);
    return {
      events: [
        {
          stream,
          event: { type: "queue.end", left, rank: placeOfReceipt(call, number), ...poolOf(turn.row) },
        },
        {
          stream: callFacts.stream,
          event: { type: "queue.decided", number, decided: "noMoney", amount: left },
        },
      ],
      rows: [lineOf(input, turn, { outcome: "reserve", amount: recommended ?? requested })],
    };
  },
});
