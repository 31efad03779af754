import { EXIT } from "../../failure/exit-code.ts";
import { VerbFailure } from "../../failure/verb-failure.ts";

/** Reads `--expected-revision`: the number of a stream's last entry, 0 for one that does not exist. */
export function readRevision(text: string): number {
  const revision = Number(text);
  if (/^\d+$/.test(text) && Number.isSafeInteger(revision)) return revision;
  const given = JSON.stringify(text);
  throw new VerbFailure({
    code: "OGW678",
    exitCode: EXIT.usage,
    problem: { pl: `${given} nie jest numerem wpisu.`, en: `${given} is no number of an entry.` },
    remedy: {
      pl: "Podaj liczbę całkowitą od 0; numery wpisów pokazuje history.",
      en: "Give a whole number from 0; history shows the numbers of entries.",
    },
  });
}
