import type { AcceptedAnswer } from "@opus/grant-workflow";
import { isInOrder } from "../situation/situation.ts";
import { type CallRun, followCorrection, followLists } from "./call-run.ts";
import { type CallOrCaseRun, type CaseRun, followBlindly } from "./case-run.ts";
import { FollowedRows } from "./followed-rows.ts";
import { followPlace, movesMoney, withoutTurns } from "./reserve-list.ts";
import type { SimulateOptions } from "./simulate-options.ts";
import { answeredByCall, entryOf, followTerms, followTold } from "./told.ts";
import { forgetTurns, movesQueue } from "./turn.ts";

/** Commands whose entries publish a list. */
export const publishing: ReadonlySet<string> = new Set([
  "invitations.publish",
  "ranking.publish",
  "monitoring.plan",
]);

/**
 * All calls and cases of a simulation, and what the entries of accepted commands say of them. Entries never change, so that
 * a store that is ahead tells the same.
 */
export class Following {
  readonly #workflow: SimulateOptions["workflow"];
  readonly calls: CallRun[] = [];
  readonly cases = new Map<string, CaseRun>();
  readonly rows = new FollowedRows();

  constructor({ workflow }: Pick<SimulateOptions, "workflow">) {
    this.#workflow = workflow;
  }

  /** Takes in the own entry of an accepted command. */
  async own(run: CallOrCaseRun, type: string, answer: AcceptedAnswer): Promise<void> {
    if (run.kind === "case") await this.#ownOfCase(run, type, answer);
    else await this.#ownOfCall(run, type, answer);
  }

  async #ownOfCase(run: CaseRun, type: string, answer: AcceptedAnswer): Promise<void> {
    const entry = await run.followed.follow(this.#workflow, run.stream, answer.seq);
    if (entry !== undefined) this.rows.take(entry);
    if (answer.state.length === 0) followBlindly(run, answer.at);
    if (type === "standing.decide" && entry !== undefined) followCorrection(run.call, run.case, entry);
    followPlace(run.call, run.case, type, run.followed.context.scoring.offered);
    // Who was refused a turn may have it once money has moved, or once others are decided.
    const all = [...this.cases.values()];
    if (movesMoney.has(type))
      for (const each of all)
        if (each.call === run.call && each.phase === "reserve") each.refused = withoutTurns(each.refused);
    if (movesQueue.has(type)) for (const each of all) if (each.phase === "turn") forgetTurns(each);
  }

  async #ownOfCall(run: CallRun, type: string, answer: AcceptedAnswer): Promise<void> {
    if (type === "experts.draw") run.drawnSince = answer.at;
    const { document } = run;
    const isRead = publishing.has(type) || isInOrder(document) || document.afterList !== undefined;
    const entry = isRead ? await entryOf(this.#workflow, run.stream, answer.seq) : undefined;
    if (entry === undefined) return;
    this.rows.take(entry);
    followLists(run, entry);
    if (document.afterList !== undefined && type === "call.announce") followTerms(run, entry);
  }

  /** Takes in what a command wrote beside its own stream, where streams move with each other; gives what has moved. */
  async beside({ stream, entries }: AcceptedAnswer): Promise<readonly CallOrCaseRun[]> {
    const moved: CallOrCaseRun[] = [];
    for (const { stream: told, seq } of entries) {
      const run = told === stream ? undefined : this.#runOf(told);
      if (run === undefined || !isInOrder(run.kind === "case" ? run.call.document : run.document)) continue;
      const entry =
        run.kind === "case"
          ? await run.followed.follow(this.#workflow, told, seq)
          : await entryOf(this.#workflow, told, seq);
      if (entry === undefined) continue;
      this.rows.take(entry);
      followTold(run, entry, run.kind === "case" ? run.followed.answered : answeredByCall(entry));
      moved.push(run);
    }
    return moved;
  }

  #runOf(stream: string): CallOrCaseRun | undefined {
    const id = stream.slice(stream.indexOf(":") + 1);
    return stream.startsWith("case:") ? this.cases.get(id) : this.callOf(id);
  }

  /** The call of this id. */
  callOf(id: string): CallRun | undefined {
    return this.calls.find(({ document }) => document.id === id);
  }
}
