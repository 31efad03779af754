import { errorText, type Lang, type OgwCode, OgwError } from "@opus/grant-rules/errors";
import { causesInWords, messageOf } from "./causes.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";
import { VerbFailure } from "./verb-failure.ts";

/** A failure as the person at the terminal reads it. */
export interface DescribedFailure {
  /** Line by line. */
  readonly lines: readonly string[];
  readonly exitCode: ExitCode;
}

const WORDS = {
  unexpected: { pl: "Nieoczekiwany błąd", en: "Unexpected error" },
  debug: { pl: "Ślad stosu pokaże --debug.", en: "Add --debug for the stack." },
} as const;

/** Puts any thrown value into words, without its stack. */
export function describeFailure(error: unknown, lang: Lang): DescribedFailure {
  if (error instanceof VerbFailure) {
    const { code, problem, details, remedy, exitCode } = error;
    const lines =
      details === undefined
        ? [`[${code}] ${problem[lang]} ${remedy[lang]}`]
        : [`[${code}] ${problem[lang]}`, ...details[lang], remedy[lang]];
    return { lines: [...lines, ...causesInWords(error, lang)], exitCode };
  }
  if (OgwError.isInstance(error)) {
    return {
      lines: [errorText(error)[lang], ...causesInWords(error, lang)],
      exitCode: exitCodeOf(error.code),
    };
  }
  const text = `[OGW649] ${WORDS.unexpected[lang]}: ${messageOf(error)}`;
  return { lines: [text, ...causesInWords(error, lang), WORDS.debug[lang]], exitCode: EXIT.environment };
}

/** The stack of an error and of its causes, line by line, for `--debug`. */
export function stackOf(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return [String(error)];
  const own = (error.stack ?? error.message).split("\n");
  if (error.cause === undefined) return own;
  const [first = "", ...rest] = stackOf(error.cause);
  return [...own, `caused by: ${first}`, ...rest];
}

/** Documents, rules, refusals and damaged journals are findings; stores and the rest are the environment. */
function exitCodeOf(code: OgwCode): ExitCode {
  const number = Number(code.slice("OGW".length));
  const isFinding = (number >= 100 && number < 300) || (number >= 400 && number < 550);
  return isFinding ? EXIT.findings : EXIT.environment;
}
