import type { AttackGroup } from "../../attacks/attack.ts";

/** Name and reason of the first attack of a group that succeeds; whoever tries mutants needs no second one. */
export async function firstBroken(group: AttackGroup): Promise<string | undefined> {
  for (const attack of await group.attacks("usual")) {
    try {
      await attack.prepare?.();
      await attack.run();
    } catch (cause) {
      return `${attack.name}: ${cause instanceof Error ? cause.message : String(cause)}`;
    }
  }
  await group.end?.();
  return undefined;
}
