import { EXIT } from "../failure/exit-code.ts";
import { VerbFailure } from "../failure/verb-failure.ts";

/**
 * Refuses options that say how a table is read where no table is named: they would mean nothing.
 *
 * @param table the option that names a table, `--csv`
 * @param given options by their names, each with what was given
 * @throws VerbFailure OGW795 for the first of them.
 */
export function needTable(table: string, given: Readonly<Record<string, unknown>>): void {
  const idle = Object.entries(given).find(([, value]) => value !== undefined && value !== false)?.[0];
  if (idle === undefined) return;
  throw new VerbFailure({
    code: "OGW795",
    exitCode: EXIT.usage,
    problem: {
      pl: `Opcja --${idle} mówi, jak czytać tabelę, a żadnej nie podano.`,
      en: `The option --${idle} says how a table is read, and none is given.`,
    },
    remedy: { pl: `Podaj też ${table} <plik>.`, en: `Give ${table} <file> as well.` },
  });
}
