/** Languages in which this project speaks to people. */
export type Lang = "pl" | "en";

/** A text that a person reads, in Polish and in English; both are always present. */
export interface LocalisedText {
  readonly pl: string;
  readonly en: string;
}
