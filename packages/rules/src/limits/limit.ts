import type { LocalisedText } from "../errors/localised-text.ts";
import type { OgwCode } from "../errors/ogw-code.ts";
import type { Problem } from "../errors/problem.ts";
import { problemAt } from "../errors/problem-at.ts";

/** A bound that is counted before the work that it bounds: what is beyond it is refused, never cut short. */
export interface Limit {
  /** The most that passes. */
  readonly max: number;
  /** Code of the refusal; none where what is beyond is left out of what is told. */
  readonly code?: OgwCode;
  /** What is counted, as in "Fields of a form: at most 2000". */
  readonly of: LocalisedText;
}

/** Limits of one kind of text or value, by their names. */
export type LimitTable = Readonly<Record<string, Limit>>;

/**
 * The problem of what is beyond a limit.
 *
 * @param pointer where it stands; a long one is cut
 * @example
 * beyondLimit({ max: 5, code: "OGW104", of: { pl: "Pola", en: "Fields" } }, "/form").message.en; // "Fields: more than 5."
 */
export function beyondLimit(limit: Limit & { readonly code: OgwCode }, pointer: string): Problem {
  const { max, code, of } = limit;
  return problemAt(
    code,
    pointer,
    { pl: `${of.pl}: więcej niż ${max}.`, en: `${of.en}: more than ${max}.` },
    {
      pl: `Dozwolone jest najwyżej ${max}; zmniejsz tę część albo ją podziel.`,
      en: `At most ${max} are allowed; make this part smaller, or split it.`,
    },
  );
}
