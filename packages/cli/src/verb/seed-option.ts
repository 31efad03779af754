import { EXIT } from "../failure/exit-code.ts";
import { VerbFailure } from "../failure/verb-failure.ts";

const LARGEST = 4_294_967_295;

/** Reads `--seed`: a whole number from 0 to 4 294 967 295. */
export function readSeed(text: string): number {
  const value = Number(text);
  if (/^\d{1,10}$/.test(text) && value <= LARGEST) return value;
  throw new VerbFailure({
    code: "OGW601",
    exitCode: EXIT.usage,
    problem: {
      pl: `Wartość ${JSON.stringify(text)} nie może być ziarnem losowania.`,
      en: `${JSON.stringify(text)} cannot be a seed.`,
    },
    remedy: {
      pl: `Podaj liczbę całkowitą od 0 do ${LARGEST}, np. --seed 2.`,
      en: `Give a whole number from 0 to ${LARGEST}, such as --seed 2.`,
    },
  });
}
