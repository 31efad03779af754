import type { LocalisedText } from "@opus/grant-rules/errors";
import { labelOfValue as givenLabel } from "@opus/grant-rules/form";
import type { ProgrammeDocument } from "@opus/grant-workflow";

const NOT_STATED: LocalisedText = { pl: "nie podano", en: "not stated" };

/** The label that the form gives to a value of the field at a fact path; the value itself when it gives none. */
export function labelOfValue(
  form: Readonly<Record<string, unknown>>,
  path: string,
  value: string | null,
): LocalisedText {
  if (value === null) return NOT_STATED;
  return givenLabel(form, path, value) ?? { pl: value, en: value };
}

/** A version of a programme as far as labels of its form's values need it. */
type Labelled = Pick<ProgrammeDocument, "form" | "facts">;

/**
 * The label of a value of one of the programme's facts, from the first of some versions whose form gives it one; the
 * value itself when none does.
 */
export function labelOfFact(
  versions: readonly Labelled[],
  fact: "applicantKind" | "mapPart",
  value: string | null,
): LocalisedText {
  if (value === null) return NOT_STATED;
  for (const { form, facts } of versions) {
    const path = facts[fact];
    const label = path === undefined ? undefined : givenLabel(form, path, value);
    if (label !== undefined) return label;
  }
  return { pl: value, en: value };
}
