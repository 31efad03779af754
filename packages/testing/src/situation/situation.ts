import type { Instant } from "@opus/grant-rules/calendar";
import type { Grosze } from "@opus/grant-rules/money";
import type { CallDocument, CaseContext, ProgrammeDocument, Role, RoleName } from "@opus/grant-workflow";
import type { ApplicationRow } from "../applications/row-schema.ts";
import type { SeededRandom } from "../random/seeded-random.ts";

/** What every simulated actor may look at: the stream as its last answer told it, the time, and numbers to draw. */
export interface StreamSituation {
  readonly programme: ProgrammeDocument;
  readonly now: Instant;
  /** Active states, dotted: `execution.payment.ordered`. */
  readonly state: readonly string[];
  /** Since when each active state has been active. */
  readonly since: Readonly<Record<string, Instant>>;
  /** Commands that may be sent now and were not refused since the stream last moved. */
  readonly legal: readonly { readonly type: string; readonly by: readonly RoleName[] }[];
  /** Commands that were refused since the stream last moved, with the instant. */
  readonly refused: Readonly<Record<string, Instant>>;
  /** Why, in English, as the refusals said it. */
  readonly said: Readonly<Record<string, readonly string[]>>;
  /** How often each command was accepted so far. */
  readonly sent: Readonly<Record<string, number>>;
  /** Due instants of the running deadlines, by name. */
  readonly deadlines: Readonly<Record<string, Instant>>;
  /** Draws of this stream alone. */
  readonly random: SeededRandom;
}

/** What an actor of a case may look at. */
export interface CaseSituation extends StreamSituation {
  readonly case: string;
  readonly row: ApplicationRow;
  /** A draft that is given up: before another one is begun, or because its call takes no applications any more. */
  readonly abandoned: boolean;
  readonly context: CaseContext;
  readonly call: CallOfCase;
  /** Answers as far as they were given: the row's, and what was supplemented. */
  readonly answers: Answers;
  /** The final report as it was filed. */
  readonly report?: Answers;
  /** What has been recorded as paid back. */
  readonly repaid: Grosze;
}

/** Answers to a form. */
export type Answers = ApplicationRow["answers"];

/** What an actor of a case may know of the call. */
export interface CallOfCase {
  readonly document: CallDocument;
  readonly state: readonly string[];
  readonly since: Readonly<Record<string, Instant>>;
  /** Percent of the usual days that staff may take. */
  readonly pace: number;
  /** Set while a published list says whether the case is invited to a round and nobody has told it: since when. */
  readonly invitedSince?: Instant;
  /** Place in the published ranking. */
  readonly ranked?: "funded" | "reserve" | "offered";
  /** Pools and kinds of quotas of which the refused list said that a person has to place the case in them. */
  readonly placeIn?: readonly string[];
  /** Since when experts were drawn for all that waited for them. */
  readonly drawnSince?: Instant;
  /** Set when the case is the next of the reserve that the freed money pays for, in full or a part: since when. */
  readonly promotableSince?: Instant;
  readonly promotableWay?: "full" | "part";
  /** Set while the case is the one that a continuous call decides next: since when, and what its money is enough for. */
  readonly turnSince?: Instant;
  readonly turnWay?: TurnWay;
  /** Whether the plan of visits names the case; absent while there is no plan. */
  readonly visit?: boolean;
  /** Since when the plan of visits is there. */
  readonly plannedSince?: Instant;
}

/** What becomes of an application whose turn it is: all of it is granted, the rest is offered, or it ends for lack of money. */
export type TurnWay = "grant" | "offer" | "end";

/** What an actor of a call may look at. */
export interface CallSituation extends StreamSituation {
  readonly document: CallDocument;
  /** Percent of the usual days that staff may take. */
  readonly pace: number;
  /** How many submitted applications stand where. */
  readonly cases: Readonly<Record<CasePhase, number>>;
  /** When an application last moved to another phase, or the call itself moved. */
  readonly lastMove: Instant;
  /** Whether a published list of a round names applications that were not told yet. */
  readonly hasUninvited: boolean;
  /** How many applications wait for experts to be drawn, and how many are still before that. */
  readonly toBeDrawn: number;
  readonly beforeReview: number;
  /** Whether freed money waits for an application of the reserve. */
  readonly hasPromotable: boolean;
}

/** A call without applications: how many stand where. */
export const noCases = {
  draft: 0,
  assessment: 0,
  contending: 0,
  below: 0,
  turn: 0,
  listed: 0,
  ranked: 0,
  reserve: 0,
  agreement: 0,
  execution: 0,
  ended: 0,
} as const;

/** Where an application stands, as far as its call is concerned. */
export type CasePhase = keyof typeof noCases;

/** A command that an actor wants to send, and when; `by` defaults to the one person who holds the role. */
export interface Intention {
  readonly at: Instant;
  readonly payload: unknown;
  readonly by?: string;
}

/** An intention with the command it is for. */
export interface IntendedCommand extends Intention {
  readonly type: string;
  readonly role: Role;
}

/** Since when the state of this last name has been active; undefined when it is not. */
export function enteredAt(situation: Pick<StreamSituation, "since">, name: string): Instant | undefined {
  const suffix = `.${name}`;
  for (const state in situation.since) {
    if (state === name || state.endsWith(suffix)) return situation.since[state];
  }
  return undefined;
}

/** Since when an application is where it is in its assessment; undefined when it is elsewhere. */
export function scoredSince({ since }: Pick<StreamSituation, "since">): Instant | undefined {
  return Object.entries(since).find(([state]) => state.startsWith("scoring."))?.[1];
}

/** Whether a call decides nothing by a list: one after another in the order of receipt, or by its places. */
export function isInOrder({ queue, signUp }: CallDocument): boolean {
  return queue !== undefined || signUp !== undefined;
}
