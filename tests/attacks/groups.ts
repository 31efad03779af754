import { accessGroup } from "./access/access-group.ts";
import type { AttackGroup } from "./attack.ts";
import { documents } from "./documents/documents.ts";
import { erasureAttacks } from "./erasure/erasure-attacks.ts";
import { outputAttacks } from "./output/output-attacks.ts";
import { storeAttacks } from "./stores/group.ts";
import { tableAttacks } from "./tables/table-attacks.ts";
import { timeAttacks } from "./time/time-attacks.ts";

/** Every group of attacks, in the order that they run: those whose refusals are measured first, before others fill the heap. */
export const attackGroups: readonly AttackGroup[] = [
  documents,
  tableAttacks(),
  storeAttacks,
  accessGroup,
  erasureAttacks(),
  outputAttacks(),
  timeAttacks,
];
