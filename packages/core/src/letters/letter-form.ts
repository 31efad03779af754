import type { LocalisedText } from "@opus/grant-rules";
import { toCivil, writtenDay } from "@opus/grant-rules/calendar";
import type { ConsequenceWord } from "../document/consequences.ts";
import type { Json } from "../values/json.ts";
import type { CaseThen } from "./case-then.ts";
import type { LetterContent, LetterFact, LetterValue } from "./letter-content.ts";

/** Of what a letter is made beside what all letters have. */
export interface LetterForm {
  /** What was decided, in sentences. */
  says(then: CaseThen): readonly LocalisedText[];
  /** Rules that are told as reasons: those last asked with one of these events, as far as one of these follows. */
  readonly because?: {
    readonly asked: readonly string[];
    readonly follows: readonly ConsequenceWord[];
  };
  /** Whether points and bars are told, as far as the applicant may see them. */
  readonly assessment?: true;
  /** Amounts, days and the like. */
  facts?(then: CaseThen): readonly LetterFact[];
  /** Whether it confirms that answers came in: when, which version, with which checksum. */
  readonly files?: true;
  /** JSON Pointers of fields to mend, and in which form they stand. */
  toMend?(then: CaseThen): { readonly form: "application" | "report"; readonly pointers: readonly string[] };
  /** Texts that a person wrote for the applicant. */
  remarks?(then: CaseThen): readonly string[];
}

/** A letter that says the same whatever led to it. */
export function says(pl: string, en: string): Pick<LetterForm, "says"> {
  const text = { pl, en };
  return { says: () => [text] };
}

/** A fact of an amount; none where it is not known, or not shown. */
export function money(pl: string, en: string, amount: Json | undefined): readonly LetterFact[] {
  return typeof amount === "string" ? [fact(pl, en, { kind: "money", amount })] : [];
}

/** A fact of a day; none where it is not known, or not shown. */
export function day(pl: string, en: string, on: Json | undefined): readonly LetterFact[] {
  return typeof on === "string" ? [fact(pl, en, { kind: "day", on })] : [];
}

/** A fact of a number; none where it is not known, or not shown. */
export function count(pl: string, en: string, number: Json | undefined): readonly LetterFact[] {
  return typeof number === "number" ? [fact(pl, en, { kind: "count", count: number })] : [];
}

/**
 * What confirms that answers came in: when, by the clock of the server, which version they are, and the checksum of that
 * version, by which one print can be held against another.
 */
export function filedFacts(
  { version, checksum, at }: NonNullable<LetterContent["filed"]>,
  zone: string,
): readonly LetterFact[] {
  const { date, time } = toCivil(at, zone);
  const hour = time.slice(0, "HH:MM:SS".length);
  return [
    ...words("Wpłynęło", "Received", {
      pl: `${writtenDay(date, "pl")}, godz. ${hour}`,
      en: `${writtenDay(date, "en")}, ${hour}`,
    }),
    ...count("Wersja odpowiedzi", "Version of the answers", version),
    ...words("Suma kontrolna", "Checksum", { pl: checksum, en: checksum }),
  ];
}

/** A fact in words. */
export function words(pl: string, en: string, text: LocalisedText): readonly LetterFact[] {
  return [fact(pl, en, { kind: "text", text })];
}

function fact(pl: string, en: string, value: LetterValue): LetterFact {
  return { label: { pl, en }, value };
}

/** What the applicant may see of the event of the entry; without members when it is not for the applicant. */
export function shownEvent({ entries, entry }: CaseThen): Readonly<Record<string, Json | undefined>> {
  return entries.find(({ seq }) => seq === entry.seq)?.event ?? {};
}

/** What the applicant may see of the last event of a type. */
export function lastEvent(
  { entries }: CaseThen,
  type: string,
): Readonly<Record<string, Json | undefined>> | undefined {
  return entries.findLast(({ event }) => event.type === type)?.event;
}
