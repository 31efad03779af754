import type { CodeStatus } from "./code-table.ts";

/** Every status that a code may have; the letter "a" stands for the first. */
export const STATUSES: readonly CodeStatus[] = [400, 403, 404, 409, 413, 422, 500, 503];

/**
 * The statuses of all codes, a letter each, a line for every hundred of them, capitals for those that are retryable: what
 * an error carries in place of the tables, which are far larger. `pnpm generate` writes this file from the tables.
 */
export const statusLetters: readonly string[] = [
  "",
  "aaeeeaaaaggfgfffffffffffffffffffffffffffffffffffffffafffffffffffffffffffffffffffffffffffffffffffgfff",
  "afbdcdbdfdffffffffdfffffffddfdffdfbbddd-ddddddddddffddddfdfbffffdffdfddDdfdfdffddddddddffdcfddffddfd",
  "gddggHgggHgggHgggggggggHggHggadgdcgdgg--gg---fgDgd----------------------------------------g",
  "fggggcgdd-g---------fffffff--------fffffaffff-----ggggggggggg",
  "ggggggggggg-gggggggggggg",
  "aacagf----cgdacdga--dd--------c---------ccffffff-gccddfdfddafafcffffffaaaafddcaadffffddcffffdddfffdf",
  "ffffffffffffffffffffffffffffffffffffffffffffffffcffgffffdddcffffffffffffffffddd-dafgaafffefffffaccff",
  "ffffffffffffdfddddf-fffdddddfffdfffffff-dffdddcffffffdddffdfdffffddfdffbdfd-----ffffffddfffffffbdf",
  "bffffffffba---------fdffff----ff--------edc-------bddd----------------fbdd",
];
