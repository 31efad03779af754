import type { LocalisedText, OgwCode } from "../errors/index.ts";

/**
 * How texts (or numbers) of one `format` are written: everything that forms, rules, validators, messages and editors
 * know of it.
 */
export interface TextFormat {
  /** As in "it is not …"; Polish in the instrumental. */
  readonly name: LocalisedText;
  /** A value that is written as the format asks. */
  readonly example: string;
  /** Whether a value, a text or a number, is written as the format asks. */
  fits(value: unknown): boolean;
  /**
   * The one way in which rules, limits and stores have a text of this format, so that equal numbers are equal texts;
   * undefined for a text that is not of the format. As it is written, when the format states none.
   */
  canonical?(text: string): string | undefined;
  /** The value written right, when it can be told safely what was meant. */
  guess?(value: unknown): string | undefined;
  /** Negative, zero or positive as a value lies below, at or above a bound; undefined when they do not compare. */
  compare?(value: unknown, bound: unknown): number | undefined;
  /** What the rules know values of this format as, when not as texts. */
  readonly type?: "money" | "date" | "instant" | "percent";
  /** Code of the finding about a value that is written otherwise, its type included; OGW216 and OGW211 by default. */
  readonly code?: OgwCode;
}

/** Text formats by the names that forms give them. */
export type TextFormats = Readonly<Record<string, TextFormat>>;
