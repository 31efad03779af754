import { OgwError } from "@opus/grant-rules/errors";
import type { HostSignal } from "../host/clock.ts";
import type { EffectKind, EffectOfKind, GrantEffect } from "../lifecycle/grant-effects.ts";

/** One attempt at an effect. */
export interface EffectAttempt {
  /** 1 for the first. */
  readonly number: number;
  /** Aborts when the time for this attempt is over; hand it to whatever waits for somebody else. */
  readonly signal: HostSignal;
}

/**
 * Performs effects: letters, payment orders, publications. Promise of the engine: every effect is handed over at least
 * once, those of one kind and stream in order; again only when an attempt failed, took too long, or its worker died, so
 * receivers key on `effect.id`.
 *
 * @example
 * const letters: EffectRunner = {
 *   kinds: effectKinds.filter((kind) => kind.endsWith(".notifyApplicant")),
 *   perform: ({ id, params }) => console.log(id, params),
 * };
 */
export interface EffectRunner {
  /** Those that it performs; all kinds when left out. Others wait for a runner of their own. */
  readonly kinds?: readonly EffectKind[];
  /** Resolves when the effect is done; a rejection has it tried again later. */
  perform(effect: GrantEffect, attempt: EffectAttempt): Promise<void> | void;
}

/**
 * A function for each kind that is performed, with its parameters typed; the others wait for a runner of their own.
 *
 * @example
 * const effects: EffectHandlers = { "payment.orderPayment": ({ id, params }) => console.log(id, params.amount) };
 */
export type EffectHandlers = {
  readonly [Kind in EffectKind]?: (
    effect: EffectOfKind<Kind>,
    attempt: EffectAttempt,
  ) => Promise<void> | void;
};

type AnyHandler = (effect: GrantEffect, attempt: EffectAttempt) => Promise<void> | void;

/** A runner, whichever way it was written down. */
export function runnerOf(effects: EffectRunner | EffectHandlers): EffectRunner {
  if ("perform" in effects) return effects;
  const handlers = effects as Readonly<Record<string, AnyHandler | undefined>>;
  return {
    kinds: Object.keys(handlers) as EffectKind[],
    perform(effect, attempt) {
      const kind = `${effect.stage}.${effect.type}`;
      const handle = handlers[kind];
      if (handle === undefined) throw noRunner(kind);
      return handle(effect, attempt);
    },
  };
}

/** The error of a kind of effect that a worker has nobody for. */
export function noRunner(kind: string): OgwError {
  return new OgwError({
    code: "OGW307",
    subject: `effect "${kind}"`,
    problem: "it waits, and this worker has no runner for its kind",
    allowed: "Every kind is performed by the runner of some worker",
    remedy: `Add "${kind}" to the effects of work(), or run a worker that has it; nothing is lost meanwhile`,
  });
}
