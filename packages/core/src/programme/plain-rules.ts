import { isPlainObject, type PlainObject } from "@opus/grant-rules/document";
import type { TextFormats } from "@opus/grant-rules/form";
import { expandRules, expandTables, usesPatterns, usesTables } from "@opus/grant-rules/patterns";
import { beyondBounds } from "./beyond-bounds.ts";
import type { PlainDocument } from "./plain-document.ts";
import { withPlainForms } from "./plain-forms.ts";
import { factSchemaOf } from "./programme-vocabulary.ts";

/**
 * Puts plain rules in place of uses of patterns and of decision tables, and plain fields in place of parts of forms. A document
 * that has none of them is not looked into.
 */
export function withPlainRules(written: unknown, formats: TextFormats): PlainDocument {
  const forms = withPlainForms(written);
  const { value } = forms;
  if (!isPlainObject(value) || !Array.isArray(value.rules)) return forms;
  const patterned = usesPatterns(value.rules) ? withoutPatterns(value, value.rules, forms, formats) : forms;
  const { value: plain } = patterned;
  if (!isPlainObject(plain) || !usesTables(plain.rules, plain.calculations)) return patterned;
  return withoutTables(plain, patterned, formats);
}

/** The plain document of one whose forms are plain already. */
function withoutPatterns(
  value: PlainObject,
  written: readonly unknown[],
  forms: PlainDocument,
  formats: TextFormats,
): PlainDocument {
  const { parameters, calculations, territories, profile } = value;
  const source = { form: factSchemaOf(value), parameters, calculations, territories, profile, formats };
  const { rules, uses, problems, writtenPlace, isAtFault, cases } = expandRules(written, source);
  const plain = { ...value, rules };
  const beyond = beyondBounds(plain);
  if (beyond.length > 0) return { ...forms, problems: [...forms.problems, ...beyond], isAtFault: () => true };
  return {
    value: plain,
    expanded: true,
    uses,
    problems: [...forms.problems, ...problems],
    writtenPlace: (pointer) => forms.writtenPlace(writtenPlace(pointer)),
    isAtFault: (pointer) => isAtFault(pointer) || forms.isAtFault(pointer),
    cases,
  };
}

/** The plain document of one whose forms and patterns are expanded already. */
function withoutTables(value: PlainObject, patterned: PlainDocument, formats: TextFormats): PlainDocument {
  const { parameters, calculations: stated, profile, rules: written } = value;
  const source = { form: factSchemaOf(value), parameters, calculations: stated, profile, formats };
  const tables = expandTables(Array.isArray(written) ? written : [], source);
  const { rules, calculations } = tables;
  const plain = { ...value, rules, ...(calculations === undefined ? {} : { calculations }) };
  const beyond = beyondBounds(plain);
  if (beyond.length > 0)
    return { ...patterned, problems: [...patterned.problems, ...beyond], isAtFault: () => true };
  return {
    ...patterned,
    value: plain,
    expanded: true,
    problems: [...patterned.problems, ...tables.problems],
    writtenPlace: (pointer) => patterned.writtenPlace(tables.writtenPlace(pointer)),
    isAtFault: (pointer) => patterned.isAtFault(pointer) || tables.isAtFault(pointer),
  };
}
