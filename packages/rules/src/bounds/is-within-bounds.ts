import { nameLimit } from "../limits/document-limits.ts";
import type { PartLimits } from "./part-bounds.ts";

/**
 * Whether a value is plain JSON that breaks no bound of its part, but for the number of its items. It makes nothing for the values that it walks through, as
 * nearly all parts are within their bounds and each is counted before it is read; `partProblem` says what is wrong
 * with others. `false` for what it cannot tell, such as a list with members beside its items.
 *
 * @example
 * isWithinBounds({ one: 1 }, partLimits.rules); // true
 */
export function isWithinBounds(value: unknown, limits: PartLimits): boolean {
  return limits.depth.max <= DEEPEST && new Count(limits).isWithin(value, 1);
}

/** As deep as it calls itself, far from the end of any stack. */
const DEEPEST = 200;

class Count {
  readonly #limits: PartLimits;
  readonly #name: number;
  readonly #characters: number;
  #left: number;
  #read = 0;

  constructor(limits: PartLimits) {
    this.#limits = limits;
    this.#name = (limits.name ?? nameLimit).max;
    this.#characters = limits.characters?.max ?? Number.POSITIVE_INFINITY;
    this.#left = limits.values.max;
  }

  /** Calls itself no deeper than the bound of depth. */
  isWithin(value: unknown, depth: number): boolean {
    this.#left -= 1;
    if (this.#left < 0 || depth > this.#limits.depth.max) return false;
    if (typeof value === "string") {
      this.#read += value.length;
      return value.length <= this.#limits.text.max && this.#read <= this.#characters && value.isWellFormed();
    }
    if (typeof value === "number") return Number.isFinite(value);
    if (typeof value === "boolean" || value === null) return true;
    if (typeof value !== "object") return false;
    return Array.isArray(value) ? this.#isList(value, depth) : this.#isObject(value, depth);
  }

  #isList(list: readonly unknown[], depth: number): boolean {
    if (list.length > this.#left || list.length > (this.#limits.list?.max ?? list.length)) return false;
    const keys = Object.keys(list);
    if (keys.length !== list.length) return false;
    for (const key of keys) if (!this.#isMember(list, key, depth)) return false;
    return true;
  }

  #isObject(value: object, depth: number): boolean {
    const prototype: object | null = Object.getPrototypeOf(value);
    if (prototype !== null && prototype !== Object.prototype && Object.getPrototypeOf(prototype) !== null)
      return false;
    const keys = Object.keys(value);
    if (keys.length > this.#left || keys.length > (this.#limits.members?.max ?? keys.length)) return false;
    for (const key of keys) {
      if (key.length > this.#name || !key.isWellFormed()) return false;
      if (!this.#isMember(value, key, depth)) return false;
    }
    return true;
  }

  /** What code would compute is not read. */
  #isMember(holder: object, key: string, depth: number): boolean {
    this.#read += key.length;
    const member = Object.getOwnPropertyDescriptor(holder, key);
    return member !== undefined && "value" in member && this.isWithin(member.value, depth + 1);
  }
}
