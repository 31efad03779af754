import { EXIT } from "../../failure/exit-code.ts";
import { VerbFailure } from "../../failure/verb-failure.ts";

/** How many percent of the changes cases have to notice, where nothing else is said. */
export const USUAL_SHARE = 90;

/** Reads `--least`: a whole number of percent. */
export function readLeastShare(text: string): number {
  const value = Number(text);
  if (/^\d{1,3}$/.test(text) && value <= 100) return value;
  throw new VerbFailure({
    code: "OGW600",
    exitCode: EXIT.usage,
    problem: {
      pl: `Wartość ${JSON.stringify(text)} nie jest liczbą procent.`,
      en: `${JSON.stringify(text)} is no number of percent.`,
    },
    remedy: {
      pl: "Podaj liczbę całkowitą od 0 do 100, np. --least 90.",
      en: "Give a whole number from 0 to 100, such as --least 90.",
    },
  });
}
