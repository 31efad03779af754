import type { Session } from "../terminal/session.ts";
import type { TriedPatterns } from "./tried-patterns.ts";

/** What the cases of patterns showed, for the end of a line; nothing for a programme that uses none. */
export function patternWords(tried: TriedPatterns | undefined, { say }: Session): string {
  if (tried === undefined || tried.total + tried.unbound === 0) return "";
  const { passed, total, unbound } = tried;
  const left = unbound === 0 ? "" : say({ pl: ` (pominięto ${unbound})`, en: ` (${unbound} left out)` });
  return (
    say({ pl: `, przypadki wzorów: ${passed} z ${total}`, en: `, cases of patterns ${passed} of ${total}` }) +
    left
  );
}

/** The same for `--json`. */
export function patternsAsJson(tried: TriedPatterns | undefined) {
  if (tried === undefined || tried.total + tried.unbound === 0) return {};
  const { passed, total, unbound } = tried;
  return { patternCases: { total, passed, unbound } };
}
