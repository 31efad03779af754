import { limitReached } from "./profile-errors.ts";
import type { ProfileLimits } from "./profile-limits.ts";

/** Texts up to this length are read free of charge, so that ordinary comparisons cost nothing extra. */
const FREE_TEXT = 256;

/** What one rendering of a number or a boolean takes at most, in characters. */
const SCALAR_LENGTH = 25;

/** What a plain object becomes as a text: "[object Object]". */
const OBJECT_LENGTH = 15;

/**
 * The work one evaluation may still do. A compiled rule owns one, refills it before each evaluation, and its
 * operators spend from it wherever work grows with the data rather than with the rule.
 */
export class Fuel {
  readonly limits: ProfileLimits;
  private left: number;

  constructor(limits: ProfileLimits) {
    this.limits = limits;
    this.left = limits.maxFuel;
  }

  refill(): void {
    this.left = this.limits.maxFuel;
  }

  /** Spends units of work; throws OGW441 when none are left. */
  spend(units: number): void {
    this.left -= units;
    if (this.left < 0) throw limitReached("work (fuel)", this.limits.maxFuel);
  }

  /** Pays for reading a long text once. */
  spendText(value: unknown): void {
    if (typeof value === "string" && value.length > FREE_TEXT) this.spend(value.length >> 5);
  }

  /**
   * Pays for turning a value into a text or a number, which JavaScript does by writing lists out in full:
   * a short list of lists may stand for an enormous text, so it is measured first. Throws OGW441.
   */
  spendConversion(value: unknown): void {
    if (typeof value === "string") this.spendText(value);
    else if (Array.isArray(value)) this.spendList(value);
  }

  private spendList(list: readonly unknown[]): void {
    const open: { list: readonly unknown[]; next: number }[] = [{ list, next: 0 }];
    let length = 0;
    for (let frame = open.at(-1); frame !== undefined; frame = open.at(-1)) {
      if (frame.next === frame.list.length) {
        open.pop();
        continue;
      }
      const item = frame.list[frame.next];
      frame.next += 1;
      this.spend(1);
      length += 1 + lengthAsText(item);
      if (length > this.limits.maxTextLength) throw limitReached("a text", this.limits.maxTextLength);
      if (!Array.isArray(item)) continue;
      if (open.length >= this.limits.maxDataDepth) throw limitReached("nesting", this.limits.maxDataDepth);
      open.push({ list: item, next: 0 });
    }
    this.spend(length >> 5);
  }
}

function lengthAsText(item: unknown): number {
  if (typeof item === "string") return item.length;
  if (item === null || item === undefined || Array.isArray(item)) return 0;
  return typeof item === "object" ? OBJECT_LENGTH : SCALAR_LENGTH;
}
