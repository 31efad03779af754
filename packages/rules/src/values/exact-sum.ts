/** Adds whole numbers (and infinite bounds) exactly in any order, also while partial sums leave the safe range. */
export class ExactSum {
  /** Sum of what fits; moved to `#rest` before it could lose a unit. */
  #near = 0;
  #rest = 0n;
  #infinite = 0;

  add(value: number): void {
    if (!Number.isFinite(value)) {
      this.#infinite = value;
      return;
    }
    const next = this.#near + value;
    if (Number.isSafeInteger(next)) {
      this.#near = next;
      return;
    }
    this.#rest += BigInt(this.#near) + BigInt(value);
    this.#near = 0;
  }

  /** The sum; undefined when it is finite and leaves the range of exact numbers. */
  total(): number | undefined {
    if (this.#infinite !== 0) return this.#infinite;
    if (this.#rest === 0n) return this.#near;
    const total = Number(this.#rest + BigInt(this.#near));
    return Number.isSafeInteger(total) ? total : undefined;
  }
}
