import type { Random } from "../host/clock.ts";

const WORDS = 4;

/** 128 random bits as 32 hex digits: a name that nothing else has, in whatever process it is drawn. */
export function drawnName(random: Random): string {
  let name = "";
  for (let word = 0; word < WORDS; word += 1) {
    name += (Math.floor(random.next() * 0x1_0000_0000) + 0x1_0000_0000).toString(16).slice(1);
  }
  return name;
}
