import { OgwError } from "@opus/grant-rules/errors";
import type { Effect } from "../journal/entry.ts";
import type { Hash } from "../journal/hash.ts";
import { hashEntry } from "../journal/seal-entry.ts";
import type { Store } from "../store/store.ts";
import type { EffectStanding } from "../store/work.ts";

/**
 * The effect that a place of the outbox points at, from its entry: the entry has the hash that it says, and the entry
 * after it, or the stream's head, names that hash. What the place itself says is believed in nothing.
 *
 * @throws OgwError OGW516 when there is no such entry in the chain, or no such effect in the entry
 */
export async function provedEffect(
  store: Pick<Store, "load" | "journal">,
  hash: Hash,
  { id, stream, kind }: EffectStanding,
): Promise<Effect> {
  const place = /#(\d{1,15})#(\d{1,15})$/.exec(id);
  const [seq, index] = [Number(place?.[1]), Number(place?.[2])];
  if (id !== `${stream}#${seq}#${index}`) throw unproved(id, "it points at no entry");
  // The head first: an entry that comes meanwhile names the one before it, so either of both proves it.
  const kept = await store.load(stream);
  const [entry, next] = await store.journal(stream, { after: seq - 1, limit: 2 });
  if (entry?.seq !== seq || entry.stream !== stream) throw unproved(id, "there is no such entry");
  const { hash: own, ...body } = entry;
  if (hashEntry(body, hash) !== own) throw unproved(id, "its entry is not the one that was hashed");
  const named = next === undefined ? kept?.revision === seq && kept.head : next.previous;
  if (named !== own) throw unproved(id, "its entry stands in no chain");
  const effect = entry.effects[index];
  if (effect?.id !== id) throw unproved(id, "its entry has no such effect");
  if (`${effect.stage}.${effect.type}` !== kind) throw unproved(id, `what its entry has there is no ${kind}`);
  return effect;
}

/** Whether an effect must not be performed, however often it is tried. */
export function isUnproved(cause: unknown): boolean {
  return OgwError.isInstance(cause) && cause.code.startsWith("OGW5");
}

function unproved(id: string, problem: string): OgwError {
  return new OgwError({
    code: "OGW516",
    subject: `outbox ${id}`,
    problem,
    allowed: "An effect is performed from the sealed entry that asked for it, and from nothing else",
    remedy:
      "The store was changed outside the engine: verify it, and put its outbox right from the journal with grant-workflow rebuild <store> --dry-run, or rebuildStore(); what that leaves comes from a backup",
  });
}
