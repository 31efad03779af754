import type { Answer, Role } from "@opus/grant-workflow";
import { heldBy } from "../situation/held-by.ts";
import type { IntendedCommand } from "../situation/situation.ts";
import type { CallOrCaseRun } from "./case-run.ts";
import type { SimulatedCommand, SimulateOptions } from "./simulate-options.ts";
import type { RefusedCommand } from "./simulation-result.ts";

/** Hands commands to the engine under names that a resumed run gives them again, and counts the answers. */
export class Sender {
  readonly #options: SimulateOptions;
  readonly #commandId: (name: string) => string;
  /** Where each case stands by what was answered so far. */
  readonly #revisions = new Map<string, number>();
  readonly refused: RefusedCommand[] = [];
  commands = 0;
  repeated = 0;

  constructor(options: SimulateOptions) {
    this.#options = options;
    this.#commandId = options.commandId ?? ((name) => name);
  }

  /**
   * Sends a command as the n-th of its type on its stream. One on a case names the revision that it rests on, so that
   * what was refused is not taken after all when a run is resumed and the case has gone on since.
   */
  async send(run: CallOrCaseRun, { type, role, by, payload }: IntendedCommand): Promise<Answer> {
    const count = (run.tried[type] ?? 0) + 1;
    run.tried[type] = count;
    const command = {
      id: this.#commandId(`${run.stream}/${type}/${count}`),
      type,
      ...(run.kind === "case"
        ? { case: run.case, expectedRevision: this.#revisions.get(run.stream) ?? 0 }
        : { call: run.document.id }),
      actor: { role: heldBy(this.#options.programme, type, role), id: by ?? personOf(run, role) },
      payload,
    };
    return this.#told(run, command, await this.#options.workflow.sendJson(command));
  }

  /** Lets a deadline pass that is due at the clock's time. */
  async pass(
    run: CallOrCaseRun,
    { name, dueAt }: { readonly name: string; readonly dueAt: string },
  ): Promise<Answer> {
    const answer = await this.#options.workflow.passDeadline({ stream: run.stream, name, dueAt });
    return this.#told(run, { type: passedType(name) }, answer);
  }

  async #told(run: CallOrCaseRun, command: SimulatedCommand, answer: Answer): Promise<Answer> {
    this.commands += 1;
    if (answer.repeated) this.repeated += 1;
    if (answer.outcome === "accepted")
      for (const { stream, seq } of answer.entries) this.#revisions.set(stream, seq);
    if (answer.outcome === "refused") {
      const { code, reasons } = answer;
      this.refused.push({
        stream: run.stream,
        type: command.type,
        at: this.#options.clock.now(),
        code,
        reasons,
      });
    }
    await this.#options.onCommand?.(command, answer);
    return answer;
  }
}

/** Name of the command by which a deadline passes. */
export function passedType(deadline: string): string {
  return `deadline.${deadline}.passed`;
}

function personOf(run: CallOrCaseRun, role: Role): string {
  return role === "applicant" && run.kind === "case" ? run.row.applicant : `${role}-1`;
}
