import type { Instant } from "@opus/grant-rules/calendar";
import type { OgwCode } from "@opus/grant-rules/errors";
import type { CallDocument, CaseContext, JournalEntry, ProgrammeDocument } from "@opus/grant-workflow";
import type { SimulatedActor } from "../actors/act-from.ts";
import { decisionMakerOfCall } from "../actors/decision-maker.ts";
import { operatorOfCall } from "../actors/operator.ts";
import { paceOf } from "../situation/pace.ts";
import { type CallOfCase, type CallSituation, type CasePhase, noCases } from "../situation/situation.ts";
import type { RankedPlace, ReserveTurn } from "./reserve-list.ts";
import { newStreamRun, type StreamRun } from "./stream-run.ts";
import { isContinuous, type Turn } from "./turn.ts";

/** What a call needs to know of one of its cases. */
export interface CaseOfCall {
  readonly state: readonly string[];
  readonly since: Readonly<Record<string, Instant>>;
  readonly phase: CasePhase | "none";
  readonly refused: Readonly<Record<string, Instant>>;
  readonly refusedAs: Readonly<Record<string, OgwCode>>;
  readonly said: Readonly<Record<string, readonly string[]>>;
  readonly followed: { readonly context: CaseContext };
}

/** A call in the simulation, with what its published lists say and where its applications stand. */
export interface CallRun extends StreamRun {
  readonly kind: "call";
  /** With the instants of its announcement, where it opens by terms from a list. */
  document: CallDocument;
  readonly programme: ProgrammeDocument;
  readonly rules: ProgrammeDocument["scoring"]["ranking"];
  pace: number;
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
  promotable: (ReserveTurn & { readonly since: Instant }) | undefined;
  /** Whom a continuous call decides next. */
  turn: (Turn & { readonly since: Instant }) | undefined;
  drawnSince: Instant | undefined;
}

/** A call that is not announced yet. */
export function newCallRun(document: CallDocument, programme: ProgrammeDocument): CallRun {
  const { scoring, zone } = programme;
  return {
    ...newStreamRun(`call:${document.id}`),
    kind: "call",
    document,
    programme,
    rules: scoring.ranking,
    pace: paceOf(document, zone),
    cases: new Map(),
    counts: { ...noCases },
    lastMove: "",
    ranking: new Map(),
    invitations: new Set(),
    invitedAt: "",
    visits: new Map(),
    plannedSince: undefined,
    promotable: undefined,
    turn: undefined,
    drawnSince: undefined,
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
    run.ranking = new Map(places.map((place) => [place.case, lineOf(place)]));
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

/** Takes in what a person decided about the published result of a case: its line as it is now, or that it has none. */
export function followCorrection(run: CallRun, id: string, { registry }: JournalEntry): void {
  const row = registry.find(({ scope }) => scope === `${run.document.id}/ranking`);
  if (row === undefined) return;
  const lines = new Map(run.ranking);
  if (row.op === "remove") lines.delete(id);
  else lines.set(id, lineOf(row.value as unknown as RankedPlace));
  run.ranking = lines;
}

function lineOf({ case: id, rank, amount, outcome, offered, pool }: RankedPlace): RankedPlace {
  return { case: id, rank, amount, outcome, offered, pool };
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
    ...(outcome === undefined || outcome === "promoted" ? {} : { ranked: outcome }),
    ...(isNext && run.promotable !== undefined
      ? { promotableSince: run.promotable.since, promotableWay: run.promotable.way }
      : {}),
    ...(run.turn?.case === caseId ? { turnSince: run.turn.since, turnWay: run.turn.way } : {}),
    ...placeIn(run, caseId),
    ...(run.drawnSince === undefined ? {} : { drawnSince: run.drawnSince }),
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

/** What refusals said of a case that rules do not place: that of the list `S/001 (hills, lakes)`, or its own in turn. */
function placeIn({ said, cases }: CallRun, caseId: string): Pick<CallOfCase, "placeIn"> {
  const run = cases.get(caseId);
  const number = run?.followed.context.submission.number;
  const told = (said["ranking.publish"] ?? []).flatMap((text) => [
    ...text.matchAll(/(\S+) \(([A-Za-z0-9, ]+)\)/g),
  ]);
  const own = told.find(([, named]) => named === number)?.[2] ?? placeInTurn(run);
  return own === undefined ? {} : { placeIn: own.split(", ") };
}

function placeInTurn(run: CaseOfCall | undefined): string | undefined {
  const [type] = Object.entries(run?.refusedAs ?? {}).find(([, code]) => code === "OGW653") ?? [];
  const [text] = (type === undefined ? undefined : run?.said[type]) ?? [];
  return text?.match(/: ([A-Za-z0-9, -]+)\.$/)?.[1];
}

/** How many applications wait for experts to be drawn, and how many are still before that. */
export function expertsWanted(run: CallRun) {
  const { cases, drawnSince } = run;
  const all = [...cases.values()];
  const waits = ({ state, since, followed }: CaseOfCall) =>
    state.includes(REVIEW) &&
    followed.context.scoring.assigned?.experts.length === 0 &&
    (drawnSince === undefined || (isContinuous(run) && (since[REVIEW] ?? "") > drawnSince));
  const isBefore = ({ state }: CaseOfCall) => state[0]?.startsWith("eligibility.") === true;
  return {
    toBeDrawn: all.filter(waits).length,
    // A continuous call draws for those who are there, and again for those who follow.
    beforeReview: isContinuous(run) ? 0 : all.filter(isBefore).length,
  };
}

const REVIEW = "scoring.underMeritReview";
