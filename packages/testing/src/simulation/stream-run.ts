import type { Instant } from "@opus/grant-rules/calendar";
import type { OgwCode } from "@opus/grant-rules/errors";
import type { AcceptedAnswer, LegalCommand, RefusedAnswer, StreamId } from "@opus/grant-workflow";
import type { StreamSituation } from "../situation/situation.ts";

/**
 * One stream as its answers have told it so far. Nothing here is ever read from the store: a resumed simulation
 * replays its commands on a store that is ahead, and only kept answers tell what was so at this point of the timeline.
 */
export interface StreamRun {
  readonly stream: StreamId;
  state: readonly string[];
  since: Readonly<Record<string, Instant>>;
  legal: readonly LegalCommand[];
  refused: Readonly<Record<string, Instant>>;
  /** With which codes. */
  refusedAs: Readonly<Record<string, OgwCode>>;
  /** Why, in English. */
  said: Readonly<Record<string, readonly string[]>>;
  deadlines: Readonly<Record<string, Instant>>;
  readonly sent: Record<string, number>;
  /** How often each command was tried, refusals included; part of command ids. */
  readonly tried: Record<string, number>;
  /** Number of the plan that is valid; older ones on the agenda are void. */
  plan: number;
  hasPlan: boolean;
}

/** A stream of which nothing is known yet. */
export function newStreamRun(stream: StreamId): StreamRun {
  return {
    stream,
    state: [],
    since: {},
    legal: [],
    refused: {},
    refusedAs: {},
    said: {},
    deadlines: {},
    sent: {},
    tried: {},
    plan: 0,
    hasPlan: false,
  };
}

/** Takes in the answer of an accepted command. */
export function followAccepted(run: StreamRun, type: string, answer: AcceptedAnswer): void {
  run.refused = {};
  run.refusedAs = {};
  run.said = {};
  run.sent[type] = (run.sent[type] ?? 0) + 1;
  // Whoever was recused is shown nothing more, and nothing else has changed.
  if (answer.state.length === 0) return;
  run.since = Object.fromEntries(answer.state.map((state) => [state, run.since[state] ?? answer.at]));
  run.state = answer.state;
  run.legal = answer.legal;
  run.deadlines = Object.fromEntries(answer.deadlines.map(({ name, dueAt }) => [name, dueAt]));
}

/** Takes in a refusal: the command is not tried again until the stream moves. */
export function followRefused(run: StreamRun, type: string, answer: RefusedAnswer, at: Instant): void {
  if (run.state.length > 0) run.legal = answer.legal;
  run.refused = { ...run.refused, [type]: at };
  run.refusedAs = { ...run.refusedAs, [type]: answer.code };
  run.said = { ...run.said, [type]: answer.reasons.map(({ message }) => message.en) };
}

/** What every actor sees of a stream. */
export function streamSituation(run: StreamRun): Omit<StreamSituation, "programme" | "now" | "random"> {
  const { state, since, refused, said, deadlines, sent } = run;
  return {
    state,
    since,
    refused,
    said,
    deadlines,
    sent,
    legal: run.legal.filter(({ type }) => refused[type] === undefined),
  };
}

/** The deadline that passes next. */
export function nextDeadline(run: StreamRun): { readonly name: string; readonly dueAt: Instant } | undefined {
  const pending = Object.entries(run.deadlines).map(([name, dueAt]) => ({ name, dueAt }));
  return pending.sort((a, b) => (`${a.dueAt} ${a.name}` < `${b.dueAt} ${b.name}` ? -1 : 1))[0];
}
