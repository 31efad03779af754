import { hostAbort } from "../host/host-defaults.ts";
import type { PendingDeadline } from "../store/commit.ts";
import type { Answer } from "./answer.ts";
import { ClockWatch } from "./clock-watch.ts";
import { passClaimed } from "./deadline-work.ts";
import { drawnName } from "./drawn-name.ts";
import { type EffectGround, EffectWork } from "./effect-work.ts";
import type { EnginePorts } from "./engine-options.ts";
import type { WorkReport, WorkSettings } from "./work-options.ts";

/** A worker on a store: passes deadlines and performs effects, until it is told to end or, if asked to, nothing is due. */
export class Worker {
  readonly #ports: EnginePorts;
  readonly #settings: WorkSettings;
  readonly #pass: (deadline: PendingDeadline) => Promise<Answer>;
  readonly #ending = hostAbort();
  /** Deadlines are claimed under a token of their own, so that they can be given back while effects go on. */
  readonly #deadlineToken: string;
  readonly #clock: ClockWatch;
  readonly #effects: EffectWork | undefined;
  #deadlines = 0;
  /** Deadlines that were claimed and did not pass. */
  #held = 0;

  constructor(
    ports: EnginePorts,
    settings: WorkSettings,
    pass: (deadline: PendingDeadline) => Promise<Answer>,
  ) {
    this.#ports = ports;
    this.#settings = settings;
    this.#pass = pass;
    this.#deadlineToken = drawnName(ports.random);
    this.#clock = new ClockWatch(ports.now);
    const { store, now, wait, random, hash, lifecycle } = ports;
    const { runner } = settings;
    const isEnding = () => this.#ending.signal.aborted;
    const token = drawnName(random);
    const ground = { store, now, wait, random, hash, lifecycle, token, settings, isEnding };
    if (runner !== undefined) this.#effects = new EffectWork({ ...ground, runner } satisfies EffectGround);
  }

  /** Finishes what runs and begins nothing new. */
  readonly stop = (): void => this.#ending.abort();

  async run(): Promise<WorkReport> {
    const { signal, isUntilIdle } = this.#settings;
    if (signal?.aborted === true) this.stop();
    signal?.addEventListener("abort", this.stop);
    try {
      if (isUntilIdle) await this.#untilIdle();
      else await Promise.all([this.#keepOn(() => this.#passDue()), this.#keepOn(() => this.#performDue())]);
    } finally {
      signal?.removeEventListener("abort", this.stop);
      await this.#effects?.end();
      await this.#giveBack();
    }
    const { performed = 0, failed = 0, setAside = 0 } = this.#effects ?? {};
    return { deadlines: this.#deadlines, performed, failed, setAside };
  }

  async #untilIdle(): Promise<void> {
    while (!this.#ending.signal.aborted) {
      const deadlines = await this.#passDue();
      const effects = await this.#performDue();
      await this.#effects?.end();
      if (deadlines + effects === 0) return;
    }
  }

  /** Works as long as there is something to do, and looks again after a while. */
  async #keepOn(work: () => Promise<number>): Promise<void> {
    const { every, onProblem } = this.#settings;
    const { signal } = this.#ending;
    while (!signal.aborted) {
      let done = 0;
      try {
        done = await work();
      } catch (error) {
        onProblem({ at: "store", error });
      }
      if (done === 0) await this.#ports.wait(every, signal);
    }
  }

  async #passDue(): Promise<number> {
    const { store, now } = this.#ports;
    const { onProblem, passes } = this.#settings;
    await this.#watchClock();
    if (!passes) return 0;
    const work = { store, now, token: this.#deadlineToken, pass: this.#pass, onProblem };
    const { claimed, passed } = await passClaimed(work);
    this.#deadlines += passed;
    this.#held += claimed - passed;
    return claimed;
  }

  /** Tells of a clock that was set back. Deadlines that were claimed by it and are not due any more come again when they are. */
  async #watchClock(): Promise<void> {
    const error = this.#clock.look();
    if (error === undefined) return;
    this.#settings.onProblem({ at: "clock", error });
    await this.#giveBack();
  }

  /** Deadlines that were claimed and did not pass are anybody's again, without waiting for the end of their lease. */
  async #giveBack(): Promise<void> {
    if (this.#held === 0) return;
    await this.#ports.store.release(this.#deadlineToken);
    this.#held = 0;
  }

  async #performDue(): Promise<number> {
    const effects = this.#effects;
    if (effects === undefined) return 0;
    const begun = await effects.begin();
    if (begun === 0 && !effects.isBusy) await effects.tellUnhandled();
    if (!effects.isBusy) return begun;
    // What ends may let the next of its kind begin.
    await effects.room();
    return begun + 1;
  }
}
