import type { Instant } from "@opus/grant-rules/calendar";
import type { OgwCode } from "@opus/grant-rules/errors";
import { addMoney, type Grosze, grosze } from "@opus/grant-rules/money";
import { commandTable, type LegalCommand, type Programme } from "@opus/grant-workflow";
import { accountant } from "../actors/accountant.ts";
import type { SimulatedActor } from "../actors/act-from.ts";
import { applicant } from "../actors/applicant.ts";
import { committee } from "../actors/committee.ts";
import { withPatches } from "../actors/corrections.ts";
import { decisionMaker } from "../actors/decision-maker.ts";
import { expert } from "../actors/expert.ts";
import { amountOf } from "../actors/final-report.ts";
import { monitor } from "../actors/monitor.ts";
import { officer } from "../actors/officer.ts";
import { operator } from "../actors/operator.ts";
import type { ApplicationRow, Patch } from "../applications/row-schema.ts";
import type { Answers, CasePhase, CaseSituation } from "../situation/situation.ts";
import type { CallRun } from "./call-run.ts";
import { FollowedCase } from "./followed-case.ts";
import { newStreamRun, type StreamRun } from "./stream-run.ts";
import { isContinuous } from "./turn.ts";

/** A case in the simulation: its stream, its row, and what commands have said so far. */
export interface CaseRun extends StreamRun {
  readonly kind: "case";
  readonly case: string;
  readonly row: ApplicationRow;
  readonly abandoned: boolean;
  /** The case that it derives from. */
  readonly from: string | undefined;
  readonly call: CallRun;
  readonly followed: FollowedCase;
  phase: CasePhase | "none";
  answers: Answers;
  report: Answers | undefined;
  repaid: Grosze;
  /** Whether its applicant came when the call took no applications any more: its money or its places were gone. */
  turnedAway: boolean;
  /** Whether its draft was to be submitted to a call that takes nothing any more, so that it is given up. */
  missed: boolean;
}

/** Whatever has a stream in the simulation; `kind` tells which. */
export type CallOrCaseRun = CallRun | CaseRun;

/** A case that is not begun yet. */
export function newCaseRun(
  id: string,
  row: ApplicationRow,
  call: CallRun,
  abandoned: boolean,
  programme: Programme,
): CaseRun {
  return {
    ...newStreamRun(`case:${id}`),
    kind: "case",
    case: id,
    row,
    abandoned,
    from: row.from,
    call,
    followed: new FollowedCase(programme),
    phase: "none",
    answers: {},
    report: undefined,
    repaid: grosze(0),
    turnedAway: false,
    missed: false,
  };
}

/** Everybody who acts on a case. */
export const caseActors: readonly SimulatedActor<CaseSituation>[] = [
  applicant,
  officer,
  expert,
  committee,
  decisionMaker,
  operator,
  accountant,
  monitor,
];

/** What is legal beside what the last answer told: by the list that came after it, or since it told its sender nothing. */
export function openedSince(run: CaseRun): readonly LegalCommand[] {
  return [...openedByList(run), ...openedByTurn(run), ...openedByRecusal(run)];
}

/** Whoever is recused is shown nothing more, and an expert is missing then. */
function openedByRecusal({ state, legal, followed }: CaseRun): readonly LegalCommand[] {
  const { assigned, recused, expertsNeeded } = followed.context.scoring;
  if (assigned === undefined || !state.includes("scoring.underMeritReview")) return [];
  const active = assigned.experts.filter(({ expert }) => !recused.includes(expert)).length;
  const isKnown = legal.some(({ type }) => type === "experts.assign");
  return active < expertsNeeded && !isKnown ? assigning : [];
}

/** What an application may be decided by whose turn has come since its last answer. */
function openedByTurn({ call, case: id, legal }: CaseRun): readonly LegalCommand[] {
  if (call.turn?.case !== id) return [];
  return inTurn.filter(({ type }) => !legal.some((known) => known.type === type));
}

/** What the published list makes legal on a case whose last answer came before the list. */
function openedByList({ call, case: id, state, legal }: CaseRun): readonly LegalCommand[] {
  const isListed = call.state.includes("contracting");
  const opened =
    isListed && state.includes("scoring.awaitingRanking")
      ? listed(call.ranking.get(id)?.outcome)
      : (isListed || call.state.some((one) => OVER.includes(one)) || isContinuous(call)) &&
          state.some((path) => path.startsWith("scoring.provisionally"))
        ? decided
        : [];
  return opened.filter(({ type }) => !legal.some((known) => known.type === type));
}

/** Commands by their names; what is none, as the passing of a deadline, is left out. */
export const commandsNamed = (...names: readonly string[]): readonly LegalCommand[] =>
  names.flatMap((name) => {
    const command = commandTable.get(name);
    return command === undefined ? [] : [{ type: command.type, by: command.by, title: command.title }];
  });
/** Where a call is decided and comes to no agreements any more. */
const OVER: readonly string[] = ["inExecution", "annulled"];
const inTurn = commandsNamed("queue.grant", "queue.offer", "queue.end", "award.deny", "placement.decide");
const assigning = commandsNamed("experts.assign");
/** Entries of a call never change, so that its list tells what became legal just as the store would at that moment. */
const listed = (outcome: string | undefined): readonly LegalCommand[] =>
  byOutcome[outcome as keyof typeof byOutcome] ?? [];
const byOutcome = {
  funded: commandsNamed("award.grant", "award.deny"),
  offered: commandsNamed("offer.make", "award.deny"),
  reserve: commandsNamed("reserve.place"),
};
/** What the call that is decided makes legal on a case below the threshold. */
const decided = commandsNamed("assessment.close");

/**
 * Takes in an answer that tells its sender nothing, as to whoever was recused, where it has moved the case or left something
 * to decide: where it is now, and what its states answer.
 */
export function followBlindly(run: CaseRun, at: Instant): void {
  const { state, answered, context } = run.followed;
  const isMoved = state.join() !== run.state.join();
  if (!isMoved && context.scoring.corrected == null) return;
  run.since = Object.fromEntries(state.map((path) => [path, run.since[path] ?? at]));
  run.state = state;
  run.legal = commandsNamed(...answered);
}

/** Notes that an applicant came too late for a call that closes before its day, with its money or its places. */
export function noteMissedCall(run: CaseRun, type: string, code: OgwCode): void {
  if (type === "application.start" && code === "OGW218") run.turnedAway = true;
  if (type === "application.submit" && !run.call.state.includes("open")) run.missed = true;
}

interface Words {
  readonly answers?: Answers | readonly Patch[];
  readonly report?: Answers | readonly Patch[];
  readonly amount?: string;
}

/** Remembers what was said with an accepted command, since answers of the engine never repeat it. */
export function rememberWords(run: CaseRun, type: string, payload: unknown): void {
  const said = payload as Words;
  if (type === "application.supplement")
    run.answers = withPatches(run.answers, said.answers as readonly Patch[]);
  else if (said.answers !== undefined && type.startsWith("application."))
    run.answers = said.answers as Answers;
  if (type === "report.submit") run.report = said.report as Answers;
  if (type === "report.supplement")
    run.report = withPatches(run.report ?? {}, said.report as readonly Patch[]);
  if (type === "repayment.record") run.repaid = addMoney(run.repaid, amountOf(said.amount ?? "0.00"));
}

const phases: readonly (readonly [string, CasePhase])[] = [
  ["submission.draft", "draft"],
  ["eligibility.placed", "listed"],
  ["eligibility.waitingForPlace", "listed"],
  ["eligibility.", "assessment"],
  // While a decision may be appealed, or is, the list waits for it.
  ["rejectionAppeal.", "assessment"],
  ["unconsideredAppeal.", "assessment"],
  ["scoring.awaitingRanking", "ranked"],
  ["scoring.awaitingInvitation", "contending"],
  ["scoring.offeredPart", "ranked"],
  ["scoring.awaitingTurn", "turn"],
  ["scoring.offeredRest", "turn"],
  ["scoring.onReserve", "reserve"],
  ["scoring.provisionally", "below"],
  ["scoring.", "assessment"],
  ["agreement.", "agreement"],
  ["execution.", "execution"],
];

/** Where an application stands for its call, by its active states. */
export function phaseOf(state: readonly string[]): CasePhase {
  const [first = ""] = state;
  return phases.find(([prefix]) => first.startsWith(prefix))?.[1] ?? "ended";
}
