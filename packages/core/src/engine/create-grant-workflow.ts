import { createDecider } from "../decide/decide.ts";
import { actsForOthers } from "../lifecycle/sight/case-standing.ts";
import { historyFor, legalFor, lettersFor, rankingFor, viewCallFor, viewCaseFor } from "./actor-views.ts";
import type { Answer } from "./answer.ts";
import { runBulk } from "./bulk.ts";
import { streamOf } from "./command-reading.ts";
import type { SendingCommand, TurnGround } from "./command-turn.ts";
import { concernedBy } from "./concerned-by.ts";
import { deadlineCommand } from "./deadline-command.ts";
import { readOptions } from "./engine-options.ts";
import type { GrantWorkflow, GrantWorkflowOptions } from "./grant-workflow.ts";
import { KeptDrafts } from "./kept-drafts.ts";
import { KnownEntries } from "./known-entries.ts";
import { KnownSnapshots } from "./known-snapshots.ts";
import { isPending, passDueDeadlines } from "./pass-due-deadlines.ts";
import { type Preview, previewOf } from "./preview.ts";
import { Programmes } from "./programmes.ts";
import { createCommandReader } from "./read-command.ts";
import { askRelations, askRelationsOf } from "./relations.ts";
import { RelationsGate } from "./relations-gate.ts";
import { withRepeatedContext } from "./repeated-context.ts";
import { RunningWork } from "./running-work.ts";
import { LaneSender } from "./send-in-lanes.ts";
import { TurnSender } from "./send-in-turns.ts";
import { checkedStream } from "./stream-id.ts";
import { createActorCommands } from "./typed-commands.ts";
import { viewStream } from "./view-stream.ts";
import type { CallView, CaseView } from "./views.ts";
import { readWorkOptions } from "./work-options.ts";
import { Worker } from "./worker.ts";

/**
 * Embeds grant workflows: load, decide, commit, perform. All I/O goes through the ports given; the programmes are kept
 * in the store by themselves.
 *
 * @throws OgwError OGW324 when two programmes name one call, OGW328 for an option that is missing or something else.
 * @example
 * ```ts
 * import { createGrantWorkflow, createMemoryStore, parseProgramme } from "@opus/grant-workflow";
 *
 * declare const programmeText: string;
 * const workflow = createGrantWorkflow({
 *   programmes: [parseProgramme(programmeText)],
 *   store: createMemoryStore(),
 * });
 * await workflow.send({ type: "call.announce", call: "spring", actor: { role: "operator", id: "o-1" } });
 * await workflow.as({ role: "operator", id: "o-1" }).call("spring").call.annul({ reason: "no money after all" });
 * ```
 */
export function createGrantWorkflow(options: GrantWorkflowOptions): GrantWorkflow {
  const ports = readOptions(options);
  const { store, lifecycle, now } = ports;
  const programmes = new Programmes(store, lifecycle, ports.programmes);
  const decider = createDecider(lifecycle);
  const proof = {
    hash: ports.hash,
    snapshots: new KnownSnapshots(lifecycle),
    entries: new KnownEntries(ports.hash),
  };
  const ground: TurnGround = {
    ports,
    lifecycle,
    programmes,
    decider,
    proof,
  };
  const sender =
    store.inTurn === undefined ? new LaneSender(ground) : new TurnSender(ground, store.inTurn.bind(store));
  const readCommand = createCommandReader(ports);
  const viewing = { lifecycle, store, programmes, proof, relations: ports.relations, now };
  const gate = new RelationsGate();
  const running = new RunningWork();
  let passing: Promise<unknown> = Promise.resolve();

  async function run(sending: SendingCommand): Promise<Answer> {
    await programmes.ready();
    const answer = await sender.send(ports.relations === undefined ? sending : await withRelations(sending));
    await drafts.after(sending.command, answer);
    return answer.repeated ? withRepeatedContext(viewing, answer, sending.command) : answer;
  }

  async function withRelations(sending: SendingCommand): Promise<SendingCommand> {
    const { actor, type } = sending.command;
    const entry = lifecycle.commands.get(type);
    const stream = streamOf(entry, sending.command);
    if (stream === undefined) return sending;
    const concerned = entry === undefined ? [] : await concernedBy(viewing, entry, sending.command, stream);
    const asks = concerned.length > 0 || actsForOthers(actor);
    const ask = async () => ({
      relations: await askRelations(viewing, actor, stream),
      concerned: await askRelationsOf(viewing, concerned, stream),
    });
    const told = await gate.pass(stream, asks ? ask : undefined);
    return told === undefined ? sending : { ...sending, ...told };
  }

  const drafts = new KeptDrafts({ viewing, readCommand, run, programmeOf: (hash) => programmes.of(hash) });

  const sendJson = async (sent: unknown): Promise<Answer> => {
    const read = readCommand(sent);
    return "refused" in read ? read.refused : running.run(() => run(read));
  };
  const previewJson = async (sent: unknown): Promise<Preview> => {
    const read = readCommand(sent);
    if ("refused" in read) return read.refused as Preview;
    return running.run(async () => {
      await programmes.ready();
      return previewOf(ground, viewing, ports.relations === undefined ? read : await withRelations(read));
    });
  };
  const passDeadline: GrantWorkflow["passDeadline"] = (pending) => {
    return run({ command: deadlineCommand(lifecycle, pending), receivedAt: now(), fingerprint: undefined });
  };

  return {
    programmes: ports.programmes,
    programmeOf: (hash) => programmes.of(hash),
    send: sendJson,
    sendJson,
    preview: previewJson,
    previewJson,
    bulk: (commands, bulkOptions) => runBulk(sendJson, commands, bulkOptions),
    as: createActorCommands(lifecycle, sendJson),
    keepDraft: (draft) => running.run(() => drafts.keep(draft)),
    draftFor: (id, actor) => drafts.draft(id, actor),
    submitDraft: (draft) => running.run(() => drafts.submit(draft)),
    async passDeadline(pending) {
      const command = deadlineCommand(lifecycle, pending);
      const receivedAt = now();
      return running.run(async () => {
        // Its id follows from the deadline, so that whoever tells of it again gets the same answer.
        const answer = await run({ command, receivedAt, fingerprint: command.id });
        // What is done step by step sets its deadline again at the same instant: that one has not been told of yet.
        const isSetAgain =
          answer.outcome === "accepted" && answer.repeated && (await isPending(store, pending));
        return isSetAgain ? passDeadline(pending) : answer;
      });
    },
    passDeadlines() {
      const pass = () => passDueDeadlines(store, { now }, passDeadline);
      // A round that is asked for while another runs comes after it.
      const answers = running.run(() => passing.then(pass, pass));
      passing = answers.catch(() => {});
      return answers;
    },
    async work(workOptions) {
      const worker = new Worker(ports, readWorkOptions(workOptions), passDeadline);
      return running.run(async () => {
        await programmes.ready();
        return worker.run();
      }, worker.stop);
    },
    effects: (page = {}) => store.outbox({ limit: 1000, ...page }),
    retryEffects: (ids) => store.retryEffects(ids),
    caseState: async (id) => (await viewStream(viewing, `case:${id}`)) as CaseView | undefined,
    callState: async (id) => (await viewStream(viewing, `call:${id}`)) as CallView | undefined,
    caseFor: (id, actor) => viewCaseFor(viewing, id, actor),
    callFor: (id, actor) => viewCallFor(viewing, id, actor),
    async legal(stream, role) {
      const legal = (await viewStream(viewing, checkedStream(lifecycle, stream)))?.legal ?? [];
      return role === undefined ? legal : legal.filter(({ by }) => by.includes(role));
    },
    legalFor: async (stream, actor) => legalFor(viewing, checkedStream(lifecycle, stream), actor),
    history: async (stream, page) => store.journal(checkedStream(lifecycle, stream), page),
    rankingFor: (call, actor) => rankingFor(viewing, call, actor),
    lettersFor: (id, actor) => lettersFor(viewing, id, actor),
    historyFor: async (stream, actor) => historyFor(viewing, checkedStream(lifecycle, stream), actor),
    entries: ({ after = 0, limit = 1000 } = {}) => store.entries({ after, limit }),
    close: () => running.end(),
  };
}
