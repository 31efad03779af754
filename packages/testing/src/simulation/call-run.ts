import type { Instant } from "@opus/grant-rules/calendar";
import type { CallDocument, JournalEntry, ProgrammeDocument } from "@opus/grant-workflow";
import type { SimulatedActor } from "../actors/act-from.ts";
import { decisionMakerOfCall } from "../actors/decision-maker.ts";
import { amountOf } from "../actors/final-report.ts";
import { operatorOfCall } from "../actors/operator.ts";
import { paceOf } from "../situation/pace.ts";
import type { CallOfCase, CallSituation, CasePhase } from "../situation/situation.ts";
import { newStreamRun, type StreamRun } from "./stream-run.ts";

/** What a call needs to know of one of its cases. */
interface CaseOfCall {
  readonly state: readonly string[];
  readonly phase: CasePhase | "none";
}

/** A place in the published ranking. */
interface RankedPlace {
  readonly case: string;
  readonly rank: number;
  readonly amount: string;
  outcome: "funded" | "reserve" | "promoted";
}

/** A call in the simulation, with what its published lists say and where its applications stand. */
export interface CallRun extends StreamRun {
  readonly kind: "call";
  readonly document: CallDocument;
  readonly fit: ProgrammeDocument["scoring"]["ranking"]["fit"];
  readonly pace: number;
  readonly cases: Map<string, CaseOfCall>;
  readonly counts: Record<CasePhase, number>;
  lastMove: Instant;
  /** By case, best first. */
  ranking: ReadonlyMap<string, RankedPlace>;
  /** Cases that a published list of a round names. */
  invitations: ReadonlySet<string>;
  invitedAt: Instant;
  /** Whether the plan of visits selected the case. */
  visits: ReadonlyMap<string, boolean>;
  plannedSince: Instant | undefined;
  promotable: { readonly case: string; readonly since: Instant } | undefined;
}

/** A call that is not announced yet. */
export function newCallRun(document: CallDocument, { scoring, zone }: ProgrammeDocument): CallRun {
  return {
    ...newStreamRun(`call:${document.id}`),
    kind: "call",
    document,
    fit: scoring.ranking.fit,
    pace: paceOf(document, zone),
    cases: new Map(),
    counts: {
      draft: 0,
      assessment: 0,
      contending: 0,
      below: 0,
      ranked: 0,
      reserve: 0,
      agreement: 0,
      execution: 0,
      ended: 0,
    },
    lastMove: "",
    ranking: new Map(),
    invitations: new Set(),
    invitedAt: "",
    visits: new Map(),
    plannedSince: undefined,
    promotable: undefined,
  };
}

/** Everybody who acts on a call, but for its announcement. */
export const callActors: readonly SimulatedActor<CallSituation>[] = [decisionMakerOfCall, operatorOfCall];

/** Takes in the lists that a call's entry published. */
export function followLists(run: CallRun, entry: JournalEntry): void {
  const { event, registry } = entry;
  const inserted = (set: string) =>
    registry.flatMap((row) =>
      row.op === "insert" && row.scope === `${run.document.id}/${set}` ? [row.value] : [],
    );
  if (event.type === "ranking.publish") {
    const places = inserted("ranking") as unknown as readonly RankedPlace[];
    run.ranking = new Map(
      places.map(({ case: id, rank, amount, outcome }) => [id, { case: id, rank, amount, outcome }]),
    );
  }
  if (event.type === "invitations.publish") {
    const rows = inserted("invitations") as unknown as readonly { case: string }[];
    run.invitations = new Set(rows.map((row) => row.case));
    run.invitedAt = entry.at;
  }
  if (event.type === "monitoring.plan") {
    const visits = inserted("visits") as unknown as readonly { case: string; selected: boolean }[];
    run.visits = new Map(visits.map(({ case: id, selected }) => [id, selected]));
    run.plannedSince = entry.at;
  }
}

/**
 * The application of the reserve that may be promoted now: the best one that the rest of the pool pays for; under
 * `strict` nobody may overtake the best one. Undefined as well while a better one has yet to be placed.
 */
export function findPromotable(run: CallRun): string | undefined {
  if (!run.state.includes("contracting")) return undefined;
  const places = [...run.ranking.values()];
  const held = places.filter(({ case: id, outcome }) => outcome !== "reserve" && !gaveUp(run.cases.get(id)));
  const free = held.reduce(
    (rest, { amount }) => rest - amountOf(amount),
    amountOf(run.document.pool) as number,
  );
  const waiting = places.filter(
    ({ case: id, outcome }) => outcome === "reserve" && isWaiting(run.cases.get(id)),
  );
  const best = run.fit === "strict" ? waiting[0] : waiting.find(({ amount }) => amountOf(amount) <= free);
  if (best === undefined || amountOf(best.amount) > free) return undefined;
  return run.cases.get(best.case)?.phase === "reserve" ? best.case : undefined;
}

/** What a case may know of its call. */
export function callOfCase(run: CallRun, caseId: string): CallOfCase {
  const { document, state, since, pace, plannedSince } = run;
  const outcome = run.ranking.get(caseId)?.outcome;
  const visit = run.visits.get(caseId);
  const isNext = run.promotable?.case === caseId;
  return {
    document,
    state,
    since,
    pace,
    ...(isUninvited(run, caseId) ? { invitedSince: run.invitedAt } : {}),
    ...(outcome === "funded" || outcome === "reserve" ? { ranked: outcome } : {}),
    ...(isNext && run.promotable !== undefined ? { promotableSince: run.promotable.since } : {}),
    ...(visit === undefined ? {} : { visit }),
    ...(plannedSince === undefined ? {} : { plannedSince }),
  };
}

/** Whether a published list of a round names a case that waits to be told. */
function isUninvited(run: CallRun, caseId: string): boolean {
  return run.invitations.has(caseId) && run.cases.get(caseId)?.phase === "contending";
}

/** Whether a published list of a round names applications that were not told yet. */
export function hasUninvited(run: CallRun): boolean {
  return [...run.invitations].some((id) => isUninvited(run, id));
}

function gaveUp(run: CaseOfCall | undefined): boolean {
  return run !== undefined && (run.state.includes("resigned") || run.state.includes("withdrawn"));
}

function isWaiting(run: CaseOfCall | undefined): boolean {
  return run !== undefined && (run.phase === "ranked" || run.phase === "reserve");
}
