import type { CommonNotes } from "../../language/operator.ts";

/** What written constants say about missing values and errors. */
export const CONSTANT_NOTES: CommonNotes = {
  unknown: { pl: "Nigdy nieznana.", en: "Never unknown." },
  error: {
    pl: "Nigdy; zły zapis wykrywa sprawdzanie reguły.",
    en: "Never; a malformed one is found when the rule is checked.",
  },
  cost: "1",
};
