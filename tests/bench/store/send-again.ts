import { type Command, createGrantWorkflow, type GrantWorkflow, type Programme } from "@opus/grant-workflow";
import type { Store } from "@opus/grant-workflow/store";
import type { RepeatableDecision } from "../recorded-run/record-elsewhere.ts";

/** A command of a recorded run with the moment at which it was decided. */
interface Sent {
  readonly command: Command;
  readonly now: string;
}

/** Sends the commands of a recorded run again through an engine on a store; each moment is that of the record. */
export class SendAgain {
  readonly #sent: readonly Sent[];
  readonly #programme: Programme;

  constructor(programme: Programme, decisions: readonly RepeatableDecision[]) {
    this.#programme = programme;
    // What an engine has read it knows again; a stranger's command is a plain object.
    this.#sent = decisions.map(({ command, input }) => ({ command: { ...command }, now: input.now }));
  }

  /** One client: each command is sent when the one before it is answered. */
  async oneByOne(store: Store): Promise<void> {
    let now = "";
    const workflow = this.#workflow(store, () => now);
    for (const sent of this.#sent) {
      now = sent.now;
      await send(workflow, sent);
    }
  }

  /**
   * Several clients: so many commands are under way at a time. Those of one moment in the run are sent together, as
   * people do; a case never runs ahead of itself, since commands of one stream keep their order.
   */
  async together(store: Store, clients: number): Promise<void> {
    let now = "";
    const workflow = this.#workflow(store, () => now);
    for (let first = 0; first < this.#sent.length; first += clients) {
      const under = this.#sent.slice(first, first + clients).map((sent) => {
        now = sent.now;
        return send(workflow, sent);
      });
      await Promise.all(under);
    }
  }

  #workflow(store: Store, now: () => string): GrantWorkflow {
    return createGrantWorkflow({ programmes: [this.#programme], store, clock: { now } });
  }
}

function send(workflow: GrantWorkflow, { command }: Sent) {
  if (command.actor.role !== "system") return workflow.sendJson(command);
  const [name = "", stream = "", dueAt = ""] = command.id.split(/ of | at /);
  return workflow.passDeadline({ name, stream: stream as `case:${string}`, dueAt });
}
