import { accessGroup } from "./access/access-group.ts";
import type { AttackGroup } from "./attack.ts";

/** Every group of attacks, in the order that they run. */
export const attackGroups: readonly AttackGroup[] = [accessGroup];
