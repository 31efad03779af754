import type { JournalHeads } from "@opus/grant-workflow";
import { EXIT } from "../../failure/exit-code.ts";
import { VerbFailure } from "../../failure/verb-failure.ts";
import { readInputFile } from "../../files/input-file.ts";
import { member } from "../../json/json-object.ts";

/**
 * What `heads` printed, out of a file.
 *
 * @throws VerbFailure OGW602 or OGW603 for a file that cannot be read, or that is no such output
 */
export function readHeadsFile(cwd: string, path: string): JournalHeads {
  const { text } = readInputFile(cwd, path);
  let heads: unknown;
  try {
    heads = JSON.parse(text);
  } catch (cause) {
    throw noHeads(path, cause);
  }
  if (!Array.isArray(member(heads, "heads")) || typeof member(heads, "total") !== "string")
    throw noHeads(path);
  return heads as JournalHeads;
}

function noHeads(path: string, cause?: unknown): VerbFailure {
  return new VerbFailure({
    code: "OGW603",
    exitCode: EXIT.findings,
    problem: {
      pl: `Plik ${path} nie jest wynikiem polecenia heads.`,
      en: `The file ${path} is not what heads prints.`,
    },
    remedy: {
      pl: "Podaj plik, do którego zapisano wynik grant-workflow heads.",
      en: "Name a file that the output of grant-workflow heads was written to.",
    },
    ...(cause === undefined ? {} : { cause }),
  });
}
