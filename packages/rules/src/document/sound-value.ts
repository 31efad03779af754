import type { DocumentLimits } from "./document-limits.ts";
import { RESERVED_NAMES } from "./reserved-names.ts";

/** A text of JSON in which there is nothing to report. */
export interface SoundValue {
  readonly value: unknown;
}

/** Nesting that is walked by recursion; deeper documents are left to the reader, which has a stack of its own. */
const DEEPEST_WALK = 200;
/** Zeros enough for a number to have become 0. */
const MANY_ZEROS = "0".repeat(100);
const END_OF_NAME = '":';
const END_OF_NAME_AFTER_SPACE = /"[ \t\n\r]+:/g;

/**
 * Reads a text with the engine's own parser when that alone shows that a reader with places would have nothing to
 * report: it is JSON within the limits, gives no name twice, and loses nothing. Undefined means that it does not know.
 */
export function soundValue(text: string, limits: DocumentLimits): SoundValue | undefined {
  if (mayHideFault(text)) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const walk = new Walk(limits);
  // Of a name that was given twice only one is left.
  return walk.passes(value, 1) && walk.names === endsOfNames(text) ? { value } : undefined;
}

/** Whether there may be half of a character, plain or escaped, or a number so small that it has become 0. */
function mayHideFault(text: string): boolean {
  return (
    text.includes("\\u") ||
    text.includes(MANY_ZEROS) ||
    ((text.includes("e-") || text.includes("E-")) && /\d[eE]-\d/.test(text)) ||
    !text.isWellFormed()
  );
}

/** How often a name may end: as often as there are members, or more, since inside texts it looks the same. */
function endsOfNames(text: string): number {
  let count = 0;
  for (let at = text.indexOf(END_OF_NAME); at !== -1; at = text.indexOf(END_OF_NAME, at + 1)) count += 1;
  const hasSpaced = [" :", "\t:", "\n:", "\r:"].some((spaced) => text.includes(spaced));
  return hasSpaced ? count + (text.match(END_OF_NAME_AFTER_SPACE)?.length ?? 0) : count;
}

/** Goes through a value that was read, and counts the names in it. */
class Walk {
  names = 0;
  #nodes = 0;
  readonly #limits: DocumentLimits;

  constructor(limits: DocumentLimits) {
    this.#limits = limits;
  }

  /** Whether a value and all in it can be kept as they are. */
  passes(value: unknown, depth: number): boolean {
    this.#nodes += 1;
    if (this.#nodes > this.#limits.maxNodes) return false;
    if (typeof value === "number")
      return Number.isInteger(value) ? Number.isSafeInteger(value) : Number.isFinite(value);
    if (typeof value !== "object" || value === null) return true;
    if (depth > this.#limits.maxDepth || depth > DEEPEST_WALK) return false;
    if (Array.isArray(value)) {
      for (const item of value) if (!this.passes(item, depth + 1)) return false;
      return true;
    }
    for (const name of Object.keys(value)) {
      this.names += 1;
      if (RESERVED_NAMES.has(name)) return false;
      if (!this.passes((value as Readonly<Record<string, unknown>>)[name], depth + 1)) return false;
    }
    return true;
  }
}
