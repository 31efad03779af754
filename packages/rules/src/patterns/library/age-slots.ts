import type { FieldSlot, ValueSlot } from "../shape/pattern.ts";

/** The list of people whose ages are asked. */
export const MEMBERS: FieldSlot = {
  kind: "field",
  of: "list",
  words: { pl: "lista osób", en: "list of people" },
  example: "group.members",
};

/** Their dates of birth. */
export const BORN: FieldSlot = {
  kind: "field",
  of: "date",
  within: "members",
  words: { pl: "data urodzenia", en: "date of birth" },
  example: "bornOn",
};

/** The day on which ages are counted; that of submission unless a use says otherwise. */
export const AGE_DAY: ValueSlot = {
  kind: "date",
  words: { pl: "dzień, na który liczy się wiek", en: "day on which the age is counted" },
  example: { var: "case.submittedOn" },
  otherwise: { var: "case.submittedOn" },
};

/** What asks for the day of submission is asked from submission on. */
export const AT_SUBMISSION = ["submission", "formalCheck"] as const;
