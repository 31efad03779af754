import { needObject } from "@opus/grant-rules/errors";
import type { LegalCommand } from "../decide/decision.ts";
import { NOTHING_HAPPENED } from "../decide/happenings.ts";
import { boundParties } from "../decide/impartiality.ts";
import { legalCommands } from "../decide/legal-commands.ts";
import { restoredState } from "../decide/lifted-state.ts";
import { caseSeen } from "../insight/case-for-actor.ts";
import { type EntryForActor, entriesForActor } from "../insight/entry-for-actor.ts";
import { type Ranking, rankingOf } from "../insight/ranking/index.ts";
import { termsForActor } from "../insight/terms-for-actor.ts";
import type { Actor, Asker, StreamId } from "../journal/entry.ts";
import { readSnapshot } from "../journal/snapshot.ts";
import type { AnyAggregate } from "../kernel/aggregate.ts";
import { capacitiesIn } from "../kernel/lifecycle.ts";
import { roleNameOf } from "../kernel/permissions.ts";
import { NOBODY_ACTED } from "../kernel/separation.ts";
import type { LetterContent } from "../letters/letter-content.ts";
import { lettersOf } from "../letters/letter-of.ts";
import { cutCall } from "../lifecycle/call/call-machine.ts";
import { toldOfCase } from "../lifecycle/case/grant-machine.ts";
import { isDecided } from "../lifecycle/scoring/list-beside.ts";
import { actsForOthers, type KnownBeside } from "../lifecycle/sight/case-standing.ts";
import {
  isProvisional,
  type Seen,
  seenOfCall,
  seenOfCase,
  seenTogether,
} from "../lifecycle/sight/seen-by.ts";
import type { Store } from "../store/store.ts";
import { askRelations, type Relations } from "./relations.ts";
import { barredAt, besideOf, type Viewing, viewStream, viewWithRecords } from "./view-stream.ts";
import type { ActorCallView, ActorCaseView, CallView, CaseView } from "./views.ts";

const ACTOR = { of: "a view for an actor", name: "the actor", is: "an object { role, id }" };

/** What is shown to an actor rests on the views of streams, and on who is bound to whom. */
export interface ActorViewing extends Viewing {
  readonly store: Store;
  readonly relations: Relations | undefined;
}

/** What of a case says who may see what of it. */
type SeenCase = Pick<CaseView, "stream" | "context" | "state" | "programme">;

/** A case as an actor may see it; undefined when there is none, or it is not the actor's. */
export async function viewCaseFor(
  viewing: ActorViewing,
  id: string,
  actor: Asker,
): Promise<ActorCaseView | undefined> {
  needObject(actor, ACTOR, ["role", "id"]);
  const found = await viewWithRecords(viewing, `case:${id}`);
  if (found === undefined) return undefined;
  const view = found.view as CaseView;
  const beside = await knownBeside(viewing, actor, view);
  const seen = await seenIn(viewing, view, actor, beside);
  const shown = seen === undefined ? undefined : caseSeen(seen, view.context, found.records);
  if (seen === undefined || shown === undefined) return undefined;
  const { stages } = viewing.lifecycle.aggregateOf(view.stream) as AnyAggregate;
  const terms = termsForActor(stages, view.terms, seen);
  const legal = await legalNow(viewing, view.stream, actor);
  return { ...view, ...(isProvisional(seen) ? toldOf(view) : {}), ...shown, terms, legal };
}

/** The states of a case as its applicant is told them before the list; what they are called tells no more either. */
function toldOf({ state, stateNames, applicantNames }: CaseView) {
  const faces = state.map((path) => toldOfCase.faceOf(path));
  return {
    state: toldOfCase.paths(state),
    stateNames: stateNames.map((name, place) => faces[place]?.name ?? name),
    applicantNames: applicantNames.map((name, place) => faces[place]?.applicantName ?? name),
  };
}

/** What of a case's surroundings says what the actor may see of it. */
async function knownBeside(viewing: ActorViewing, actor: Asker, view: SeenCase): Promise<KnownBeside> {
  if (actsForOthers(actor)) return { isBound: await isBoundTo(viewing, actor, view) };
  if (!view.state.some((path) => path.startsWith("scoring."))) return {};
  const call = await viewStream(viewing, `call:${view.context.submission.call}`);
  return { isDecided: call !== undefined && isDecided(call.state) };
}

/** A call as an actor may see it; undefined when it was not announced, or for an unknown role. */
export async function viewCallFor(
  viewing: ActorViewing,
  id: string,
  actor: Asker,
): Promise<ActorCallView | undefined> {
  needObject(actor, ACTOR, ["role", "id"]);
  const view = (await viewStream(viewing, `call:${id}`)) as CallView | undefined;
  if (view === undefined) return undefined;
  const seen = await seenOfCallIn(viewing, view, actor);
  if (seen === undefined || seen.classes.size === 0) return undefined;
  return {
    ...view,
    context: cutCall(view.context, seen),
    legal: await legalFor(viewing, view.stream, actor),
  };
}

/** The entries of a stream as an actor may see them; none when nothing of it is meant for the actor. */
export async function historyFor(
  viewing: ActorViewing,
  stream: StreamId,
  actor: Asker,
): Promise<readonly EntryForActor[]> {
  const seen = await seenNow(viewing, stream, actor);
  if (seen === undefined) return [];
  return entriesForActor(viewing.lifecycle, await viewing.store.journal(stream), seen);
}

/** The ranking of a call as an actor may see it; undefined when there is nothing yet for the actor. */
export async function rankingFor(
  viewing: ActorViewing,
  call: string,
  actor: Asker,
): Promise<Ranking | undefined> {
  needObject(actor, ACTOR, ["role", "id"]);
  const isBound = actsForOthers(actor) && (await isBoundInCall(viewing, actor, `call:${call}`));
  return rankingOf(viewing.store, call, actor, isBound);
}

/** The letters of a case, for one who sees all that they hold; none for others. */
export async function lettersFor(
  viewing: ActorViewing,
  id: string,
  actor: Asker,
): Promise<readonly LetterContent[]> {
  needObject(actor, ACTOR, ["role", "id"]);
  const view = (await viewStream(viewing, `case:${id}`)) as CaseView | undefined;
  if (view === undefined) return [];
  return lettersOf(viewing.store, id, actor, await isBoundTo(viewing, actor, view));
}

/** What an actor may do now on a stream; nothing when it is none of the actor's. */
export async function legalFor(
  viewing: ActorViewing,
  stream: StreamId,
  actor: Asker,
): Promise<readonly LegalCommand[]> {
  const seen = await seenNow(viewing, stream, actor);
  if (seen === undefined || seen.classes.size === 0) return [];
  const legal = await legalNow(viewing, stream, actor);
  const isBound = stream.startsWith("call:") && (await isBoundInCall(viewing, actor, stream));
  return isBound
    ? legal.filter(({ type }) => viewing.lifecycle.commands.get(type)?.spec.decides === false)
    : legal;
}

async function seenNow(viewing: ActorViewing, stream: StreamId, actor: Asker): Promise<Seen | undefined> {
  needObject(actor, ACTOR, ["role", "id"]);
  const view = (await viewStream(viewing, stream)) as CaseView | undefined;
  if (view === undefined) return undefined;
  if (stream.startsWith("call:")) return seenOfCallIn(viewing, view, actor);
  return seenIn(viewing, view, actor);
}

/** What an actor may see of a case that stands as the view says, in all the roles that theirs holds under its programme. */
export async function seenIn(
  viewing: ActorViewing,
  view: SeenCase,
  asker: Asker,
  beside?: KnownBeside,
): Promise<Seen | undefined> {
  const known = beside ?? (await knownBeside(viewing, asker, view));
  const actors = await capacities(viewing, view, asker);
  return seenTogether(actors.map((actor) => seenOfCase(actor, view.context, view.state, known)));
}

/** The same of a call. */
export async function seenOfCallIn(
  viewing: ActorViewing,
  view: Pick<CaseView, "programme">,
  asker: Asker,
): Promise<Seen | undefined> {
  return seenTogether((await capacities(viewing, view, asker)).map(seenOfCall));
}

async function capacities(
  { lifecycle, programmes }: ActorViewing,
  { programme }: Pick<CaseView, "programme">,
  asker: Asker,
): Promise<readonly Actor[]> {
  return capacitiesIn(lifecycle, await programmes.of(programme.hash), asker);
}

/** The commands of the actor's role that have no objection against this actor. */
async function legalNow(
  viewing: ActorViewing,
  stream: StreamId,
  actor: Asker,
): Promise<readonly LegalCommand[]> {
  const { lifecycle, store, programmes, now } = viewing;
  const aggregate = lifecycle.aggregateOf(stream);
  const kept = await store.load(stream);
  if (aggregate === undefined || kept === undefined) return [];
  const snapshot = readSnapshot(stream, kept);
  const programme = await programmes.of(snapshot.programme.hash);
  const state = restoredState(lifecycle, aggregate, programme, snapshot);
  const id = stream.slice(aggregate.prefix.length + 1);
  const { deadlines, happened = NOTHING_HAPPENED, acted = NOBODY_ACTED } = snapshot;
  const beside = await besideOf(viewing, { aggregate, id, state, programme });
  const moment = { ...beside, ...barredAt(programme, now) };
  const facts = { aggregate, id, state, deadlines, actor, programme, happened, acted, ...moment };
  return legalCommands(lifecycle, facts).filter(({ by }) => by.includes(roleNameOf(actor)));
}

/** Whether an actor has a part in a case or in one beside it, beyond being its applicant. */
export async function isBoundTo(viewing: ActorViewing, actor: Asker, view: SeenCase): Promise<boolean> {
  if (!actsForOthers(actor)) return false;
  // Whoever applies is among the call's applicants from then on; a draft is shown to its applicant alone.
  const bound = boundParties(actor, await askRelations(viewing, actor, view.stream));
  return haveApplied(viewing.store, view.context.submission.call, bound);
}

async function isBoundInCall(viewing: ActorViewing, actor: Asker, stream: StreamId): Promise<boolean> {
  const bound = boundParties(actor, await askRelations(viewing, actor, stream));
  return haveApplied(viewing.store, stream.slice("call:".length), bound);
}

async function haveApplied(
  store: Pick<Store, "read">,
  call: string,
  bound: ReturnType<typeof boundParties>,
): Promise<boolean> {
  let isAsked = false;
  const { rows } = await store.read(() => {
    if (isAsked) return undefined;
    isAsked = true;
    return { streams: [], rows: bound.map(({ party }) => ({ scope: `${call}/applicants`, key: party })) };
  });
  return rows.some((read) => read.rows.length > 0);
}
