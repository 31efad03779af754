import { canonicalJson, sha256Hex } from "@opus/grant-rules";
import { OgwError } from "@opus/grant-rules/errors";
import { caseForActor } from "../access/case-for-actor.ts";
import type { Command } from "../decide/command.ts";
import { commandTable, startCommand } from "../decide/command-table.ts";
import { decide } from "../decide/decide.ts";
import type { Decision } from "../decide/decision.ts";
import { reason } from "../decide/reasons.ts";
import { callScope, callStream, caseStream } from "../decide/stream-names.ts";
import type { DecisionContext, Subject } from "../decide/subject.ts";
import type { StreamId } from "../journal/entry.ts";
import type { JsonObject } from "../values/json.ts";
import type { Commit, KeptAnswer, PendingDeadline, RegistryScope } from "../ports/store.ts";
import { loadProgramme } from "../programme/load-programme.ts";
import type { Programme } from "../programme/programme.ts";
import type { Answer } from "./answer.ts";
import type { GrantWorkflow, GrantWorkflowOptions, SentCommand } from "./grant-workflow.ts";
import { passDueDeadlines } from "./pass-due-deadlines.ts";
import { performEffects } from "./perform-effects.ts";
import { readCommand } from "./read-command.ts";
import { viewCall, viewCase } from "./view-stream.ts";

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
  const { programme, store, clock, ids } = options;
  const retries = options.retries ?? 8;
  const programmes = new Map<string, Programme>([[programme.hash, programme]]);

  async function programmeOf(hash: string): Promise<Programme> {
    const known = programmes.get(hash);
    if (known !== undefined) return known;
    const text = await store.programme(hash);
    if (text === undefined) throw unknownProgramme(hash);
    const loaded = loadProgramme(text).programme;
    if (loaded?.hash !== hash) throw changedProgramme(hash);
    programmes.set(hash, loaded);
    return loaded;
  }

  async function loadSubject(command: SentCommand): Promise<Subject> {
    const onCase = command.type === startCommand.type || commandTable.get(command.type)?.on === "case";
    if (!onCase) {
      return { call: command.call === undefined ? undefined : await store.load(callStream(command.call)) };
    }
    const found = command.case === undefined ? undefined : await store.load(caseStream(command.case));
    // A damaged snapshot may lack its context; decide refuses it by name.
    const call = callIn(found === undefined ? command.payload : found.context);
    return { case: found, call: call === undefined ? undefined : await store.load(callStream(call)) };
  }

  async function loadContext(
    command: Command,
    subject: Subject,
    stream: StreamId | undefined,
  ): Promise<DecisionContext> {
    const call = callIn(subject.case?.context) ?? command.call ?? "";
    const registry: Record<string, RegistryScope> = {};
    for (const name of commandTable.get(command.type)?.reads ?? []) {
      const scope = callScope(call, name);
      registry[scope] = await store.registry(scope);
    }
    return {
      now: clock.now(),
      salt: ids.salt(command.id),
      records: subject.case === undefined ? [] : await store.records(caseStream(command.case ?? "")),
      registry,
      deadlines: stream === undefined ? [] : await store.deadlines(stream),
    };
  }

  async function attempt(command: Command, fingerprint: string): Promise<Answer | "again"> {
    const subject = await loadSubject(command);
    const stream = streamOf(command, subject);
    const context = await loadContext(command, subject, stream);
    const pinned =
      (stream?.startsWith("case:") ? subject.case : subject.call)?.programme.hash ?? programme.hash;
    const pinnedProgramme = await programmeOf(pinned);
    const decision = decide(pinnedProgramme, subject, command, context);
    options.onDecision?.({ programme: pinnedProgramme, subject, command, context, decision });
    // A deadline asked too early is refused, and may pass under the same id later: such a "no" is not kept.
    if (decision.outcome === "refused" && command.actor.role === "system") {
      return { ...decision.answer, repeated: false };
    }
    const kept: KeptAnswer = {
      commandId: command.id,
      fingerprint,
      answer: decision.answer as unknown as JsonObject,
    };
    const result = await store.commit(commitOf(decision, context, kept));
    if (result.ok) return { ...decision.answer, repeated: false };
    return result.conflict === "answered" ? repeat(result.answer, fingerprint) : "again";
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
    const command: Command = { ...read.command, id: read.command.id ?? (await freshId(read.fingerprint)) };
    const fingerprint = keyedFingerprint(read.fingerprint, ids.salt(command.id));
    const kept = await store.answer(command.id);
    if (kept !== undefined) return repeat(kept, fingerprint);
    for (let tries = 0; tries <= retries; tries += 1) {
      const answer = await attempt(command, fingerprint);
      if (answer !== "again") return answer;
    }
    throw contention(command, retries);
  }

  const passDeadline = ({ stream, name, dueAt }: PendingDeadline): Promise<Answer> =>
    send({
      id: ids.id(`deadline\n${stream}\n${name}\n${dueAt}`),
      type: `deadline.${name}.passed`,
      ...(stream.startsWith("case:") ? { case: stream.slice(5) } : { call: stream.slice(5) }),
      actor: { role: "system", id: "time" },
    });

  return {
    programme,
    send,
    passDeadline,
    passDeadlines: () => passDueDeadlines(store, clock, passDeadline),
    prepare: () => store.putProgramme(programme.hash, canonicalJson(programme.document)),
    performEffects: (limit) => performEffects(store, options.effects, limit),
    caseState: async (id) => viewCase(store, caseStream(id), programmeOf),
    callState: async (id) => viewCall(store, callStream(id)),
    async caseFor(id, actor) {
      const view = await viewCase(store, caseStream(id), programmeOf);
      if (view === undefined) return undefined;
      return caseForActor(actor, view.context, view.state, await store.records(caseStream(id)));
    },
    async legal(stream, role) {
      const view = stream.startsWith("case:")
        ? await viewCase(store, stream, programmeOf)
        : await viewCall(store, stream);
      const legal = view?.legal ?? [];
      return role === undefined ? legal : legal.filter(({ by }) => by.includes(role));
    },
    history: (stream) => store.journal(stream),
  };
}

function streamOf(command: Command, subject: Subject): StreamId | undefined {
  if (subject.case !== undefined) return caseStream(command.case ?? "");
  if (command.type === startCommand.type || command.call === undefined) return undefined;
  return callStream(command.call);
}

function commitOf(decision: Decision, { registry }: DecisionContext, answer: KeptAnswer): Commit {
  const read = Object.fromEntries(Object.entries(registry).map(([scope, { version }]) => [scope, version]));
  if (decision.outcome === "refused") {
    return { streams: [], registry: [], registryRead: {}, records: [], outbox: [], answer };
  }
  return {
    streams: decision.streams,
    registry: decision.registry,
    registryRead: read,
    records: decision.records,
    outbox: decision.streams.flatMap(({ entries }) => entries.flatMap(({ effects }) => effects)),
    answer,
  };
}

/** Keyed with a secret of the command, so that personal values in it cannot be guessed from what is kept for good. */
function keyedFingerprint(fingerprint: string, salt: string): string {
  return `sha256:${sha256Hex(`fingerprint\n${salt}\n${fingerprint}`)}`;
}

function repeat(kept: KeptAnswer, fingerprint: string): Answer {
  if (kept.fingerprint === fingerprint) return { ...(kept.answer as unknown as Answer), repeated: true };
  return {
    outcome: "refused",
    commandId: kept.commandId,
    code: "OGW302",
    reasons: [
      reason(
        "OGW302",
        {
          pl: `Pod identyfikatorem „${kept.commandId}” wysłano już inne polecenie.`,
          en: `Another command was already sent under the id "${kept.commandId}".`,
        },
        { pl: "Nadaj nowemu poleceniu nowy identyfikator.", en: "Give the new command an id of its own." },
      ),
    ],
    legal: [],
    repeated: false,
  };
}

function callIn(holder: unknown): string | undefined {
  if (holder === null || typeof holder !== "object") return undefined;
  const call = (holder as { call?: unknown }).call;
  return typeof call === "string" && call !== "" ? call : undefined;
}

function unknownProgramme(hash: string): OgwError {
  return new OgwError({
    code: "OGW306",
    subject: `programme ${hash}`,
    problem: "a case pins it, and the store does not hold it",
    allowed: "Every programme version that cases were started under is kept by prepare()",
    remedy: "Call prepare() with that version, or restore the store from a backup",
  });
}

function changedProgramme(hash: string): OgwError {
  return new OgwError({
    code: "OGW308",
    subject: `programme ${hash}`,
    problem: "the text that the store keeps under this hash is another one, or damaged",
    allowed: "A case is decided under exactly the version that it was started under",
    remedy: "Restore the store from a backup, or put the right version back under its hash",
  });
}

function contention({ id, type }: Command, retries: number): OgwError {
  return new OgwError({
    code: "OGW305",
    subject: `command "${type}" (${id})`,
    problem: `others changed what it rests on ${retries + 1} times in a row`,
    remedy: "Send it again with the same id; nothing of it was kept",
  });
}
