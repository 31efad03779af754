import type { Instant } from "@opus/grant-rules/calendar";
import { type Answer, type Programme, programmeFor } from "@opus/grant-workflow";
import { isBefore, type SimulatedActor } from "../actors/act-from.ts";
import type { IntendedDraft } from "../actors/draft.ts";
import { randomOf, type SeededRandom } from "../random/seeded-random.ts";
import { later } from "../situation/moments.ts";
import type { CallSituation, CaseSituation, IntendedCommand } from "../situation/situation.ts";
import { createAgenda } from "./agenda.ts";
import {
  type CallRun,
  callActors,
  callOfCase,
  expertsWanted,
  followCorrection,
  followLists,
  hasUninvited,
} from "./call-run.ts";
import {
  type CallOrCaseRun,
  type CaseRun,
  caseActors,
  followBlindly,
  openedSince,
  phaseOf,
  rememberWords,
} from "./case-run.ts";
import { findPromotable, followPlace, movesMoney, withoutTurns } from "./reserve-list.ts";
import { passedType, Sender } from "./sender.ts";
import type { SimulateOptions } from "./simulate-options.ts";
import {
  goesRound,
  type SimulationProblem,
  type SimulationResult,
  standsStill,
} from "./simulation-result.ts";
import { followAccepted, followRefused, nextDeadline, streamSituation } from "./stream-run.ts";

/** More commands than this on one stream go round in a circle. */
const MOST_COMMANDS = 500;

/** Keeps all calls and cases of a simulation on one agenda and lets what is due happen. */
export class Simulation {
  readonly #options: SimulateOptions;
  readonly #random: SeededRandom;
  readonly #problems: SimulationProblem[];
  readonly #sender: Sender;
  readonly #agenda = createAgenda();
  readonly #calls: CallRun[] = [];
  readonly #cases = new Map<string, CaseRun>();
  #ended = 0;

  constructor(options: SimulateOptions, random: SeededRandom, problems: SimulationProblem[]) {
    this.#options = options;
    this.#random = random;
    this.#problems = problems;
    this.#sender = new Sender(options);
  }

  /** Enters the announcement of a call. */
  announce(run: CallRun, at: Instant): void {
    this.#calls.push(run);
    this.#plan(run, { type: "call.announce", role: "operator", at, payload: {} });
  }

  /** Enters the beginning of a draft. */
  begin(run: CaseRun, { at, answers }: IntendedDraft): void {
    this.#cases.set(run.case, run);
    run.call.cases.set(run.case, run);
    const payload = { call: run.call.document.id, ...(answers === undefined ? {} : { answers }) };
    this.#plan(run, { type: "application.start", role: "applicant", at, payload });
  }

  /** Lets everything happen, moment by moment, until nothing is left. */
  async run(): Promise<SimulationResult> {
    for (let next = this.#agenda.take(); next !== undefined; next = this.#agenda.take()) await next.perform();
    const { commands, repeated, refused } = this.#sender;
    const standing = [...this.#calls, ...this.#cases.values()].filter((run) => !isEnded(run));
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
      if (run.kind === "case") this.#findPromotable(run.call);
    } else {
      followAccepted(run, type, answer);
      if (run.kind === "case") {
        const entry = await run.followed.follow(this.#options.workflow, run.stream, answer.seq);
        if (answer.state.length === 0) followBlindly(run, answer.at);
        if (type === "standing.decide" && entry !== undefined) followCorrection(run.call, run.case, entry);
        this.#followPlace(run, type);
      }
      if (type === "experts.draw" && run.kind === "call") run.drawnSince = answer.at;
      if (run.kind === "call" && publishing.has(type)) await this.#readLists(run, answer.seq);
    }
    if (run.kind === "case") this.#caseMoved(run);
    else this.#callMoved(run);
    this.#tellProgress();
  }

  /** Lists stand in the entry; entries never change, so a store that is ahead tells the same. */
  async #readLists(run: CallRun, seq: number): Promise<void> {
    const entries = await this.#options.workflow.history(run.stream);
    const entry = entries.find((each) => each.seq === seq);
    if (entry !== undefined) followLists(run, entry);
  }

  #followPlace(run: CaseRun, type: string): void {
    const { call } = run;
    followPlace(call, run.case, type, run.followed.context.scoring.offered);
    // Who was refused a turn may have it once money has moved; a list that was refused may be drawn once a case is placed.
    if (movesMoney.has(type))
      for (const each of this.#cases.values())
        if (each.call === call && each.phase === "reserve") each.refused = withoutTurns(each.refused);
    if (type === "placement.decide") {
      Object.assign(call, { refused: {}, said: {} });
      this.#replan(call);
    }
  }

  #caseMoved(run: CaseRun): void {
    const { call } = run;
    const phase = run.state.length === 0 ? "none" : phaseOf(run.state);
    if (phase === run.phase) {
      this.#replan(run);
      // Whoever draws the experts waits until nobody is before the merit review any more.
      const isDrawn = call.drawnSince !== undefined || run.followed.context.scoring.assigned === undefined;
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
    for (const each of this.#cases.values())
      if (each.call === run && each.phase !== "none") this.#replan(each);
  }

  #findPromotable(call: CallRun): void {
    const found = findPromotable(call);
    const before = call.promotable;
    if (found?.case === before?.case && found?.way === before?.way) return;
    call.promotable = found === undefined ? undefined : { ...found, since: this.#now };
    for (const id of [found?.case, before?.case]) {
      const run = id === undefined ? undefined : this.#cases.get(id);
      if (run !== undefined) this.#replan(run);
    }
  }

  /** Voids what was planned for a stream and plans what comes next: a deadline, or somebody's command. */
  #replan(run: CallOrCaseRun): void {
    run.plan += 1;
    if (isEnded(run)) return;
    if (goesInCircles(run)) return;
    const deadline = nextDeadline(run);
    const command =
      run.kind === "case"
        ? earliestCommand(caseActors, this.#caseSituation(run))
        : earliestCommand(callActors, this.#callSituation(run));
    if (deadline !== undefined && (command === undefined || deadline.dueAt <= command.at)) {
      this.#enter(run, deadline.dueAt, "0", () => this.#passDeadline(run, deadline));
    } else if (command !== undefined) {
      this.#plan(run, command);
    }
  }

  /** The document that holds for a call. */
  #documentOf(call: string): Programme["document"] {
    return programmeFor(this.#options.programme, call).document;
  }

  #caseSituation(run: CaseRun): CaseSituation {
    const { row, abandoned, answers, report, repaid } = run;
    return {
      ...streamSituation({ ...run, legal: [...run.legal, ...openedSince(run)] }),
      programme: this.#documentOf(run.call.document.id),
      now: this.#now,
      random: randomOf(this.#random, row.id),
      case: run.case,
      row,
      abandoned,
      context: run.followed.context,
      call: callOfCase(run.call, run.case),
      answers,
      ...(report === undefined ? {} : { report }),
      repaid,
    };
  }

  #callSituation(run: CallRun): CallSituation {
    return {
      ...streamSituation(run),
      programme: this.#documentOf(run.document.id),
      now: this.#now,
      random: randomOf(this.#random, run.stream),
      document: run.document,
      pace: run.pace,
      cases: run.counts,
      lastMove: run.lastMove,
      hasUninvited: hasUninvited(run),
      ...expertsWanted(run),
      hasPromotable: run.promotable !== undefined,
    };
  }

  #tellProgress(): void {
    const { onProgress, rows } = this.#options;
    onProgress?.({ ended: this.#ended, total: rows.length, commands: this.#sender.commands, at: this.#now });
  }
}

/** Commands whose entries publish a list. */
const publishing: ReadonlySet<string> = new Set([
  "invitations.publish",
  "ranking.publish",
  "monitoring.plan",
]);

function goesInCircles(run: CallOrCaseRun): boolean {
  return Object.values(run.tried).reduce((sum, count) => sum + count, 0) > MOST_COMMANDS;
}

function isEnded(run: CallOrCaseRun): boolean {
  return run.kind === "case"
    ? run.phase === "ended"
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
