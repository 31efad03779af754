import {
  type Actor,
  type Answer,
  callSight,
  caseSight,
  commandTable,
  type ValueClass,
} from "@opus/grant-workflow";
import { type Asker, applicantOf, askers, type Phase, phasesBefore, related, standingIn } from "./cast.ts";
import { commandRows } from "./command-table.ts";
import {
  agreement,
  annulment,
  forPlaces,
  inOrder,
  inRounds,
  journey,
  reopening,
  type Step,
} from "./journey.ts";
import { commandId, type MarkedCall, markedCall } from "./marked-call.ts";
import { inOrderOnly, markedProgramme, placesOnly, reopeningOnly, roundsOnly } from "./marked-programme.ts";
import { classesTold } from "./markers.ts";

/** What somebody was told by one way out of the engine, and what they may be told. */
export interface Observation {
  /** The way out: a view, an answer, a refusal. */
  readonly way: string;
  readonly asker: string;
  readonly phase: Phase;
  readonly standing: string;
  readonly told: ReadonlySet<ValueClass>;
  readonly allowed: ReadonlySet<ValueClass>;
  /** What was told although nothing at all may be, not even the state. */
  readonly excess: string | undefined;
}

let journeyObserved: Promise<readonly Observation[]> | undefined;

/** What everybody was told on the marked call's journey, walked once for all who ask. */
export function observedJourney(): Promise<readonly Observation[]> {
  journeyObserved ??= observeJourney();
  return journeyObserved;
}

/** Leads the marked call through its journey and notes what everybody is told at every step, by every way out. */
async function observeJourney(): Promise<readonly Observation[]> {
  const call = markedCall();
  const observations: Observation[] = [];
  for (const [index, step] of journey.entries()) {
    const answer = await call.take(step);
    observations.push(...(await ofAnswer(call, step, index + 1, answer)));
    if (step.type === "reserve.place" && step.case === "reserve") observations.push(await ofReserve(call));
    if (step.case !== "main" && step.type !== "ranking.publish") continue;
    const next = journey[index + 1];
    const isLast = next?.phase !== step.phase || next.case !== step.case;
    observations.push(...(await ofViews(call, step.phase, isLast)));
    if (isLast) observations.push(...(await ofRefusals(call, step.phase)));
  }
  return [...observations, ...(await observeAnnulment()), ...(await observeOthers())];
}

/** The same of a call that is annulled, which has no cases. */
async function observeAnnulment(): Promise<readonly Observation[]> {
  const call = markedCall();
  const observations: Observation[] = [];
  for (const [index, step] of annulment.entries()) {
    const answer = await call.take(step);
    observations.push(...(await ofAnswer(call, step, index + 1, answer)));
    for (const asker of askers) observations.push(...(await ofCall(call, asker, step.phase)));
  }
  return observations;
}

/** The answers in calls of other programmes: of one whose committee agrees on one card, of one with rounds. */
async function observeOthers(): Promise<readonly Observation[]> {
  const consensus = { aggregate: "consensus", divergence: undefined } as const;
  return [
    ...(await observeAnswers([consensus], agreement)),
    ...(await observeAnswers([roundsOnly], inRounds)),
    ...(await observeAnswers(inOrderOnly(), inOrder)),
    ...(await observeAnswers(reopeningOnly(), reopening)),
    ...(await observePlaces()),
  ];
}

/**
 * The answers of a sign-up, and after each of them its list and its course as everybody is shown them but the applicant,
 * whose own line is there before any list is published.
 */
async function observePlaces(): Promise<readonly Observation[]> {
  const call = markedCall(markedProgramme(...placesOnly()));
  const observations: Observation[] = [];
  // Until the competitor has signed up, who decides for it or is bound to it is bound to nobody there.
  const competes = forPlaces.findIndex(
    ({ case: id, type }) => id === "rival" && type === "application.submit",
  );
  for (const [index, step] of forPlaces.entries()) {
    observations.push(...(await ofAnswer(call, step, index + 1, await call.take(step))));
    if (index < competes) continue;
    for (const asker of askers) {
      if (asker.name !== "the applicant") observations.push(...(await ofCall(call, asker, "checked")));
    }
  }
  return observations;
}

async function observeAnswers(
  changes: Readonly<Parameters<typeof markedProgramme>>,
  steps: readonly Step[],
): Promise<readonly Observation[]> {
  const call = markedCall(markedProgramme(...changes));
  const observations: Observation[] = [];
  for (const [index, step] of steps.entries())
    observations.push(...(await ofAnswer(call, step, index + 1, await call.take(step))));
  return observations;
}

const open = phasesBefore("allCards");

interface Told {
  readonly way: string;
  readonly actor: Actor;
  readonly asker: string;
  readonly phase: Phase;
  readonly standing: keyof typeof caseSight | keyof typeof callSight;
  readonly value: unknown;
  /** States of the case, of which those to whom nothing is shown hear nothing. */
  readonly state?: readonly string[];
}

function observed({ way, actor, asker, phase, standing, value, state = [] }: Told): Observation {
  const text = JSON.stringify(value) ?? "";
  const sees: readonly ValueClass[] = { ...callSight, ...caseSight }[standing].sees;
  const isNothing = standing === "nobody";
  const heard = isNothing
    ? state.find((path) => text.includes(`"${path}"`) || text.includes(` ${path}`))
    : undefined;
  return {
    way,
    asker,
    phase,
    standing,
    told: classesTold(text, actor, open.includes(phase)),
    allowed: new Set(way.startsWith("refused review.") && isBoundExpert(actor) ? ["applicant"] : sees),
    excess: heard,
  };
}

/** An expert about to score is told with which party the bond is; the register has said it of this very expert. */
function isBoundExpert({ role, id }: Actor): boolean {
  return role === "expert" && (related[id]?.includes(applicantOf("main")) ?? false);
}

async function ofViews(call: MarkedCall, phase: Phase, isLast: boolean): Promise<readonly Observation[]> {
  const { workflow } = call;
  const seen: Observation[] = [];
  for (const asker of askers) {
    const { actor, name } = asker;
    const told = { actor, asker: name, phase, standing: standingIn(asker, phase) };
    const file = await workflow.caseFor("main", actor);
    const history = await workflow.historyFor("case:main", actor);
    seen.push(observed({ ...told, way: "caseFor", value: file }));
    seen.push(observed({ ...told, way: "historyFor", value: history }));
    const isShown = file !== undefined || history.length > 0;
    const excess = isShown === (told.standing !== "nobody") ? undefined : `shown: ${isShown}`;
    seen.push({ ...observed({ ...told, way: "shown at all", value: null }), excess });
    if (!isLast) continue;
    seen.push(observed({ ...told, way: "legalFor", value: await workflow.legalFor("case:main", actor) }));
    seen.push(...(await ofCall(call, asker, phase)));
  }
  return seen;
}

/** The one who waits on the reserve, and reads the own points and place there. */
async function ofReserve({ workflow }: MarkedCall): Promise<Observation> {
  const actor = { role: "applicant", id: applicantOf("reserve") } as const;
  const value = await workflow.caseFor("reserve", actor);
  const asker = "the applicant on the reserve list";
  return observed({ way: "caseFor", actor, asker, phase: "ranked", standing: "applicant", value });
}

/** What is told of the call tells nothing of the main case but what its own line of the list says. */
async function ofCall(
  { workflow }: Pick<MarkedCall, "workflow">,
  asker: Asker,
  phase: Phase,
): Promise<readonly Observation[]> {
  const { actor, name } = asker;
  const told = { actor, asker: name, phase, standing: callStandingOf(actor) };
  const entries = await workflow.historyFor("call:spring", actor);
  const list = observed({ ...told, way: "rankingFor", value: await workflow.rankingFor("spring", actor) });
  return [
    observed({ ...told, way: "callFor", value: await workflow.callFor("spring", actor) }),
    observed({ ...told, way: "historyFor of the call", value: entries }),
    { ...list, allowed: new Set(onTheList(asker, phase)) },
  ];
}

/** A published list tells places and titles of everybody; before, and of points, only those who draw it are told. */
function onTheList(asker: Asker, phase: Phase): readonly ValueClass[] {
  const standing = standingIn(asker, phase);
  if (standing === "operator" || standing === "decisionMaker")
    return ["answers", "place", "points", "interview"];
  if (open.includes(phase) || phase === "allCards") return [];
  return standing === "applicant" || standing === "applicantWhileScored"
    ? ["answers", "place", "points", "interview"]
    : ["answers", "place"];
}

function callStandingOf({ role }: Actor): keyof typeof callSight {
  if (role === "operator") return "callOperator";
  if (role === "monitor") return "planner";
  if (role === "applicant" || role === "expert" || role === "system") return "public";
  return commandRoles.has(role) ? "staff" : "nobody";
}

const commandRoles: ReadonlySet<string> = new Set([...commandTable.values()].flatMap(({ by }) => by));

/** The answer itself, the same asked for again, and what is kept of it. */
async function ofAnswer(
  { workflow, store }: MarkedCall,
  { phase, at: _, case: id, ...step }: Step,
  count: number,
  answer: Answer,
): Promise<readonly Observation[]> {
  const { actor } = step;
  const on = id === undefined ? { call: "spring" } : { case: id };
  const again = await workflow.sendJson({ ...step, ...on, id: commandId(count) });
  const kept = await store.answer(`${actor.role}:${actor.id}`, commandId(count));
  const rows: Readonly<Record<string, (typeof commandRows)["award.grant"]>> = commandRows as never;
  const standings: readonly Told["standing"][] = rows[step.type]?.answers ?? [];
  const asker = `the sender of ${step.type}`;
  const told = (way: string, value: unknown, standing: Told["standing"]) =>
    observed({ way, actor, asker, phase, standing, value });
  const { repeated: first, ...given } = answer;
  const { repeated: second, ...repeated } = again;
  const isSame = !first && second && JSON.stringify(sorted(given)) === JSON.stringify(sorted(repeated));
  const within = (value: unknown) => {
    const observations = standings.map((standing) => told("answer", value, standing));
    // One of the standings that the row names has to allow it.
    return (
      observations.find(({ told: all, allowed }) => [...all].every((one) => allowed.has(one))) ??
      observations[0]
    );
  };
  const answered = within(given);
  return [
    ...(answered === undefined ? [{ ...told("answer", given, "nobody"), excess: "no row" }] : [answered]),
    told("kept answer", kept?.answer, "nobody"),
    {
      ...told("repeated answer", null, "nobody"),
      excess: isSame ? undefined : "another answer than the first",
    },
  ];
}

function sorted(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  const members = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(members.map(([name, member]) => [name, sorted(member)]));
}

/** Every asker sends every command of a case, with nothing and with what does not fit; whatever is refused is noted. */
async function ofRefusals({ workflow }: MarkedCall, phase: Phase): Promise<readonly Observation[]> {
  const state = (await workflow.caseState("main"))?.state ?? [];
  const seen: Observation[] = [];
  for (const asker of askers) {
    const { actor, name } = asker;
    const standing = standingIn(asker, phase);
    const types = [...commandTable.values()].filter(({ on }) => on === "case").map(({ type }) => type);
    const answers = await Promise.all(
      types.map((type) => workflow.sendJson({ type, case: "main", actor, payload: { nothing: "of this" } })),
    );
    for (const [index, value] of answers.entries()) {
      const way = `refused ${types[index]}`;
      if (value.outcome === "accepted") throw new Error(`${way} of ${name}: taken with a wrong payload`);
      seen.push(observed({ way, actor, asker: name, phase, standing, value, state }));
    }
  }
  return seen;
}
