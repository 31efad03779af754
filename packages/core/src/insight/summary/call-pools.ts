import { sumMoney } from "@opus/grant-rules/money";
import { beyondPools } from "../../document/over-contracting.ts";
import { statedCall } from "../../document/stated-call.ts";
import { moneyOf } from "../../values/json-money.ts";
import type { ProgrammeVersion } from "./pinned-versions.ts";
import type { CallPool } from "./summary.ts";

interface StatedCall extends CallPool {
  readonly opensAt: number;
}

/** A call that was announced. */
export interface AnnouncedCall {
  readonly call: string;
  /** UTC instant at which it closes now; undefined where that is what its version states. */
  readonly closesAt?: string | undefined;
  /** Whether it takes applications, or will. */
  readonly mayTake: boolean;
}

/** The pools of all calls of a programme, each of them once. */
export class CallPools {
  readonly #calls = new Map<string, StatedCall>();

  /** Adds a call that was announced, under the version that its stream pins. */
  addAnnounced(
    { call, closesAt }: Pick<AnnouncedCall, "call" | "closesAt">,
    version: ProgrammeVersion,
  ): void {
    const stated = statedCall(version.document, call);
    if (stated === undefined) return;
    this.#calls.set(call, { ...poolOf(stated, version), ...(closesAt === undefined ? {} : { closesAt }) });
  }

  /** All announced calls, and those that `leading` states beside them, in the order of their openings. */
  pools(leading: ProgrammeVersion): readonly CallPool[] {
    const others = [leading, ...(leading.ofCalls ?? [])].flatMap((version) =>
      version.document.calls.filter(({ id }) => !this.#calls.has(id)).map((call) => poolOf(call, version)),
    );
    return [...this.#calls.values(), ...others]
      .sort((left, right) => left.opensAt - right.opensAt || (left.call < right.call ? -1 : 1))
      .map(({ opensAt: _opensAt, ...call }) => call);
  }
}

function poolOf(call: ProgrammeVersion["document"]["calls"][number], { hash }: ProgrammeVersion): StatedCall {
  const { id, pool, opensAt, overContracting } = call;
  const more = overContracting === undefined ? {} : { mayExceed: beyondPools(call) };
  return { call: id, pool: moneyOf(pool), ...more, programme: hash, opensAt: Date.parse(opensAt) };
}

/** How much more than they have may be awarded of the pools of all calls; nothing where none over-contracts. */
export function mayExceedOf(calls: readonly CallPool[]) {
  const more = calls.flatMap(({ mayExceed }) => (mayExceed === undefined ? [] : [mayExceed]));
  return more.length === 0 ? {} : { mayExceed: sumMoney(more) };
}
