import type { AttackGroup } from "./attack.ts";
import { erasureAttacks } from "./erasure/erasure-attacks.ts";
import { outputAttacks } from "./output/output-attacks.ts";

/** Every group of attacks, in the order that they run. */
export const attackGroups: readonly AttackGroup[] = [erasureAttacks(), outputAttacks()];
