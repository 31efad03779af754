import type { LocalisedText } from "@opus/grant-rules/errors";
import { EXIT } from "../failure/exit-code.ts";
import { VerbFailure } from "../failure/verb-failure.ts";

/** The failure of a `key=value` whose value is not what the key takes; OGW672. */
export function unreadable(key: string, text: string, is: LocalisedText, why?: LocalisedText): VerbFailure {
  const given = JSON.stringify(text);
  return badWord(
    {
      pl: `Pole ${key} nie przyjmuje wartości ${given}.${why === undefined ? "" : ` ${why.pl}`}`,
      en: `${key} does not take the value ${given}.${why === undefined ? "" : ` ${why.en}`}`,
    },
    { pl: `Podaj ${is.pl}.`, en: `Give ${is.en}.` },
  );
}

/** The failure of words that make no payload; OGW672. */
export function badWord(problem: LocalisedText, remedy: LocalisedText, cause?: unknown): VerbFailure {
  return new VerbFailure({ code: "OGW672", exitCode: EXIT.usage, problem, remedy, cause });
}
