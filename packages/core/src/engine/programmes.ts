import type { Lifecycle } from "../kernel/lifecycle.ts";
import { loadKeptProgramme } from "../programme/kept-programme.ts";
import type { Programme } from "../programme/programme.ts";
import type { Store } from "../store/store.ts";

/** Every programme version that streams of a store pin, loaded once. */
export class KeptProgrammes {
  readonly #store: Pick<Store, "programme">;
  readonly #lifecycle: Lifecycle;
  readonly #loaded: Map<string, Programme>;

  constructor(store: Pick<Store, "programme">, lifecycle: Lifecycle, programme: Programme) {
    this.#store = store;
    this.#lifecycle = lifecycle;
    this.#loaded = new Map([[programme.hash, programme]]);
  }

  /** The version of this hash, if it was loaded. */
  known(hash: string): Programme | undefined {
    return this.#loaded.get(hash);
  }

  /**
   * The version of this hash, read from the store if need be.
   *
   * @throws OgwError OGW306 when the store does not hold it, OGW308 when it holds another text under its hash.
   */
  async of(hash: string): Promise<Programme> {
    const known = this.#loaded.get(hash);
    if (known !== undefined) return known;
    const loaded = await loadKeptProgramme(this.#store, hash, { lifecycle: this.#lifecycle });
    this.#loaded.set(hash, loaded);
    return loaded;
  }
}
