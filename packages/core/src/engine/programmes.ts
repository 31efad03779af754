import { canonicalJson } from "@opus/grant-rules";
import { OgwError } from "@opus/grant-rules/errors";
import type { StreamId } from "../journal/entry.ts";
import { readSnapshot, type Snapshot } from "../journal/snapshot.ts";
import type { Lifecycle } from "../kernel/lifecycle.ts";
import { loadKeptProgramme } from "../programme/kept-programme.ts";
import type { Programme } from "../programme/programme.ts";
import type { Store } from "../store/store.ts";

/**
 * The programmes that an engine begins streams under, and every version that streams of its store pin, loaded once.
 */
export class Programmes {
  readonly #store: Pick<Store, "programme" | "putProgramme" | "load">;
  readonly #lifecycle: Lifecycle;
  readonly #own: readonly Programme[];
  readonly #loaded: Map<string, Programme>;
  /** Which of the own programmes names a stream; the last one of several versions does. */
  readonly #named: ReadonlyMap<StreamId, Programme>;
  #ready: Promise<void> | undefined;

  /** @throws OgwError OGW324 when two programmes, not versions of one, name one stream. */
  constructor(
    store: Pick<Store, "programme" | "putProgramme" | "load">,
    lifecycle: Lifecycle,
    own: readonly Programme[],
  ) {
    this.#store = store;
    this.#lifecycle = lifecycle;
    this.#own = own;
    this.#loaded = new Map(own.map((programme) => [programme.hash, programme]));
    this.#named = namedStreams(lifecycle, own);
  }

  /** The version under which begins what no programme names. */
  get latest(): Programme {
    return this.#own.at(-1) as Programme;
  }

  /** The version of this hash, if it was loaded. */
  known(hash: string): Programme | undefined {
    return this.#loaded.get(hash);
  }

  /** The own programme that names a stream, such as a call. */
  naming(stream: StreamId): Programme | undefined {
    return this.#named.get(stream);
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

  /**
   * Keeps the own programmes in the store, once, before anything can pin them, and sees to it that no stream which they
   * name belongs to another programme there.
   */
  ready(): Promise<void> {
    this.#ready ??= this.#keep().catch((error: unknown) => {
      this.#ready = undefined;
      throw error;
    });
    return this.#ready;
  }

  /** @throws OgwError OGW325 when a stream that an own programme names was begun under another one. */
  refuseForeign(stream: StreamId, { programme }: Pick<Snapshot, "programme">): void {
    const own = this.#named.get(stream);
    if (own !== undefined && own.id !== programme.id) throw foreignStream(stream, own.id, programme.id);
  }

  async #keep(): Promise<void> {
    for (const stream of this.#named.keys()) {
      const kept = await this.#store.load(stream);
      if (kept !== undefined) this.refuseForeign(stream, readSnapshot(stream, kept));
    }
    for (const { hash, document } of this.#own) await this.#store.putProgramme(hash, canonicalJson(document));
  }
}

function namedStreams(lifecycle: Lifecycle, own: readonly Programme[]): ReadonlyMap<StreamId, Programme> {
  const named = new Map<StreamId, Programme>();
  for (const programme of own) {
    const streams = lifecycle.aggregates.flatMap(({ prefix, ids }) =>
      (ids?.(programme) ?? []).map((id): StreamId => `${prefix}:${id}`),
    );
    for (const stream of streams) {
      const other = named.get(stream);
      if (other !== undefined && other.id !== programme.id) throw namedTwice(stream, other.id, programme.id);
      named.set(stream, programme);
    }
  }
  return named;
}

function namedTwice(stream: StreamId, first: string, second: string): OgwError {
  return new OgwError({
    code: "OGW324",
    subject: `createGrantWorkflow, ${stream}`,
    problem: `the programmes "${first}" and "${second}" both name it`,
    allowed: "An id stands for one call of one programme; versions of a programme may share it",
    remedy: "Give one of the calls another id, or keep the programmes in stores of their own",
  });
}

function foreignStream(stream: StreamId, own: string, other: string): OgwError {
  return new OgwError({
    code: "OGW325",
    subject: stream,
    problem: `in this store it belongs to the programme "${other}", and "${own}" names it too`,
    allowed: "An id stands for one call of one programme",
    remedy: `Give the call of "${own}" another id, or another store; nothing was decided`,
  });
}
