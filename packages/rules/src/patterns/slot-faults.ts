import { didYouMean } from "../document/index.ts";
import { describeValue, type LocalisedText, type OgwCode, type Problem } from "../errors/index.ts";
import { problemAt } from "../errors/problem-at.ts";
import { listed, meant } from "../errors/remedy-words.ts";

/** A name that is none of those that are known. */
export function unknownName(
  code: OgwCode,
  at: string,
  written: unknown,
  what: LocalisedText,
  known: readonly string[],
): Problem {
  const shown = describeValue(written);
  return problemAt(
    code,
    at,
    { pl: `${shown} to nie jest ${what.pl}.`, en: `${shown} is not ${what.en}.` },
    meant(typeof written === "string" ? didYouMean(written, known) : undefined, {
      pl: known.length === 0 ? "Program nic takiego nie ma." : `Do wyboru: ${listed(known)}.`,
      en: known.length === 0 ? "The programme has none." : `Choose from: ${listed(known)}.`,
    }),
  );
}

/** A value that is not written as its slot asks. */
export function wrongValue(
  at: string,
  written: unknown,
  wanted: LocalisedText,
  remedy: LocalisedText,
): Problem {
  const shown = describeValue(written);
  return problemAt(
    "OGW743",
    at,
    {
      pl: `Tu ma stać ${wanted.pl}, a stoi ${shown}.`,
      en: `Here ${wanted.en} must stand, but ${shown} does.`,
    },
    remedy,
  );
}
