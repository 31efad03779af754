import { isPlainObject } from "@opus/grant-rules/document";
import type { TextFormats } from "@opus/grant-rules/form";
import { expandRules, usesPatterns } from "@opus/grant-rules/patterns";
import { beyondBounds } from "./beyond-bounds.ts";
import { asWritten, type PlainDocument } from "./plain-document.ts";
import { withPlainForms } from "./plain-forms.ts";
import { factSchemaOf } from "./programme-vocabulary.ts";

/**
 * Puts plain rules in place of uses of patterns, and plain fields in place of parts of forms. A document that uses neither
 * is not looked into.
 */
export function withPlainRules(written: unknown, formats: TextFormats): PlainDocument {
  const forms = withPlainForms(written);
  const { value } = forms;
  if (!isPlainObject(value) || !Array.isArray(value.rules) || !usesPatterns(value.rules)) return forms;
  const { parameters, calculations, territories, profile } = value;
  const source = { form: factSchemaOf(value), parameters, calculations, territories, profile, formats };
  const { rules, uses, problems, writtenPlace, isAtFault, cases } = expandRules(value.rules, source);
  const plain = { ...value, rules };
  const beyond = beyondBounds(plain);
  if (beyond.length > 0) return { ...asWritten(written), problems: beyond, isAtFault: () => true };
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
