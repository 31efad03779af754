import type { Command } from "../decide/command.ts";
import type { Actor, StreamId } from "../journal/entry.ts";
import { readSnapshot } from "../journal/snapshot.ts";
import type { LifecycleCommand } from "../kernel/lifecycle.ts";
import { actingAs } from "../kernel/permissions.ts";
import type { Store } from "../store/store.ts";
import type { Programmes } from "./programmes.ts";

/**
 * Whom a command concerns beside its sender, where the sender may send it under the version that its stream pins or would
 * be begun under: whoever may not learns nothing of the register by it.
 */
export async function concernedBy(
  { store, programmes }: { readonly store: Pick<Store, "load">; readonly programmes: Programmes },
  { spec }: LifecycleCommand,
  { actor, payload }: Pick<Command, "actor" | "payload">,
  stream: StreamId,
): Promise<readonly Actor[]> {
  if (spec.concerns === undefined) return [];
  const kept = await store.load(stream);
  const programme =
    kept === undefined
      ? (programmes.naming(stream) ?? programmes.latest)
      : await programmes.of(readSnapshot(stream, kept).programme.hash);
  return actingAs(programme, actor, spec) === undefined ? [] : spec.concerns(payload);
}
