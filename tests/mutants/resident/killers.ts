/** How many tests are remembered. */
const MOST = 6;

/** How the ids of whole suites of attacks begin, which are too dear to be tried in vain. */
const SUITES = "tests/mutants/suites/";

/** The tests that have killed mutants of late. */
export class Killers {
  /** The last one at the end. */
  readonly #ids = new Set<string>();

  /** Remembers that a test has killed a mutant; a suite of attacks is not remembered. */
  add(id: string): void {
    if (id.startsWith(SUITES)) return;
    this.#ids.delete(id);
    this.#ids.add(id);
    const [oldest] = this.#ids;
    if (oldest !== undefined && this.#ids.size > MOST) this.#ids.delete(oldest);
  }

  /** Those of these tests that are remembered, the last first. */
  among(ids: readonly string[]): readonly string[] {
    const asked = new Set(ids);
    return [...this.#ids].filter((id) => asked.has(id)).reverse();
  }
}
