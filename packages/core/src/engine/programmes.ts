import { OgwError } from "@opus/grant-rules/errors";
import type { Lifecycle } from "../kernel/lifecycle.ts";
import { loadProgramme } from "../programme/load-programme.ts";
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
    const text = await this.#store.programme(hash);
    if (text === undefined) throw unknownProgramme(hash);
    const loaded = loadProgramme(text, { lifecycle: this.#lifecycle }).programme;
    if (loaded?.hash !== hash) throw changedProgramme(hash);
    this.#loaded.set(hash, loaded);
    return loaded;
  }
}

function unknownProgramme(hash: string): OgwError {
  return new OgwError({
    code: "OGW306",
    subject: `programme ${hash}`,
    problem: "a case pins it, and the store does not hold it",
    allowed: "Every programme version that cases were started under is kept by prepare()",
    remedy: "Call prepare() with that version, or restore the store from a backup",
  });
}

function changedProgramme(hash: string): OgwError {
  return new OgwError({
    code: "OGW308",
    subject: `programme ${hash}`,
    problem: "the text that the store keeps under this hash is another one, or damaged",
    allowed: "A case is decided under exactly the version that it was started under",
    remedy: "Restore the store from a backup, or put the right version back under its hash",
  });
}
