import type { Part } from "./document-parts.ts";

/** A stop of the tour: a whole programme that shows some of the strategies. */
export interface Stop {
  readonly id: string;
  readonly title: Part;
  readonly description: Part;
  readonly rules: readonly string[];
  readonly call: Part;
  /** Calls beside the first. */
  readonly more?: readonly Part[];
  readonly applicants?: Part;
  readonly scoring: Part;
  /** The day of its rule cases, where parameters change. */
  readonly on?: string;
  /** Members that only this stop states, over those of all. */
  readonly beside?: Part;
}

/** How many applications one applicant may have; which are kept differs from stop to stop. */
export const limit = (keep: "firstReceived" | "lastReceived" | "none"): Part => ({
  entity: { applicant: "applicant.nip" },
  limits: [
    {
      id: "oneApplication",
      title: words("Jeden wniosek wnioskodawcy", "One application of an applicant"),
      as: ["applicant"],
      within: "call",
      atMost: 1,
      keep,
      basis,
    },
  ],
});

/** At least so many local organisations, in each pool or over the call. */
export const local = (per: "pool" | "call", atLeast: number): Part => ({
  id: "local",
  title: words("Organizacje lokalne", "Local organisations"),
  kind: { rule: "is-local" },
  atLeast,
  per,
});

/** What follows from something: settings of consequences say `then`. */
export const after = (then: string, settings: Part): Part => ({ ...settings, then });

/** A text in both languages. */
export const words = (pl: string, en: string) => ({ pl, en });

/** The basis of all settings. */
export const basis = ["regulations"];
