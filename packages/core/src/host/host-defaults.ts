import { sha256Hex } from "@opus/grant-rules";
import type { Hash } from "../journal/hash.ts";
import type { Clock, HostSignal, IdSource, Random } from "./clock.ts";

/** Node's one-shot digest, where there is one. */
interface HostCrypto {
  hash?(algorithm: "sha256", text: string, encoding: "hex"): string;
}

/** What of the host is looked at; every host of today has all but `process` and `setImmediate`. */
interface Host {
  readonly process?: { getBuiltinModule?(name: "node:crypto"): HostCrypto | undefined };
  readonly crypto: { getRandomValues(bytes: Uint32Array): Uint32Array };
  readonly setTimeout: (work: () => void, milliseconds: number) => unknown;
  readonly clearTimeout: (timer: unknown) => void;
  readonly setImmediate?: (work: () => void) => unknown;
  readonly AbortController: new () => { readonly signal: HostSignal; abort(): void };
}

// This file is the only one of the core that looks at its host.
const host = globalThis as unknown as Host;
const { setTimeout: startTimer, clearTimeout: stopTimer, setImmediate: soon } = host;
/** The longest delay that timers know; longer ones are waited for in parts. */
const LONGEST = 2_147_483_647;

/**
 * The host's own synchronous SHA-256 where it has one (Node), and the same digest in plain JavaScript where it has
 * none.
 */
export function hostHash({ process }: Pick<Host, "process"> = host): Hash {
  const native = process?.getBuiltinModule?.("node:crypto")?.hash;
  return native === undefined ? sha256Hex : (text) => native("sha256", text, "hex");
}

/** The host's clock and timer. */
export const hostClock: Required<Clock> = {
  now: () => new Date().toISOString(),
  wait: (milliseconds, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted === true) return resolve();
      const end = () => {
        stopTimer(timer);
        signal?.removeEventListener("abort", end);
        resolve();
      };
      const timer = startTimer(end, Math.min(Math.max(milliseconds, 0), LONGEST));
      signal?.addEventListener("abort", end);
    }),
};

/** Lets everything else that is ready go first: other commands join those that wait. */
export const hostPause: () => Promise<void> =
  soon === undefined ? () => Promise.resolve() : () => new Promise((resolve) => soon(resolve));

/** Something that can be called off. */
export function hostAbort(): { readonly signal: HostSignal; abort(): void } {
  return new host.AbortController();
}

/** The host's random numbers, fit for ids that nobody can guess. */
export const hostRandom: Random = { next: () => drawn() / 0x1_0000_0000 };

/** Ids and salts that are drawn anew each time, whatever they are for. */
export const hostIds: IdSource = { id: () => hexWords(4), salt: () => hexWords(8) };

const pool = new Uint32Array(256);
let next = pool.length;

function drawn(): number {
  if (next === pool.length) {
    host.crypto.getRandomValues(pool);
    next = 0;
  }
  const word = pool[next] as number;
  pool[next] = 0;
  next += 1;
  return word;
}

/** The two hexadecimal digits of every byte: few enough to stay in the caches of a processor between two commands. */
let digits: readonly string[] | undefined;

function hexWords(count: number): string {
  digits ??= Array.from({ length: 0x100 }, (_, byte) => (byte + 0x100).toString(16).slice(1));
  let hex = "";
  for (let word = 0; word < count; word += 1) {
    const bits = drawn();
    hex += `${digits[bits >>> 24]}${digits[(bits >>> 16) & 0xff]}${digits[(bits >>> 8) & 0xff]}${digits[bits & 0xff]}`;
  }
  return hex;
}
