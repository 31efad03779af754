import type { Instant } from "@opus/grant-rules/calendar";
import { type Answer, programmeFor } from "@opus/grant-workflow";
import { isBefore, type SimulatedActor } from "../actors/act-from.ts";
import { draftsOf, type IntendedDraft } from "../actors/draft.ts";
import type { ApplicationRow } from "../applications/row-schema.ts";
import { randomOf, type SeededRandom } from "../random/seeded-random.ts";
import { later, officeHour } from "../situation/moments.ts";
import type { IntendedCommand } from "../situation/situation.ts";
import { createAgenda } from "./agenda.ts";
import { type CallRun, callActors } from "./call-run.ts";
import {
  type CallOrCaseRun,
  type CaseRun,
  caseActors,
  newCaseRun,
  noteMissedCall,
  phaseOf,
  rememberWords,
} from "./case-run.ts";
import { DerivedRows, movedRow } from "./derived-rows.ts";
import { Following, publishing } from "./following.ts";
import { findPromotable } from "./reserve-list.ts";
import { passedType, Sender } from "./sender.ts";
import type { SimulateOptions } from "./simulate-options.ts";
import {
  goesRound,
  type SimulationProblem,
  type SimulationResult,
  standsStill,
} from "./simulation-result.ts";
import { callSituation, caseSituation } from "./situations.ts";
import { followAccepted, followRefused, nextDeadline } from "./stream-run.ts";
import { findTurn, isContinuous } from "./turn.ts";

/** More commands than this on one stream go round in a circle. */
const MOST_COMMANDS = 500;

/** Keeps all calls and cases of a simulation on one agenda and lets what is due happen. */
export class Simulation {
  readonly #options: SimulateOptions;
  readonly #random: SeededRandom;
  readonly #problems: SimulationProblem[];
  readonly #sender: Sender;
  readonly #agenda = createAgenda();
  readonly #following: Following;
  readonly #derived = new DerivedRows();
  #ended = 0;

  constructor(options: SimulateOptions, random: SeededRandom, problems: SimulationProblem[]) {
    this.#options = options;
    this.#random = random;
    this.#problems = problems;
    this.#sender = new Sender(options);
    this.#following = new Following(options);
  }

  /** Enters the announcement of a call; without a moment, as soon as the list is out from which its terms are counted. */
  announce(run: CallRun, at?: Instant): void {
    this.#following.calls.push(run);
    if (at !== undefined) this.#announceAt(run, at);
  }

  #announceAt(run: CallRun, at: Instant): void {
    this.#plan(run, { type: "call.announce", role: "operator", at, payload: {} });
  }

  /** Enters the beginning of a draft. */
  begin(run: CaseRun, { at, answers }: IntendedDraft): void {
    this.#following.cases.set(run.case, run);
    run.call.cases.set(run.case, run);
    const payload = {
      call: run.call.document.id,
      ...(run.from === undefined ? {} : { from: run.from }),
      ...(answers === undefined ? {} : { answers }),
    };
    this.#plan(run, { type: "application.start", role: "applicant", at, payload });
  }

  /** Enters a row that is begun once its applicant is invited. */
  beginWhenInvited(row: ApplicationRow, call: CallRun): void {
    this.#derived.put(row, call.document.id);
  }

  /** Lets everything happen, moment by moment, until nothing is left. */
  async run(): Promise<SimulationResult> {
    for (let next = this.#agenda.take(); next !== undefined; next = this.#agenda.take()) await next.perform();
    const { commands, repeated, refused } = this.#sender;
    const standing = [...this.#following.calls, ...this.#following.cases.values()].filter(
      (run) => !isEnded(run),
    );
    const still = standing.map((run) =>
      goesInCircles(run) ? goesRound(run.stream, MOST_COMMANDS) : standsStill(run.stream, run.state),
    );
    const problems = [...this.#problems, ...still].sort((a, b) =>
      `${a.subject} ${a.code}` < `${b.subject} ${b.code}` ? -1 : 1,
    );
    return { commands, repeated, refused, problems, endedAt: this.#now };
  }

  get #now(): Instant {
    return this.#options.clock.now();
  }

  /** Enters a command that is to be sent unless the stream moves before. */
  #plan(run: CallOrCaseRun, command: IntendedCommand): void {
    this.#enter(run, command.at, "1", () => this.#act(run, command));
  }

  /** Of one moment, deadlines (0) come before commands (1): their instant is the first that is too late. */
  #enter(run: CallOrCaseRun, at: Instant, order: "0" | "1", happen: () => Promise<void>): void {
    run.plan += 1;
    const plan = run.plan;
    const perform = async () => {
      if (run.plan !== plan) return;
      this.#options.clock.set(later(at, this.#now));
      await happen();
    };
    this.#agenda.put({ at, key: `${order} ${run.stream} ${plan}`, perform });
  }

  async #act(run: CallOrCaseRun, command: IntendedCommand): Promise<void> {
    const answer = await this.#sender.send(run, command);
    if (answer.outcome === "accepted" && run.kind === "case")
      rememberWords(run, command.type, command.payload);
    await this.#follow(run, command.type, answer);
  }

  async #passDeadline(
    run: CallOrCaseRun,
    deadline: { readonly name: string; readonly dueAt: Instant },
  ): Promise<void> {
    const answer = await this.#sender.pass(run, deadline);
    if (answer.outcome === "refused") {
      const { [deadline.name]: _, ...others } = run.deadlines;
      run.deadlines = others;
    }
    await this.#follow(run, passedType(deadline.name), answer);
  }

  async #follow(run: CallOrCaseRun, type: string, answer: Answer): Promise<void> {
    if (answer.outcome === "refused") {
      followRefused(run, type, answer, this.#now);
      if (run.kind === "case") {
        noteMissedCall(run, type, answer.code);
        this.#findPromotable(run.call);
      }
      this.#moved(run);
    } else {
      followAccepted(run, type, answer);
      await this.#following.own(run, type, answer);
      const told = await this.#following.beside(answer);
      if (type === "placement.decide" && run.kind === "case") this.#forgetList(run.call);
      if (run.kind === "call" && publishing.has(type)) this.#announceAfter(run);
      this.#moved(run);
      for (const each of told) this.#moved(each);
    }
    this.#findTurns();
    if (answer.outcome === "accepted") this.#beginDerived();
    this.#tellProgress();
  }

  /** Announces the call whose terms are counted from the list that is out now. */
  #announceAfter({ document: { id } }: CallRun): void {
    for (const next of this.#following.calls) {
      const { afterList, from } = next.document;
      if (afterList === undefined || from !== id || next.plan > 0) continue;
      const { zone } = next.programme;
      const draws = randomOf(this.#random, next.stream)("announcement");
      this.#announceAt(next, officeHour(this.#now, 1, draws, zone));
    }
  }

  /** Begins what was waiting for an invitation. */
  #beginDerived(): void {
    for (const { row, call } of this.#derived.take(this.#following)) {
      const run = this.#following.callOf(call);
      const planned = run?.programme.calls.find(({ id }) => id === call);
      if (run === undefined || planned === undefined) continue;
      const moved = movedRow(row, planned, run.document);
      const programme = programmeFor(this.#options.programme, call);
      const draft = draftsOf(moved, run.document, randomOf(this.#random, row.id)).at(-1);
      if (draft === undefined) continue;
      const at = later(draft.at, this.#now);
      this.begin(newCaseRun(draft.case, moved, run, false, programme), { ...draft, at });
    }
  }

  /** A list that was refused may be drawn once a case is placed. */
  #forgetList(call: CallRun): void {
    Object.assign(call, { refused: {}, refusedAs: {}, said: {} });
    this.#replan(call);
  }

  #moved(run: CallOrCaseRun): void {
    if (run.kind === "case") this.#caseMoved(run);
    else this.#callMoved(run);
  }

  #caseMoved(run: CaseRun): void {
    const { call } = run;
    const phase = run.state.length === 0 ? "none" : phaseOf(run.state);
    if (phase === run.phase) {
      this.#replan(run);
      // Whoever draws the experts waits until nobody is before the merit review any more.
      const isDrawn =
        (call.drawnSince !== undefined && !isContinuous(call)) ||
        run.followed.context.scoring.assigned === undefined;
      if (!isDrawn) this.#replan(call);
      return;
    }
    if (run.phase !== "none") call.counts[run.phase] -= 1;
    if (phase !== "none") call.counts[phase] += 1;
    run.phase = phase;
    if (phase === "ended" && !run.abandoned) this.#ended += 1;
    call.lastMove = this.#now;
    this.#replan(run);
    this.#findPromotable(call);
    this.#replan(call);
  }

  #callMoved(run: CallRun): void {
    run.lastMove = this.#now;
    this.#findPromotable(run);
    this.#replan(run);
    for (const each of this.#following.cases.values())
      if (each.call === run && each.phase !== "none") this.#replan(each);
  }

  #findPromotable(call: CallRun): void {
    const found = findPromotable(call);
    const before = call.promotable;
    if (found?.case === before?.case && found?.way === before?.way) return;
    call.promotable = found === undefined ? undefined : { ...found, since: this.#now };
    for (const id of [found?.case, before?.case]) {
      const run = id === undefined ? undefined : this.#following.cases.get(id);
      if (run !== undefined) this.#replan(run);
    }
  }

  #findTurns(): void {
    for (const call of this.#following.calls) {
      if (!isContinuous(call)) continue;
      const found = findTurn(call, this.#following.rows);
      const before = call.turn;
      if (found?.case === before?.case && found?.way === before?.way) continue;
      const since = found?.case === before?.case ? (before?.since ?? this.#now) : this.#now;
      call.turn = found === undefined ? undefined : { ...found, since };
      for (const id of new Set([found?.case, before?.case])) {
        const run = id === undefined ? undefined : this.#following.cases.get(id);
        if (run !== undefined) this.#replan(run);
      }
    }
  }

  /** Voids what was planned for a stream and plans what comes next: a deadline, or somebody's command. */
  #replan(run: CallOrCaseRun): void {
    run.plan += 1;
    if (isEnded(run)) return;
    if (goesInCircles(run)) return;
    const deadline = nextDeadline(run);
    const moment = { now: this.#now, random: this.#random };
    const command =
      run.kind === "case"
        ? earliestCommand(caseActors, caseSituation(run, moment))
        : earliestCommand(callActors, callSituation(run, moment));
    if (deadline !== undefined && (command === undefined || deadline.dueAt <= command.at)) {
      this.#enter(run, deadline.dueAt, "0", () => this.#passDeadline(run, deadline));
    } else if (command !== undefined) {
      this.#plan(run, command);
    }
  }

  #tellProgress(): void {
    const { onProgress, rows } = this.#options;
    onProgress?.({ ended: this.#ended, total: rows.length, commands: this.#sender.commands, at: this.#now });
  }
}

function goesInCircles(run: CallOrCaseRun): boolean {
  return Object.values(run.tried).reduce((sum, count) => sum + count, 0) > MOST_COMMANDS;
}

function isEnded(run: CallOrCaseRun): boolean {
  return run.kind === "case"
    ? run.phase === "ended" || run.turnedAway
    : run.state.includes("archived") || run.state.includes("annulled");
}

function earliestCommand<Situation>(
  actors: readonly SimulatedActor<Situation>[],
  situation: Situation,
): IntendedCommand | undefined {
  let next: IntendedCommand | undefined;
  for (const actor of actors) {
    const command = actor(situation);
    if (command !== undefined && (next === undefined || isBefore(command, next))) next = command;
  }
  return next;
}
