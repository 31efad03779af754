import type { LocalisedText } from "@opus/grant-rules";
import type { Role } from "../journal/entry.ts";
import type { Inside } from "./states.ts";

/** A state as its stage declares it, its types checked there. */
export interface StateShape {
  readonly when?: (options: never) => boolean;
  readonly name: LocalisedText;
  readonly applicantName: LocalisedText;
  readonly shownAs?: string;
  readonly waitsFor?: Role | "time";
  readonly deadline?: string;
  readonly entry?: readonly unknown[];
  readonly on?: object;
  readonly inside?: Inside;
  readonly onDone?: string;
}

/** A transition as its stage declares it. */
export interface TransitionShape {
  readonly when?: (options: never) => boolean;
  readonly target?: string;
  readonly guard?: string;
  readonly reenter?: true;
  readonly actions?: unknown;
}

/** What every state says about itself; documents, diagrams and inboxes are made from it. */
export interface StateMeta {
  readonly stage: string;
  /** Name for staff. */
  readonly name: LocalisedText;
  /** Name that the applicant sees. */
  readonly applicantName: LocalisedText;
  /** Who or what moves the stream on. */
  readonly waitsFor: Role | "time" | "nobody";
  /** Deadline that runs while the state is active. */
  readonly deadline?: string;
  /** Set on the states in which the stream ends. */
  readonly end?: string;
}

/** A state as XState takes it. */
export interface LoweredState {
  readonly meta: StateMeta;
  readonly on: object;
  readonly entry: readonly unknown[];
  readonly exit: readonly unknown[];
  readonly onDone?: { readonly target: string };
}

/** A final state as XState takes it; `output` says how the stage ended. */
export interface LoweredEnd {
  readonly type: "final";
  readonly output: string;
  readonly meta: StateMeta;
  readonly entry: readonly unknown[];
}

/** The meta of a state. */
export function stateMeta(stage: string, { name, applicantName, waitsFor, deadline }: StateShape): StateMeta {
  const base = { stage, name, applicantName, waitsFor: waitsFor ?? ("nobody" as const) };
  return deadline === undefined ? base : { ...base, deadline };
}
