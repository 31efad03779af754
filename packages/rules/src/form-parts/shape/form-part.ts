import type { LocalisedText } from "../../errors/index.ts";
import type { JsonSchema } from "../../form/json-schema.ts";

/** The families of parts of forms, in the order of the reference. */
export const PART_FAMILIES = ["forms", "groups", "people", "project", "money", "answers"] as const;

/** A family of parts of forms. */
export type PartFamily = (typeof PART_FAMILIES)[number];

/** A part of forms: a field, a group of fields or a whole form, as somebody would write it by hand. Plain data. */
export interface FormPart {
  readonly family: PartFamily;
  /** What it is for, and what it leaves to whoever uses it. */
  readonly explanation: LocalisedText;
  /** The schema; fields of a group may be parts themselves. */
  readonly schema: JsonSchema;
}

/** Parts by the names under which forms use them; each is made when somebody asks for it. */
export type FormPartLibrary = Readonly<Record<string, () => FormPart>>;
