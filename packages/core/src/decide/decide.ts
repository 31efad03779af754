import { commandLimits } from "@opus/grant-rules/bounds";
import type { Actor, StreamId } from "../journal/entry.ts";
import type { AnyProgramme } from "../kernel/any-programme.ts";
import type { AnyPlan } from "../kernel/command.ts";
import type { Lifecycle, LifecycleCommand } from "../kernel/lifecycle.ts";
import type { Nouns } from "../kernel/nouns.ts";
import { actingAs } from "../kernel/permissions.ts";
import { isRefusal, type RefusalReason } from "../kernel/refusal.ts";
import { NOBODY_ACTED } from "../kernel/separation.ts";
import { readAs } from "../values/read-as.ts";
import { type ActingCommand, actingCommand, unknownRole } from "./acting.ts";
import { answerOf, toldCommands, toldTo } from "./answer-of.ts";
import { type Command, commandEnvelopeSchema, isRead } from "./command.ts";
import { type Decision, type DecisionInput, type LegalCommand, refused } from "./decision.ts";
import { dueRepetitions } from "./due-deadlines.ts";
import { CitedRecords, groundOf, planFacts } from "./ground.ts";
import { NOTHING_HAPPENED } from "./happenings.ts";
import { bondOf, partial } from "./impartiality.ts";
import { type LegalFacts, legalCommands, objection, ownCommands } from "./legal-commands.ts";
import { idOf, openCommand } from "./open-command.ts";
import { planToken } from "./plan-token.ts";
import { accountKey, balancesSet, RowIndex, scopeOf, unstatedRow } from "./read-rows.ts";
import {
  notLegal,
  notLegalUnseen,
  shapeReasons,
  stalePlan,
  staleRevision,
  unknownCommand,
  wrongRole,
} from "./reasons.ts";
import { rowsAfter } from "./rows-after.ts";
import { type RunEvent, runPlan } from "./run-plan.ts";
import { besideFacts, besideStreams, type FoundStream, Situation, type Target } from "./situation.ts";
import { writeStreams } from "./write-streams.ts";

/** Decides commands of one lifecycle. */
export interface Decider {
  /** Reads a command that somebody sent, and decides it. */
  decide(programme: AnyProgramme, sent: Command, input: DecisionInput): Decision;
  /** Decides a command that was read already, in the situation that its reading found, if there was one. */
  decideRead(
    programme: AnyProgramme,
    command: Command,
    input: DecisionInput,
    situation?: Situation,
  ): Decision;
}

/** Makes the decider of a lifecycle. */
export function createDecider(lifecycle: Lifecycle): Decider {
  const envelope = commandEnvelopeSchema(lifecycle);
  const decideRead: Decider["decideRead"] = (programme, command, input, situation) => {
    const entry = lifecycle.commands.get(command.type);
    if (entry === undefined) {
      return refused(command.id, [unknownCommand(command.type, [...lifecycle.commands.keys()])]);
    }
    const acting = actingCommand(lifecycle, programme, command, entry);
    if (acting === undefined) return refused(command.id, [unknownRole(programme, command.actor)]);
    const found = situation ?? new Situation(lifecycle, programme, input.streams);
    return decideKnown(lifecycle, found, acting, entry, input);
  };
  return {
    decideRead,
    decide(programme, sent, input) {
      if (isRead(sent)) return decideRead(programme, sent, input);
      const opened = openCommand(sent);
      if ("refused" in opened) return refused(idOf(sent).slice(0, commandLimits.id.max), opened.refused);
      const parsed = readAs(envelope, sent);
      if (!parsed.success) return refused(idOf(sent), shapeReasons(parsed.error, "command", sent));
      return decideRead(programme, parsed.data as Command, input);
    },
  };
}

function decideKnown(
  lifecycle: Lifecycle,
  situation: Situation,
  command: ActingCommand,
  entry: LifecycleCommand,
  input: DecisionInput,
): Decision {
  const target = situation.target(command, entry);
  if ("missing" in target) return refused(command.id, [target.missing]);
  const { aggregate, id, context, state, snapshot } = target;
  const foreign = aggregate.refuses?.({ id, context, actor: command.actor });
  if (foreign !== undefined && snapshot !== undefined) return refused(command.id, [foreign]);
  const { deadlines, happened } = momentOf(command, target, input);
  const { programme } = situation;
  const beside = () => knownBeside(situation, target, command.payload, input);
  const index = new RowIndex(input.rows);
  const { acted = NOBODY_ACTED } = snapshot ?? {};
  const standing = { programme, happened, acted, now: input.now, beside, rows: index };
  const facts = { aggregate, id, state, deadlines, actor: command.actor, ...standing };
  const bond = bondOf(target, command.actor, input.relations ?? [], index);
  const isShown = bond === undefined && (snapshot === undefined || isShownTo(command.actor, target));
  const told = () => toldTo(command.actor, target, beside);
  const legal = () =>
    isShown
      ? toldCommands(legalCommands(lifecycle, facts), command.actor, told())
      : ownCommands(lifecycle, facts);
  if (bond !== undefined && entry.spec.decides) {
    const { by } = entry.spec;
    const isNamed =
      command.actor.role === "expert" && by.includes("expert") && state.listens.has(command.type);
    return refused(command.id, [partial(bond, isNamed)], legal());
  }
  const against = isShown
    ? objectionTo(command, target, standing, { legal, told })
    : unseenObjection(command, target, standing);
  if (against !== undefined) return refused(command.id, against, legal());
  const sent = command.payload ?? {};
  const payload = readAs(entry.spec.payload, sent);
  if (!payload.success) return refused(command.id, shapeReasons(payload.error, command.type, sent), legal());
  const facing = { payload: payload.data, input, index };
  const planned = planCommand(lifecycle, situation, command, target, facing);
  if ("refuse" in planned) return refused(command.id, planned.refuse, legal());
  const { run, plan, cited } = planned;
  const frame = { programme, command, actor: sealedActor(command.actor), input, index, cited };
  const written = writeStreams(target, run, plan, frame);
  const answer = answerOf(lifecycle, command, target, run, written, {
    programme,
    now: input.now,
    beside,
    rows: rowsAfter(index, target, plan.rows),
  });
  const { streams, records } = written;
  const decided = { outcome: "accepted" as const, streams, seen: index.seen(), records, answer };
  const { expectedPlan } = command;
  const isAsShown = expectedPlan === undefined || planToken(decided, input.hash) === expectedPlan;
  return isAsShown ? decided : refused(command.id, [stalePlan()], legal());
}

/** Who acted, as entries have it. */
function sealedActor({ id, role, as }: Actor): Actor {
  return as === undefined ? { id, role } : { as, id, role };
}

/** What an objection may rest on beside the stream's state. */
type Standing = Pick<LegalFacts, "programme" | "happened" | "acted" | "now" | "beside" | "rows">;

/** The streams beside a command's own, where all of them were read. */
function knownBeside(situation: Situation, target: Target, payload: unknown, { streams }: DecisionInput) {
  const isRead = besideStreams(target, payload).every((stream) => streams.has(stream));
  return isRead ? situation.beside(target, payload).map(besideFacts) : undefined;
}

/** What a refusal may say of where the stream stands. */
interface Telling {
  legal(): readonly LegalCommand[];
  told(): readonly string[] | undefined;
}

/** Why a command is refused before it is planned: not legal in this state, not for this role, sent on an old state. */
function objectionTo(
  { type, actor, expectedRevision }: ActingCommand,
  { entry, aggregate, id, state, snapshot }: Target,
  standing: Standing,
  { legal, told }: Telling,
): readonly RefusalReason[] | undefined {
  if (!state.listens.has(type)) return [notLegal(type, told() ?? state.paths, legal())];
  if (actingAs(standing.programme, actor, entry.spec) === undefined)
    return [wrongRole(standing.programme, actor, entry.spec)];
  const found = snapshot?.revision ?? 0;
  if (expectedRevision !== undefined && expectedRevision !== found) {
    return [staleRevision(expectedRevision, found)];
  }
  const closed = objection(entry, { aggregate, id, state, actor, ...standing });
  return closed === undefined ? undefined : [closed];
}

/**
 * The same for somebody to whom nothing of the stream is shown, not even its state: what can be said without it, and
 * what the command itself has against this actor.
 */
function unseenObjection(
  { type, actor, expectedRevision }: ActingCommand,
  target: Target,
  standing: Standing,
): readonly RefusalReason[] | undefined {
  const { entry, aggregate, id, state } = target;
  if (actingAs(standing.programme, actor, entry.spec) === undefined)
    return [wrongRole(standing.programme, actor, entry.spec)];
  const closed = objection(entry, { aggregate, id, state, actor, ...standing });
  if (closed !== undefined) return [closed];
  return state.listens.has(type) && expectedRevision === undefined ? undefined : [notLegalUnseen(type)];
}

interface PlanFacts {
  readonly payload: unknown;
  readonly input: DecisionInput;
  readonly index: RowIndex;
}

interface Planned {
  readonly plan: AnyPlan;
  readonly run: readonly RunEvent[];
  readonly cited: ReturnType<CitedRecords["cited"]>;
}

function planCommand(
  lifecycle: Lifecycle,
  situation: Situation,
  command: ActingCommand,
  target: Target,
  { payload, input, index }: PlanFacts,
): Planned | { readonly refuse: readonly RefusalReason[] } {
  const { programme } = situation;
  const beside = situation.beside(target, payload);
  const records = new CitedRecords(input.records, input.hash);
  const ground = groundOf(programme, target, beside, payload, records);
  if (isRefusal(ground)) return ground;
  const plan = target.entry.spec.plan({
    ...ground,
    ...planFacts(target, index),
    ...momentOf(command, target, input),
    ...sectionsOf(programme, target),
    payload,
    concerned: input.concerned ?? [],
    balance: (account: string, line?: string) => balanceOf(account, line, target, index),
    repetitions: (name: string) => repetitionsOf(name, target, programme),
  } as never);
  if (isRefusal(plan)) return plan;
  const stated = new Set<StreamId>([target, ...beside].map(({ stream }) => stream));
  const others = plan.events.filter(({ stream }) => !stated.has(stream));
  const told = others.flatMap(({ stream }) => situation.told(stream) ?? []);
  const run = runPlan(lifecycle, programme, target, [...beside, ...told], plan);
  if ("refuse" in run) return { refuse: [run.refuse] };
  return { plan, run, cited: records.cited() };
}

function repetitionsOf(
  name: string,
  { entry, aggregate, id, context, snapshot }: Target,
  programme: AnyProgramme,
) {
  const { happened = NOTHING_HAPPENED } = snapshot ?? {};
  const wanted = { stage: entry.stage.nouns.name, name };
  return dueRepetitions(wanted, { aggregate, id, context, programme, happened }) ?? [];
}

function isShownTo(actor: Actor, { aggregate, id, context, state }: Target): boolean {
  const facts = { id, context, actor, state: state.paths };
  return aggregate.isShown?.(facts) ?? aggregate.shown(facts) !== undefined;
}

function momentOf({ actor }: ActingCommand, { snapshot }: FoundStream, { now }: DecisionInput) {
  const { deadlines = [], happened = NOTHING_HAPPENED } = snapshot ?? {};
  return { now, actor, deadlines, happened };
}

const sectionsKnown = new WeakMap<object, Map<string, ReturnType<typeof sectionsIn>>>();

/** The sections of a programme that a stage's plans may look at; programmes do not change. */
function sectionsOf({ document }: AnyProgramme, { entry }: Target) {
  const { nouns } = entry.stage;
  const known = sectionsKnown.get(document) ?? new Map<string, ReturnType<typeof sectionsIn>>();
  sectionsKnown.set(document, known);
  const before = known.get(nouns.name);
  if (before?.nouns === nouns) return before.given;
  const found = sectionsIn(document as Readonly<Record<string, unknown>>, nouns);
  known.set(nouns.name, found);
  return found.given;
}

function sectionsIn(document: Readonly<Record<string, unknown>>, nouns: Nouns) {
  const sections = Object.fromEntries(Object.keys(nouns.consults).map((key) => [key, document[key]]));
  return { nouns, given: { section: document[nouns.name], sections } };
}

function balanceOf(account: string, line: string | undefined, target: Target, index: RowIndex): number {
  const scope = scopeOf(target, target, balancesSet);
  const key = accountKey(target, account, line);
  if (!index.covers(scope, key)) throw unstatedRow(target.entry.spec.type, scope, key);
  return Number(index.get(scope, key)?.value.amount ?? 0);
}
