import type { OgwCode } from "@opus/grant-rules/errors";
import type { CallDocument, ProgrammeDocument } from "@opus/grant-workflow";
import { amountOf } from "../actors/final-report.ts";
import type { TurnWay } from "../situation/situation.ts";
import type { FollowedRows } from "./followed-rows.ts";
import type { StreamRun } from "./stream-run.ts";

/** Whose turn it is in a continuous call, and what its money seems to be enough for. */
export interface Turn {
  readonly case: string;
  readonly way: TurnWay;
}

/** A call as far as its order of receipt goes. */
interface CallInOrder {
  readonly state: readonly string[];
  readonly document: CallDocument;
  readonly programme: ProgrammeDocument;
  readonly cases: ReadonlyMap<
    string,
    {
      readonly state: readonly string[];
      readonly refusedAs: Readonly<Record<string, OgwCode>>;
    }
  >;
}

/** The ways in which one whose turn it is may be decided, the best for it first. */
const WAYS = ["grant", "offer", "end"] as const;

/** Whether a call decides in the order of receipt. */
export function isContinuous({ document }: Pick<CallInOrder, "document">): boolean {
  return document.queue !== undefined;
}

/**
 * The application that is decided next: the first in the order of receipt that nobody has decided, but for those whom later
 * ones may pass. Nobody, as long as an offer is open. Where the engine says that the money is enough for another way, that
 * one is tried; whatever else it says has to be settled first.
 */
export function findTurn(call: CallInOrder, rows: FollowedRows): Turn | undefined {
  const { document, state, cases } = call;
  if (!isContinuous(call) || !(state.includes("open") || state.includes("underAssessment"))) return undefined;
  if (rows.rows(document.id, "offers").size > 0) return undefined;
  const order = [...rows.rows(document.id, "queue")].sort(([left], [right]) => (left < right ? -1 : 1));
  for (const [, row] of order) {
    const id = String(row.case);
    const found = cases.get(id);
    if (found?.state.includes("scoring.awaitingTurn") !== true) {
      if (row.passable === true) continue;
      return undefined;
    }
    const way = untried(wayFor(call, rows, String(row.number)), found.refusedAs);
    return way === undefined ? undefined : { case: id, way };
  }
  return undefined;
}

/** The way that seems right, or the next one where the engine has said that it is not. */
function untried(seems: TurnWay, refusedAs: Readonly<Record<string, OgwCode>>): TurnWay | undefined {
  for (const way of [seems, ...WAYS.filter((one) => one !== seems)]) {
    const code = refusedAs[`queue.${way}`];
    if (code === undefined) return way;
    if (code !== "OGW825") return undefined;
  }
  return undefined;
}

/** What the free money is enough for, as far as it is the pool that decides it. */
function wayFor({ document, programme }: CallInOrder, rows: FollowedRows, number: string): TurnWay {
  const standing = rows.rows(document.id, "standings").get(number);
  const asked = amountOf(String(standing?.recommended ?? standing?.requested ?? "0.00"));
  const pool = typeof standing?.pool === "string" ? standing.pool : "grant";
  const free = Math.min(rows.free(document.id, pool), leftOfBudget(programme, rows));
  if (asked <= free) return "grant";
  const least = amountOf(document.queue?.closesBelow ?? "0.01");
  return document.queue?.noFit === "offerRest" && free >= least ? "offer" : "end";
}

/** What is left of the budget that calls share; without limit where there is none. */
function leftOfBudget({ id, budget }: ProgrammeDocument, rows: FollowedRows): number {
  if (budget === undefined) return Number.POSITIVE_INFINITY;
  let left: number = amountOf(budget.amount);
  for (const [key, { promised }] of rows.rows("*", "budgets"))
    if (key.startsWith(`${id}/`)) left -= Number(promised);
  return left;
}

/** Commands after which the next one has its turn, or money has come back. */
export const movesQueue: ReadonlySet<string> = new Set([
  "queue.grant",
  "queue.offer",
  "queue.end",
  "award.deny",
  "application.withdraw",
  "agreement.resign",
  "agreement.terminate",
  "deadline.signing.passed",
  "deadline.partialOffer.passed",
  "offer.accept",
  "offer.decline",
  "assessment.close",
]);

/** Forgets that decisions in turn were refused: whose turn it is, and what the money is enough for, may be otherwise now. */
export function forgetTurns(run: Pick<StreamRun, "refused" | "refusedAs" | "said">): void {
  run.refused = withoutTurns(run.refused);
  run.refusedAs = withoutTurns(run.refusedAs);
  run.said = withoutTurns(run.said);
}

function withoutTurns<Value>(record: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(record).filter(([type]) => !type.startsWith("queue.")));
}
