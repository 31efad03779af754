import type { AttackGroup } from "./attack.ts";
import { documents } from "./documents/documents.ts";

/** Every group of attacks, in the order that they run. */
export const attackGroups: readonly AttackGroup[] = [documents];
