import type { Lang } from "@opus/grant-rules/errors";

/**
 * Decides the language before the arguments are parsed, so that help and usage errors speak it too.
 *
 * `--lang` wins, then the locale of the environment; anything that is not English is answered in Polish.
 */
export function chooseLanguage(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Lang {
  const asked = askedLanguage(argv);
  if (asked === "pl" || asked === "en") return asked;
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || "";
  return /^en\b|^en_/i.test(locale) ? "en" : "pl";
}

function askedLanguage(argv: readonly string[]): string | undefined {
  const index = argv.findIndex((argument) => argument === "--lang" || argument.startsWith("--lang="));
  const argument = argv[index];
  if (argument === undefined) return undefined;
  return argument === "--lang" ? argv[index + 1] : argument.slice("--lang=".length);
}
