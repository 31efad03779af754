/** A map that forgets what was put into it first, once it holds more than it may. */
export class Remembered<Key, Value> {
  readonly #most: number;
  readonly #weigh: (value: Value) => number;
  readonly #values = new Map<Key, Value>();
  #weight = 0;

  /** @param most how much it holds: values, or the sum of what `weigh` says of them */
  constructor(most: number, weigh: (value: Value) => number = () => 1) {
    this.#most = most;
    this.#weigh = weigh;
  }

  get(key: Key): Value | undefined {
    return this.#values.get(key);
  }

  set(key: Key, value: Value): void {
    this.forget(key);
    this.#values.set(key, value);
    this.#weight += this.#weigh(value);
    for (const first of this.#values.keys()) {
      if (this.#weight <= this.#most || first === key) return;
      this.forget(first);
    }
  }

  forget(key: Key): void {
    const value = this.#values.get(key);
    if (value === undefined) return;
    this.#values.delete(key);
    this.#weight -= this.#weigh(value);
  }
}
