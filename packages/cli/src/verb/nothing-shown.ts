import type { LocalisedText } from "@opus/grant-rules/errors";

/** What a person is told of whom nothing is for, whether it is there or not. */
export const NOTHING_SHOWN: LocalisedText = {
  pl: "Nic z tego nie jest dla tej osoby.",
  en: "Nothing of it is for this person.",
};
