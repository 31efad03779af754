import { statedCall } from "../../document/stated-call.ts";
import { moneyOf } from "../../values/json-money.ts";
import type { ProgrammeVersion } from "./pinned-versions.ts";
import type { CallPool } from "./summary.ts";

interface StatedCall extends CallPool {
  readonly opensAt: number;
}

/** The pools of all calls of a programme, each of them once. */
export class CallPools {
  readonly #calls = new Map<string, StatedCall>();

  /** Adds a call that was announced, under the version that its stream pins. */
  addAnnounced(call: string, version: ProgrammeVersion): void {
    const stated = statedCall(version.document, call);
    if (stated !== undefined) this.#calls.set(call, poolOf(stated, version));
  }

  /** All announced calls, and those that `leading` states beside them, in the order of their openings. */
  pools(leading: ProgrammeVersion): readonly CallPool[] {
    const others = leading.document.calls
      .filter(({ id }) => !this.#calls.has(id))
      .map((call) => poolOf(call, leading));
    return [...this.#calls.values(), ...others]
      .sort((left, right) => left.opensAt - right.opensAt || (left.call < right.call ? -1 : 1))
      .map(({ call, pool, programme }) => ({ call, pool, programme }));
  }
}

function poolOf(
  { id, pool, opensAt }: ProgrammeVersion["document"]["calls"][number],
  { hash }: ProgrammeVersion,
): StatedCall {
  return { call: id, pool: moneyOf(pool), programme: hash, opensAt: Date.parse(opensAt) };
}
