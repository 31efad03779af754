import { OgwError } from "@opus/grant-rules/errors";
import { assign } from "xstate";
import {
  type LoweredEnd,
  type LoweredState,
  type StateShape,
  stateMeta,
  type TransitionShape,
} from "./lowered.ts";
import type { Stage, StageVerbs } from "./stage.ts";
import type { Inside } from "./states.ts";
import { notedGuard, notedRecord, type StepFacts, wish } from "./step-notes.ts";

/** A stage as a part of an XState config: names alone in its type, everything else was checked at its declaration. */
export interface StagePart<Names extends string> {
  readonly initial: Names;
  readonly on?: object;
  readonly states: { readonly [K in Names]: object };
}

interface Frame {
  readonly stage: string;
  readonly options: object;
}

const stateMembers = new Set(
  "when name applicantName shownAs waitsFor deadline entry on inside onDone".split(" "),
);
const endMembers = new Set("when name applicantName entry".split(" "));
const wayMembers = new Set("when target guard actions reenter".split(" "));

/** The compiler finds excess members of literals alone; a misspelt guard in a constant would be no guard. */
function refuseUnknown(piece: object, known: ReadonlySet<string>, place: string, { stage }: Frame): void {
  const odd = Object.keys(piece).find((key) => !known.has(key));
  if (odd !== undefined) throw unknownMember(stage, place, odd, [...known]);
}

/**
 * Lowers a stage to an XState config: what is off leaves no state behind, guards and recorders get the stage's prefix,
 * effects, bookings and deadlines become actions that `transition()` hands out as data.
 *
 * @throws OgwError OGW451 for a state that leads to one that is off, OGW452 for a transition that does nothing.
 */
export function partOf<St extends string, O extends string>(
  stage: Stage<never, never, St, O> | Stage,
  options: object,
): StagePart<St | O> {
  const { verbs, nouns } = stage as Stage;
  const frame: Frame = { stage: nouns.name, options };
  const states = lowerStates(verbs.states, verbs.ends, frame);
  const on = lowerTransitions(verbs.on ?? {}, "the whole stage", frame, (target) => `.${target}`);
  refuseGone(states, on, frame);
  return { initial: verbs.initial, ...(Object.keys(on).length > 0 ? { on } : {}), states } as never;
}

/**
 * Transitions by which a stage still hears its own events once it has ended and others are active, such as what becomes
 * known of a result later; they lead nowhere.
 */
export function heardLater(stage: Stage, on: object, options: object): object {
  return lowerTransitions(on, "after its end", { stage: stage.nouns.name, options }, (target) => target);
}

function lowerStates(
  states: Readonly<Record<string, object>>,
  ends: Readonly<Record<string, object>>,
  frame: Frame,
): Record<string, LoweredState | LoweredEnd> {
  const lowered: Record<string, LoweredState | LoweredEnd> = {};
  for (const [name, state] of Object.entries(states as Record<string, StateShape>)) {
    refuseUnknown(state, stateMembers, name, frame);
    if (isOn(state, frame)) lowered[name] = lowerState(name, state, frame);
  }
  for (const [name, end] of Object.entries(ends as Record<string, StateShape>)) {
    refuseUnknown(end, endMembers, name, frame);
    if (!isOn(end, frame)) continue;
    lowered[name] = {
      type: "final",
      output: name,
      meta: stateMeta(frame.stage, end),
      entry: actionsOf(end.entry, frame),
    };
  }
  return lowered;
}

function lowerState(name: string, state: StateShape, frame: Frame): LoweredState {
  const { deadline, inside, onDone } = state;
  const set = deadline === undefined ? [] : [deadlineAction("deadline.set", frame, deadline)];
  return {
    meta: stateMeta(frame.stage, state),
    on: lowerTransitions(state.on ?? {}, name, frame, (target) => target),
    entry: [...set, ...actionsOf(state.entry, frame)],
    exit: deadline === undefined ? [] : [deadlineAction("deadline.clear", frame, deadline)],
    ...(inside === undefined ? {} : lowerInside(inside, frame)),
    ...(onDone === undefined ? {} : { onDone: { target: onDone } }),
  };
}

function lowerInside({ kind, shape }: Inside, frame: Frame): object {
  if (kind === "parallel") {
    const regions = Object.entries(shape as Record<string, Inside>);
    return {
      type: "parallel",
      states: Object.fromEntries(regions.map(([name, region]) => [name, lowerInside(region, frame)])),
    };
  }
  const { initial, states, ends } = shape as {
    initial: string;
    states: Record<string, object>;
    ends: object;
  };
  const lowered = lowerStates(states, ends as Record<string, object>, frame);
  refuseGone(lowered, {}, frame);
  return { initial, states: lowered };
}

function lowerTransitions(
  on: object,
  from: string,
  frame: Frame,
  place: (target: string) => string,
): Record<string, LoweredTransition[]> {
  const lowered: Record<string, LoweredTransition[]> = {};
  for (const [event, written] of Object.entries(on as Record<string, TransitionShape | TransitionShape[]>)) {
    const ways = [written].flat().filter((way) => isOn(way, frame));
    if (ways.length > 0) lowered[event] = ways.map((way) => lowerTransition(way, event, from, frame, place));
  }
  return lowered;
}

interface LoweredTransition {
  readonly target?: string;
  readonly guard?: string;
  readonly reenter?: true;
  readonly actions: readonly unknown[];
}

function lowerTransition(
  way: TransitionShape,
  event: string,
  from: string,
  frame: Frame,
  place: (target: string) => string,
): LoweredTransition {
  refuseUnknown(way, wayMembers, from, frame);
  const { target, guard, reenter } = way;
  const actions = actionsOf(way.actions === undefined ? [] : [way.actions].flat(), frame);
  // Such a transition could not be told from a refusal.
  const stays = target === undefined || (target === from && reenter !== true);
  if (stays && actions.length === 0) throw idle(frame.stage, from, event);
  return {
    ...(target === undefined ? {} : { target: place(target) }),
    ...(guard === undefined ? {} : { guard: `${frame.stage}.${guard}` }),
    ...(reenter === undefined ? {} : { reenter }),
    actions,
  };
}

type ActionShape =
  | string
  | { readonly effect: string; readonly params: unknown }
  | { readonly book: object; readonly amount: unknown }
  | { readonly set: string }
  | { readonly clear: string };

function actionsOf(actions: readonly unknown[] | undefined, frame: Frame): readonly unknown[] {
  return (actions ?? []).map((action) => lowerAction(action as ActionShape, frame));
}

function lowerAction(action: ActionShape, frame: Frame): unknown {
  const { stage } = frame;
  if (typeof action === "string") return `${stage}.${action}`;
  if ("effect" in action) {
    const { effect, params } = action;
    return wish("effect", (facts) => ({ stage, type: effect, params: given(params, facts, stage) }));
  }
  if ("book" in action) {
    const { book, amount } = action;
    return wish("book", (facts) => ({ ...book, amount: given(amount, facts, stage) }));
  }
  if ("set" in action) return deadlineAction("deadline.set", frame, action.set);
  return deadlineAction("deadline.clear", frame, action.clear);
}

function given(value: unknown, facts: StepFacts, stage: string): unknown {
  return typeof value === "function" ? value(factsOf(facts, stage)) : value;
}

function factsOf({ context, event }: StepFacts, stage: string) {
  return { own: context[stage], context, event };
}

function deadlineAction(type: "deadline.set" | "deadline.clear", { stage }: Frame, name: string) {
  const params = { stage, name };
  return wish(type, () => params);
}

/** Whether the options ask for a piece of a stage. */
export function isOn(
  piece: { readonly when?: (options: never) => boolean },
  { options }: Pick<Frame, "options">,
): boolean {
  return piece.when === undefined || piece.when(options as never);
}

/** The guards and recorders of a stage as implementations of its machine. */
export function implementationsOf(stage: Stage) {
  const { name } = stage.nouns;
  const { guards, records } = stage.verbs;
  return {
    guards: Object.fromEntries(
      Object.entries(guards).map(([key, { holds }]) => [
        `${name}.${key}`,
        notedGuard((facts) => holds(factsOf(facts, name) as never)),
      ]),
    ),
    actions: Object.fromEntries(
      Object.entries(records).map(([key, { next }]) => [
        `${name}.${key}`,
        assign(
          notedRecord((facts) => ({
            [name]: amended(facts.context[name], next(factsOf(facts, name) as never)),
          })) as never,
        ),
      ]),
    ),
  };
}

/** A slice with what a recorder writes; a member that it writes as undefined is left out, since contexts are JSON. */
function amended(slice: object | undefined, change: object): object {
  const written: Record<string, unknown> = { ...slice, ...change };
  for (const [name, value] of Object.entries(change)) if (value === undefined) delete written[name];
  return written;
}

/** Actions that nobody runs: they come out of `transition()` as data. */
export const wishes = {
  effect: () => {},
  book: () => {},
  "deadline.set": () => {},
  "deadline.clear": () => {},
};

function refuseGone(
  states: Readonly<Record<string, LoweredState | LoweredEnd>>,
  on: Readonly<Record<string, readonly LoweredTransition[]>>,
  { stage }: Frame,
): void {
  const ways = Object.entries(states).flatMap(([name, state]) => {
    const { on: own = {}, onDone } = state as Partial<LoweredState>;
    const targets = Object.values(own as Record<string, LoweredTransition[]>).flat();
    return [...targets, ...(onDone === undefined ? [] : [onDone])].map(({ target }) => ({ name, target }));
  });
  const whole = Object.values(on).flat();
  const all = [
    ...ways,
    ...whole.map(({ target }) => ({ name: "the whole stage", target: target?.slice(1) })),
  ];
  const lost = all.find(({ target }) => target !== undefined && !Object.hasOwn(states, target));
  if (lost !== undefined) throw gone(stage, lost.name, String(lost.target));
}

function gone(stage: string, from: string, target: string): OgwError {
  return new OgwError({
    code: "OGW451",
    subject: `stage "${stage}", state "${from}"`,
    problem: `it leads to "${target}", which is off with these options`,
    allowed: "A transition to an optional state carries the same `when` as that state",
    remedy: "Give the transition the condition of its target, or another target where the option is off",
  });
}

function unknownMember(stage: string, place: string, odd: string, known: readonly string[]): OgwError {
  return new OgwError({
    code: "OGW459",
    subject: `stage "${stage}", state "${place}"`,
    problem: `it has a member "${odd}" that means nothing`,
    allowed: `Members are ${known.join(", ")}`,
    remedy: "Correct the name: a misspelt guard would leave the transition open to everybody",
  });
}

function idle(stage: string, from: string, event: string): OgwError {
  return new OgwError({
    code: "OGW452",
    subject: `stage "${stage}", state "${from}"`,
    problem: `the transition for "${event}" does nothing`,
    allowed: "A transition has another state for its target, or an action",
    remedy: "Leave the event out where it means nothing, so that its command is not legal there",
  });
}

/** Whether a programme with these options has the stage at all. */
export function isPresent({ verbs }: { readonly verbs: Pick<StageVerbs, "when"> }, options: object): boolean {
  return isOn(verbs, { options });
}
