import type { Problem } from "@opus/grant-rules";
import { isPlainObject, type PlainObject } from "@opus/grant-rules/document";
import type { TextFormats } from "@opus/grant-rules/form";
import {
  type BoundCases,
  expandRules,
  expandTables,
  type PatternUse,
  usesPatterns,
  usesTables,
} from "@opus/grant-rules/patterns";
import { beyondBounds } from "./beyond-bounds.ts";
import { factSchemaOf } from "./programme-vocabulary.ts";

/** A parsed document with plain rules in place of uses of patterns and of tables: what is hashed, checked, kept and shown. */
export interface PlainDocument {
  readonly value: unknown;
  /** Whether a pattern or a table was used at all. */
  readonly expanded: boolean;
  readonly uses: readonly PatternUse[];
  /** What is wrong with uses of patterns and with tables. */
  readonly problems: readonly Problem[];
  /** Leads a pointer into the plain document to what the designer wrote there. */
  writtenPlace(pointer: string): string;
  /** Whether a pointer leads into a use that is at fault, of which nothing more is to be said. */
  isAtFault(pointer: string): boolean;
  /** The cases of the patterns, bound to the slots of each use. */
  cases(): readonly BoundCases[];
}

/** Puts plain rules in place of uses of patterns and of decision tables. A document that has neither is not looked into. */
export function withPlainRules(value: unknown, formats: TextFormats): PlainDocument {
  if (!isPlainObject(value) || !Array.isArray(value.rules)) return asWritten(value);
  const patterned = usesPatterns(value.rules)
    ? withoutPatterns(value, value.rules, formats)
    : asWritten(value);
  const { value: plain } = patterned;
  if (!isPlainObject(plain) || !usesTables(plain.rules, plain.calculations)) return patterned;
  return withoutTables(plain, patterned, formats);
}

function withoutPatterns(
  value: PlainObject,
  written: readonly unknown[],
  formats: TextFormats,
): PlainDocument {
  const { parameters, calculations, territories, profile } = value;
  const source = { form: factSchemaOf(value), parameters, calculations, territories, profile, formats };
  const { rules, uses, problems, writtenPlace, isAtFault, cases } = expandRules(written, source);
  const plain = { ...value, rules };
  const beyond = beyondBounds(plain);
  if (beyond.length > 0) return { ...asWritten(value), problems: beyond, isAtFault: () => true };
  return { value: plain, expanded: true, uses, problems, writtenPlace, isAtFault, cases };
}

/** The plain document of one whose patterns are expanded already. */
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

/** A document as it was written. */
export function asWritten(value: unknown): PlainDocument {
  return {
    value,
    expanded: false,
    uses: [],
    problems: [],
    writtenPlace: (pointer) => pointer,
    isAtFault: () => false,
    cases: () => [],
  };
}
