import { canonicalJson } from "@opus/grant-rules";
import { OgwError } from "@opus/grant-rules/errors";
import { type Command, markRead } from "../decide/command.ts";
import { createDecider } from "../decide/decide.ts";
import { caseForActor } from "../insight/case-for-actor.ts";
import { grantLifecycle } from "../lifecycle/lifecycle.ts";
import type { PendingDeadline } from "../store/commit.ts";
import type { Answer } from "./answer.ts";
import type { GrantWorkflow, GrantWorkflowOptions, SentCommand } from "./grant-workflow.ts";
import { hostHash } from "./host-defaults.ts";
import { commitOf, keyedFingerprint, repeatedAnswer } from "./keep-decision.ts";
import { loadCommand } from "./load-command.ts";
import { passDueDeadlines } from "./pass-due-deadlines.ts";
import { performEffects } from "./perform-effects.ts";
import { KeptProgrammes } from "./programmes.ts";
import { createCommandReader } from "./read-command.ts";
import { viewStream } from "./view-stream.ts";
import type { CallView, CaseView } from "./views.ts";

/**
 * Embeds a grant workflow: load, decide, commit, perform. All I/O goes through the ports given.
 *
 * @example
 * ```ts
 * import { createGrantWorkflow, createMemoryStore, createSeededIds, parseProgramme } from "@opus/grant-workflow";
 *
 * declare const programmeText: string;
 * const workflow = createGrantWorkflow({
 *   programme: parseProgramme(programmeText),
 *   store: createMemoryStore(),
 *   clock: { now: () => "2026-03-02T08:00:00.000Z" },
 *   ids: createSeededIds("a secret of this installation"),
 * });
 * await workflow.prepare();
 * await workflow.send({ type: "call.announce", call: "spring", actor: { role: "operator", id: "o-1" } });
 * ```
 */
export function createGrantWorkflow(options: GrantWorkflowOptions): GrantWorkflow {
  const { programme, store, clock, ids, lifecycle = grantLifecycle, hash = hostHash() } = options;
  const retries = options.retries ?? 8;
  const programmes = new KeptProgrammes(store, lifecycle, programme);
  const decider = createDecider(lifecycle);
  const readCommand = createCommandReader(lifecycle);
  const viewing = { lifecycle, store, programmes };

  async function attempt(command: Command, fingerprint: string): Promise<Answer | "again"> {
    const {
      programme: pinned,
      loaded,
      streams,
    } = await loadCommand({ lifecycle, store, programme, programmes }, command);
    if (loaded.answer !== undefined) return repeatedAnswer(loaded.answer, fingerprint);
    const commit = ids.id(`commit\n${command.id}`);
    const { rows, records } = loaded;
    const input = { now: clock.now(), commit, salt: ids.salt(command.id), streams, rows, records, hash };
    const decision = decider.decideRead(pinned, command, input);
    options.onDecision?.({ programme: pinned, command, input, decision });
    // A deadline asked too early is refused, and may pass under the same id later: such a "no" is not kept.
    if (decision.outcome === "refused" && command.actor.role === "system") {
      return { ...decision.answer, repeated: false };
    }
    const result = await store.commit(commitOf(commit, decision, command.id, fingerprint));
    if (result.ok) return { ...decision.answer, repeated: false };
    return result.conflict === "answered" ? repeatedAnswer(result.answer, fingerprint) : "again";
  }

  /** An id that nothing was answered under yet: without an id of its own, no command repeats another. */
  async function freshId(fingerprint: string): Promise<string> {
    const name = `${clock.now()}\n${fingerprint}`;
    let id = ids.id(name);
    for (let count = 1; (await store.answer(id)) !== undefined; count += 1) id = ids.id(`${name}\n${count}`);
    return id;
  }

  async function send(sent: SentCommand): Promise<Answer> {
    const read = readCommand(sent);
    if ("refused" in read) return read.refused;
    const id = read.command.id ?? (await freshId(read.fingerprint));
    const command = markRead({ ...read.command, id });
    const fingerprint = keyedFingerprint(read.fingerprint, ids.salt(command.id));
    for (let tries = 0; tries <= retries; tries += 1) {
      const answer = await attempt(command, fingerprint);
      if (answer !== "again") return answer;
    }
    throw contention(command, retries);
  }

  const passDeadline = ({ stream, name, dueAt }: PendingDeadline): Promise<Answer> => {
    const at = stream.indexOf(":");
    return send({
      id: ids.id(`deadline\n${stream}\n${name}\n${dueAt}`),
      type: `deadline.${name}.passed`,
      [stream.slice(0, at)]: stream.slice(at + 1),
      actor: { role: "system", id: "time" },
    });
  };

  return {
    programme,
    send,
    passDeadline,
    passDeadlines: () => passDueDeadlines(store, clock, passDeadline),
    prepare: () => store.putProgramme(programme.hash, canonicalJson(programme.document)),
    performEffects: (limit) => performEffects(store, options.effects, limit),
    caseState: async (id) => (await viewStream(viewing, `case:${id}`)) as CaseView | undefined,
    callState: async (id) => (await viewStream(viewing, `call:${id}`)) as CallView | undefined,
    async caseFor(id, actor) {
      const view = (await viewStream(viewing, `case:${id}`)) as CaseView | undefined;
      if (view === undefined) return undefined;
      return caseForActor(actor, view.context, view.state, await store.records(`case:${id}`));
    },
    async legal(stream, role) {
      const legal = (await viewStream(viewing, stream))?.legal ?? [];
      return role === undefined ? legal : legal.filter(({ by }) => by.includes(role));
    },
    history: (stream) => store.journal(stream),
    entries: ({ after = 0, limit = 1000 } = {}) => store.entries({ after, limit }),
  };
}

function contention({ id, type }: Command, retries: number): OgwError {
  return new OgwError({
    code: "OGW305",
    subject: `command "${type}" (${id})`,
    problem: `others changed what it rests on ${retries + 1} times in a row`,
    remedy: "Send it again with the same id; nothing of it was kept",
  });
}
