import { type OgwCode, OgwError } from "@opus/grant-workflow";
import { EXIT, type ExitCode } from "../../failure/exit-code.ts";
import { VerbFailure, type VerbFailureOptions } from "../../failure/verb-failure.ts";

type Words = Pick<VerbFailureOptions, "problem" | "remedy"> & { readonly exitCode: ExitCode };

/** What the errors of an erasure mean to whoever runs it; any other comes out as it is. */
export function erasureFailure(error: unknown, path: string): unknown {
  if (!OgwError.isInstance(error)) return error;
  const words = WORDS[error.code]?.(path);
  return words === undefined ? error : new VerbFailure({ ...words, code: error.code, cause: error });
}

const DAY: Words["remedy"] = {
  pl: "Podaj dzień jako RRRR-MM-DD, najpóźniej dzisiejszy, np. --on 2026-01-01. Niczego nie usunięto.",
  en: "Give a day as YYYY-MM-DD, today at the latest, such as --on 2026-01-01. Nothing was erased.",
};

const WORDS: Partial<Record<OgwCode, (path: string) => Words>> = {
  OGW113: () => ({
    exitCode: EXIT.usage,
    problem: { pl: "To, co podano po --on, nie jest dniem.", en: "What was given after --on is no day." },
    remedy: DAY,
  }),
  OGW345: () => ({
    exitCode: EXIT.usage,
    problem: {
      pl: "Dzień podany po --on jeszcze nie nadszedł.",
      en: "The day given after --on has not come yet.",
    },
    remedy: DAY,
  }),
  OGW323: (path) => ({
    exitCode: EXIT.environment,
    problem: {
      pl: `Ktoś wciąż czyta magazyn ${path}, więc usunięte dane są jeszcze w jego dzienniku zapisu na dysku.`,
      en: `Somebody still reads the store ${path}, so the erased data are still in its log on the disk.`,
    },
    remedy: {
      pl: "Zakończ raporty i programy, które go czytają, i uruchom to polecenie jeszcze raz z tym samym dniem.",
      en: "End the reports and programs that read it, and run this command again with the same day.",
    },
  }),
};
