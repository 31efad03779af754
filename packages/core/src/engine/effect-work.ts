import { OgwError } from "@opus/grant-rules/errors";
import type { AbortSignalLike, Random } from "../host/clock.ts";
import { hostAbort } from "../host/host-defaults.ts";
import type { Effect } from "../journal/entry.ts";
import type { Hash } from "../journal/hash.ts";
import type { Lifecycle } from "../kernel/lifecycle.ts";
import type { EffectKind, GrantEffect } from "../lifecycle/grant-effects.ts";
import type { Store } from "../store/store.ts";
import type { EffectOutcome, OutboxEffect } from "../store/work.ts";
import { later } from "./deadline-work.ts";
import { type EffectRunner, noRunner } from "./effect-runner.ts";
import { isUnproved, provedEffect } from "./proved-effect.ts";
import type { WorkSettings } from "./work-options.ts";

/** Milliseconds that an effect stays the worker's beyond the time of its runner. */
const MARGIN = 30_000;
/** Milliseconds before the second attempt; it doubles with each. */
const FIRST = 1000;
const LONGEST = 3_600_000;
/** How long a reason is kept. */
const REASON = 300;
/** What part of the places kinds may hold together whose runners did not answer. */
const SILENT_PART = 0.5;
/** How many effects are looked through for kinds that nobody performs. */
const LOOKED_AT = 100;

/** What performing effects needs. */
export interface EffectGround {
  readonly store: Store;
  readonly now: () => string;
  readonly wait: (milliseconds: number, signal?: AbortSignalLike) => Promise<void>;
  readonly random: Random;
  readonly hash: Hash;
  /** Whose stages say which kinds of effects there are. */
  readonly lifecycle: Pick<Lifecycle, "stages">;
  readonly token: string;
  readonly settings: WorkSettings;
  readonly runner: EffectRunner;
  /** Whether nothing new is to be begun. */
  readonly isEnding: () => boolean;
}

/** Performs effects under leases, several side by side, and notes what became of each. */
export class EffectWork {
  readonly #ground: EffectGround;
  /** What is being performed, and of which kind. */
  readonly #running = new Map<Promise<void>, string>();
  /** Kinds whose last attempt got no answer in time. */
  readonly #silent = new Set<string>();
  readonly #unhandled = new Set<string>();
  #outcomes: EffectOutcome[] = [];
  #settling: Promise<void> | undefined;
  performed = 0;
  failed = 0;
  setAside = 0;

  constructor(ground: EffectGround) {
    this.#ground = ground;
  }

  /** Claims as many effects as there is room for and begins them; answers how many. */
  async begin(): Promise<number> {
    const { settings, runner, isEnding } = this.#ground;
    const room = settings.concurrency - this.#running.size;
    if (isEnding() || room <= 0) return 0;
    if (this.#silent.size === 0) return this.#claim(room, runner.kinds);
    const kinds: readonly string[] = runner.kinds ?? kindsOf(this.#ground.lifecycle);
    let begun = await this.#claim(
      room,
      kinds.filter((kind) => !this.#silent.has(kind)),
    );
    for (const kind of this.#waitingSilent()) begun += await this.#claim(Math.min(1, room - begun), [kind]);
    return begun;
  }

  /** Kinds that may have one more attempt, though their runners did not answer: one at a time, and not all places. */
  #waitingSilent(): readonly string[] {
    const running = new Set(this.#running.values());
    const most = Math.max(1, Math.floor(this.#ground.settings.concurrency * SILENT_PART));
    const held = [...this.#silent].filter((kind) => running.has(kind)).length;
    // Whoever did not answer longest ago comes first.
    return [...this.#silent].filter((kind) => !running.has(kind)).slice(0, Math.max(0, most - held));
  }

  async #claim(limit: number, kinds: readonly string[] | undefined): Promise<number> {
    const { store, now, token, settings } = this.#ground;
    if (limit <= 0) return 0;
    const at = now();
    const until = later(at, settings.timeout + MARGIN);
    const claimed = await store.claimEffects({
      now: at,
      until,
      token,
      limit,
      ...(kinds === undefined ? {} : { kinds }),
    });
    for (const effect of claimed) {
      const one: Promise<void> = this.#handle(effect).finally(() => this.#running.delete(one));
      this.#running.set(one, effect.kind);
    }
    return claimed.length;
  }

  /** Whether any effect is being performed. */
  get isBusy(): boolean {
    return this.#running.size > 0;
  }

  /** Resolves when there is room for another effect. */
  async room(): Promise<void> {
    await Promise.race(this.#running.keys());
  }

  /** Resolves when everything that was begun is done and noted. */
  async end(): Promise<void> {
    await Promise.all(this.#running.keys());
    await this.#settling;
  }

  /** Tells, once a kind, of effects that wait and that the runner is not for. */
  async tellUnhandled(): Promise<void> {
    const { store, runner, settings } = this.#ground;
    if (runner.kinds === undefined) return;
    for (const { stream, id, kind } of await store.outbox({ isSetAside: false, limit: LOOKED_AT })) {
      if (runner.kinds.includes(kind as EffectKind) || this.#unhandled.has(kind)) continue;
      this.#unhandled.add(kind);
      settings.onProblem({ at: "effect", stream, name: id, error: noRunner(kind) });
    }
  }

  async #handle(claimed: OutboxEffect): Promise<void> {
    const { attempts } = this.#ground.settings;
    const { id } = claimed;
    if ("fault" in claimed) return this.#fail(claimed, claimed.fault, true);
    let effect: Effect;
    try {
      effect = await provedEffect(this.#ground.store, this.#ground.hash, claimed);
    } catch (error) {
      return this.#fail(claimed, error, isUnproved(error) || claimed.attempts >= attempts);
    }
    try {
      await this.#perform(claimed, effect);
      this.#silent.delete(claimed.kind);
    } catch (error) {
      this.#noteSilence(claimed.kind, error);
      return this.#fail(claimed, error, claimed.attempts >= attempts);
    }
    this.performed += 1;
    return this.#settle({ id, outcome: "performed" });
  }

  /** A runner that failed has answered; one that did not answer comes after those that do. */
  #noteSilence(kind: string, error: unknown): void {
    this.#silent.delete(kind);
    if (OgwError.isInstance(error) && error.code === "OGW326") this.#silent.add(kind);
  }

  async #perform(claimed: OutboxEffect, effect: Effect): Promise<void> {
    const { runner, settings, wait } = this.#ground;
    const [attempt, patience] = [hostAbort(), hostAbort()];
    const tooLong = wait(settings.timeout, patience.signal).then(() => {
      if (!patience.signal.aborted) throw noAnswer(claimed.kind, settings.timeout);
    });
    const done = (async () =>
      runner.perform(effect as GrantEffect, { number: claimed.attempts, signal: attempt.signal }))();
    // It may fail after its time is over, when nobody listens any more.
    done.catch(() => {});
    try {
      await Promise.race([done, tooLong]);
    } finally {
      patience.abort();
      attempt.abort();
    }
  }

  #fail({ id, stream, attempts, kind }: OutboxEffect, cause: unknown, isLast: boolean): Promise<void> {
    const { now, random, settings } = this.#ground;
    const reason = reasonOf(cause);
    this.failed += 1;
    if (isLast) this.setAside += 1;
    const error = isLast ? givenUp(kind, attempts, cause) : cause;
    settings.onProblem({ at: "effect", stream, name: id, isSetAside: isLast, error });
    if (isLast) return this.#settle({ id, outcome: "setAside", reason });
    const pause = Math.min(FIRST * 2 ** (attempts - 1), LONGEST) * (0.5 + random.next() / 2);
    return this.#settle({ id, outcome: "failed", after: later(now(), pause), reason });
  }

  /** Outcomes that come while others are being noted are noted together after them. */
  async #settle(outcome: EffectOutcome): Promise<void> {
    this.#outcomes.push(outcome);
    this.#settling ??= this.#note().finally(() => {
      this.#settling = undefined;
    });
    await this.#settling;
  }

  async #note(): Promise<void> {
    const { store, token, settings } = this.#ground;
    // Those that end in the same moment are noted by one write.
    await Promise.resolve();
    while (this.#outcomes.length > 0) {
      const outcomes = this.#outcomes;
      this.#outcomes = [];
      try {
        const lost = await store.settleEffects(token, outcomes);
        for (const id of lost) settings.onProblem({ at: "effect", name: id, error: lostLease(id) });
      } catch (error) {
        // They stay claimed, and are handed over again once the lease has ended.
        settings.onProblem({ at: "store", error });
      }
    }
  }
}

/** Every kind of effect that the stages of a lifecycle ask for. */
function kindsOf({ stages }: Pick<Lifecycle, "stages">): readonly string[] {
  return stages.flatMap(({ nouns }) => Object.keys(nouns.effects).map((type) => `${nouns.name}.${type}`));
}

const UNPRINTABLE = String.raw`[\p{Surrogate}\p{Control}]`;
/** What mail servers and banks repeat in their errors: addresses, and numbers of telephones, accounts and persons. */
const ADDRESS = /[^\s<>@,;]+@[^\s<>@,;]+/g;
const LONG_NUMBER = /\d(?:[ -]?\d){5,}/g;

/** Why an attempt failed, as a store can keep it: short, and without what names a person. */
function reasonOf(cause: unknown): string {
  const text = cause instanceof Error ? cause.message : String(cause);
  return text
    .slice(0, REASON)
    .replaceAll(new RegExp(UNPRINTABLE, "gu"), "\ufffd")
    .replaceAll(ADDRESS, "…@…")
    .replaceAll(LONG_NUMBER, "…");
}

function noAnswer(kind: string, timeout: number): OgwError {
  return new OgwError({
    code: "OGW326",
    subject: `effect "${kind}"`,
    problem: `its runner did not answer within ${timeout} ms`,
    allowed: "A runner resolves when the effect is done, within the timeout of work()",
    remedy:
      "It is tried again later and may then be done twice: key the receiver on effect.id, or raise the timeout",
  });
}

function givenUp(kind: string, attempts: number, cause: unknown): OgwError {
  return new OgwError({
    code: "OGW327",
    subject: `effect "${kind}"`,
    problem: `it was set aside after ${attempts} attempts`,
    allowed: "What is set aside waits until somebody asks for it again; nothing else waits for it",
    remedy: "See the cause, mend it, and call retryEffects with its id",
    cause,
  });
}

function lostLease(id: string): OgwError {
  return new OgwError({
    code: "OGW330",
    subject: `effect ${id}`,
    problem: "its lease had ended before what became of it was noted, so another worker may have done it too",
    allowed: "A worker keeps an effect for its timeout and half a minute more",
    remedy: "Raise the timeout of work(), and key the receiver on effect.id",
  });
}
