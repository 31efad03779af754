import { errorText, type Lang, type LocalisedText, OgwError } from "@opus/grant-rules/errors";

const LONGEST_CHAIN = 5;
const CAUSE: LocalisedText = { pl: "przyczyna", en: "cause" };

/** What the operating system says most often, by the code of its error. */
const SYSTEM: Readonly<Record<string, string>> = {
  ENOENT: "nie ma takiego pliku ani folderu",
  EISDIR: "to folder, a nie plik",
  ENOTDIR: "część ścieżki nie jest folderem",
  EACCES: "brak uprawnień",
  EPERM: "brak uprawnień",
  EROFS: "dysk jest tylko do odczytu",
  ENOSPC: "na dysku nie ma miejsca",
  EMFILE: "otwarto za dużo plików",
  EEXIST: "taki plik już jest",
  ENAMETOOLONG: "nazwa jest za długa",
};

/**
 * The causes of a failure, a line each. In Polish those that are known only in English words, such as SQLite's, are left
 * out: what they mean stands in the failure itself, and `--debug` shows them.
 */
export function causesInWords(error: unknown, lang: Lang): readonly string[] {
  const lines: string[] = [];
  let cause = causeOf(error);
  for (let depth = 0; cause !== undefined && depth < LONGEST_CHAIN; depth += 1) {
    const said = lang === "pl" ? inPolish(cause) : messageOf(cause);
    if (said !== undefined) lines.push(`  ${CAUSE[lang]}: ${said}`);
    cause = causeOf(cause);
  }
  return lines;
}

/** What any thrown value says. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function causeOf(error: unknown): unknown {
  return error instanceof Error ? error.cause : undefined;
}

function inPolish(cause: unknown): string | undefined {
  if (OgwError.isInstance(cause)) return errorText(cause).pl;
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  return Object.hasOwn(SYSTEM, code) ? SYSTEM[code] : undefined;
}
