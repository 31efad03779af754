import type { StreamId } from "../journal/entry.ts";
import type { Store } from "../store/store.ts";

/** What of a store tells which programmes its calls pin. */
export type PinningStore = Pick<Store, "streams" | "journal" | "programme">;

const CALLS = "call:";
const PAGE = 500;

/** The zones of the programmes under which the calls of a store began; none for a store without calls. */
export async function zonesOf(store: PinningStore): Promise<readonly string[]> {
  const hashes = new Set<string>();
  for (let after: StreamId = CALLS; ; ) {
    // Streams come in the order of their ids, so that calls stand together.
    const streams = await store.streams({ after, limit: PAGE });
    const calls = streams.filter((stream) => stream.startsWith(CALLS));
    for (const call of calls) {
      const [first] = await store.journal(call, { limit: 1 });
      if (first !== undefined) hashes.add(first.programme.hash);
    }
    const last = calls.at(-1);
    if (last === undefined || calls.length < PAGE) break;
    after = last;
  }
  const texts = await Promise.all([...hashes].map((hash) => store.programme(hash)));
  const zones = texts.flatMap((text) => (text === undefined ? [] : [zoneIn(text)]));
  return [...new Set(zones.filter((zone) => zone !== undefined))];
}

function zoneIn(text: string): string | undefined {
  const { zone } = JSON.parse(text) as { readonly zone?: unknown };
  return typeof zone === "string" ? zone : undefined;
}
