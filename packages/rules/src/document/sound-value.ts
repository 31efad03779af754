import type { DocumentLimits } from "./document-limits.ts";
import { RESERVED_NAMES } from "./reserved-names.ts";

/** A text of JSON in which there is nothing to report. */
export interface SoundValue {
  readonly value: unknown;
}

/** Nesting that is walked by recursion; deeper documents are left to the reader, which has a stack of its own. */
const DEEPEST_WALK = 200;
const LONE_SURROGATE = /\p{Surrogate}/u;
/** Escapes may hold half of a character; tiny numbers may have become 0. */
const MAY_HIDE_A_FAULT = /\\u|\d[eE]-\d|0{100}/;
/** What ends a member's name; inside texts it may stand too, so there are at least as many as members. */
const END_OF_NAME = /"[ \t\n\r]*:/g;

/**
 * Reads a text with the engine's own parser when that alone shows that a reader with places would have nothing to
 * report: it is JSON within the limits, gives no name twice, and loses nothing. Undefined means that it does not know.
 *
 * @example
 * soundValue('{"a": 1}', limits); // { value: { a: 1 } }
 * soundValue('{"a": 1, "a": 2}', limits); // undefined
 */
export function soundValue(text: string, limits: DocumentLimits): SoundValue | undefined {
  if (MAY_HIDE_A_FAULT.test(text) || LONE_SURROGATE.test(text)) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const walk = new Walk(limits);
  if (!walk.passes(value, 1)) return undefined;
  // Of a name that was given twice only one is left.
  return walk.names === (text.match(END_OF_NAME)?.length ?? 0) ? { value } : undefined;
}

class Walk {
  names = 0;
  #nodes = 0;
  readonly #limits: DocumentLimits;

  constructor(limits: DocumentLimits) {
    this.#limits = limits;
  }

  /** Whether a value and all in it can be kept as they are; counts the names of members. */
  passes(value: unknown, depth: number): boolean {
    this.#nodes += 1;
    if (this.#nodes > this.#limits.maxNodes) return false;
    if (typeof value === "number")
      return Number.isInteger(value) ? Number.isSafeInteger(value) : Number.isFinite(value);
    if (typeof value !== "object" || value === null) return true;
    if (depth > this.#limits.maxDepth || depth > DEEPEST_WALK) return false;
    return Array.isArray(value)
      ? value.every((item) => this.passes(item, depth + 1))
      : this.#namesPass(value as Readonly<Record<string, unknown>>, depth);
  }

  #namesPass(object: Readonly<Record<string, unknown>>, depth: number): boolean {
    for (const name of Object.keys(object)) {
      if (RESERVED_NAMES.has(name) || !this.passes(object[name], depth + 1)) return false;
      this.names += 1;
    }
    return true;
  }
}
