import type { Lifecycle } from "../kernel/lifecycle.ts";
import { loadPublished } from "../programme/load-programme.ts";
import type { Programme } from "../programme/programme.ts";
import type { StoreReads } from "../store/store.ts";
import type { JournalFault } from "./journal-fault.ts";

const PAGE = 100;

/** The programmes of a store, each loaded once; one whose text is not that of its hash is none. */
export class KeptProgrammes {
  readonly #store: Pick<StoreReads, "programme" | "inventory">;
  readonly #lifecycle: Lifecycle;
  readonly #found = new Map<string, Programme | undefined>();

  constructor(store: Pick<StoreReads, "programme" | "inventory">, lifecycle: Lifecycle) {
    this.#store = store;
    this.#lifecycle = lifecycle;
  }

  /** The programme of a hash, if the store has it as it was. */
  async find(hash: string | undefined): Promise<Programme | undefined> {
    if (hash === undefined) return undefined;
    if (!this.#found.has(hash)) this.#found.set(hash, await this.#load(hash));
    return this.#found.get(hash);
  }

  /** Programmes that nobody may pin, since they were changed. */
  async faults(): Promise<readonly JournalFault[]> {
    const faults: JournalFault[] = [];
    for (let after: string | undefined; ; ) {
      const page = await this.#store.inventory.programmes({
        limit: PAGE,
        ...(after === undefined ? {} : { after }),
      });
      for (const hash of page) if ((await this.find(hash)) === undefined) faults.push(changed(hash));
      after = page.at(-1);
      if (page.length < PAGE) return faults;
    }
  }

  async #load(hash: string): Promise<Programme | undefined> {
    const text = await this.#store.programme(hash);
    // What was published is held to no check that came later, nor to what other calls of its document say.
    const programme = text === undefined ? undefined : loadPublished(text, { lifecycle: this.#lifecycle });
    return programme?.hash === hash ? programme : undefined;
  }
}

function changed(hash: string): JournalFault {
  return {
    seq: 0,
    key: `programme ${hash}`,
    code: "OGW507",
    message: {
      pl: `Dokument programu ${hash} nie jest tym, który ma ten skrót.`,
      en: `The programme document ${hash} is not the one that has this hash.`,
    },
  };
}
