import {
  type JsonSchema,
  type LocalisedText,
  type NamedValue,
  namedParts,
  type RuleVocabulary,
  ruleVocabulary,
} from "@opus/grant-rules";
import { isPlainObject } from "@opus/grant-rules/document";
import { patternFormats } from "@opus/grant-rules/form";
import { consequenceTitles } from "../document/consequences.ts";
import { moments, momentTitles } from "../document/moments.ts";
import { engineClasses } from "../document/record-class-schema.ts";
import { composeFactSchema } from "./shape/fact-schema.ts";

/** Names that every programme may use. */
export const generalVocabulary: RuleVocabulary = {
  moments: moments.map((name) => ({ name, meaning: momentTitles[name] })),
  consequences: Object.entries(consequenceTitles).map(([name, meaning]) => ({ name, meaning })),
  formPatterns: Object.entries(patternFormats).map(([name, format]) => ({
    name,
    meaning: { pl: `Jak format \`${format}\`.`, en: `As the format \`${format}\`.` },
  })),
};

/** The names that one programme defines, as far as it is written. */
export function programmeVocabulary(document: unknown): RuleVocabulary {
  const { sources, rules, parameters, calculations, territories, recordClasses } = objectAt(document);
  return {
    ...generalVocabulary,
    // Names of rules and fields that calls state for themselves are not those of the programme: none is narrowed there.
    ...(statesOwn(document)
      ? {}
      : ruleVocabulary({ form: factSchemaOf(document), rules, parameters, calculations, territories })),
    sources: namedParts(sources),
    recordClasses: recordClassNames(recordClasses),
  };
}

/** Whether some call states members of its own. */
function statesOwn(document: unknown): boolean {
  const { calls } = objectAt(document);
  return Array.isArray(calls) && calls.some((call) => objectAt(call).own !== undefined);
}

/** The schema of the facts of a programme that may be half-written. */
export function factSchemaOf(document: unknown): JsonSchema {
  const { form, settlement, applicants } = objectAt(document);
  return composeFactSchema({
    form: { type: "object", ...objectAt(form) },
    settlement: { form: { type: "object", ...objectAt(objectAt(settlement).form) } },
    applicants: askedOfApplicants(applicants),
  });
}

/** The limits, and the facts about what was before, that are far enough written to be asked of. */
export function askedOfApplicants(applicants: unknown) {
  const { limits, earlier } = objectAt(applicants);
  return { limits: askedIn(limits), ...(earlier === undefined ? {} : { earlier: askedIn(earlier) }) };
}

function askedIn(written: unknown) {
  const listed: readonly unknown[] = Array.isArray(written) ? written : [];
  return listed.flatMap((each) => {
    const { id, title, sum } = objectAt(each);
    const kind = typeof sum === "string" ? { sum } : {};
    return typeof id === "string"
      ? [{ id, title: objectAt(title) as unknown as LocalisedText, ...kind }]
      : [];
  });
}

/** A value when it is an object, and an empty one otherwise. */
export function objectAt(value: unknown): JsonSchema {
  return isPlainObject(value) ? value : {};
}

function recordClassNames(written: unknown): readonly NamedValue[] {
  return namedParts(
    Object.entries(objectAt(written))
      .filter(([id]) => !engineClasses.includes(id))
      .map(([id, one]) => ({ id, title: objectAt(one).title })),
  );
}
