import { EXIT } from "../../failure/exit-code.ts";
import { VerbFailure } from "../../failure/verb-failure.ts";

const A_DAY = 86_400;

/** Reads `--every`: whole seconds from 1 to a day. */
export function readSeconds(text: string): number {
  const seconds = Number(text);
  if (/^\d{1,5}$/.test(text) && seconds >= 1 && seconds <= A_DAY) return seconds;
  const given = JSON.stringify(text);
  throw new VerbFailure({
    code: "OGW678",
    exitCode: EXIT.usage,
    problem: { pl: `${given} nie jest liczbą sekund.`, en: `${given} is no number of seconds.` },
    remedy: {
      pl: `Podaj liczbę całkowitą od 1 do ${A_DAY}, np. --every 60.`,
      en: `Give a whole number from 1 to ${A_DAY}, such as --every 60.`,
    },
  });
}
