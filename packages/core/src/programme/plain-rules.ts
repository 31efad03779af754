import type { Problem } from "@opus/grant-rules";
import { isPlainObject } from "@opus/grant-rules/document";
import type { TextFormats } from "@opus/grant-rules/form";
import { type BoundCases, expandRules, type PatternUse, usesPatterns } from "@opus/grant-rules/patterns";
import { beyondBounds } from "./beyond-bounds.ts";
import { factSchemaOf } from "./programme-vocabulary.ts";

/** A parsed document with plain rules in place of uses of patterns: what is hashed, checked, kept and shown. */
export interface PlainDocument {
  readonly value: unknown;
  /** Whether a pattern was used at all. */
  readonly expanded: boolean;
  readonly uses: readonly PatternUse[];
  /** What is wrong with uses of patterns. */
  readonly problems: readonly Problem[];
  /** Leads a pointer into the plain document to what the designer wrote there. */
  writtenPlace(pointer: string): string;
  /** Whether a pointer leads into a use that is at fault, of which nothing more is to be said. */
  isAtFault(pointer: string): boolean;
  /** The cases of the patterns, bound to the slots of each use. */
  cases(): readonly BoundCases[];
}

/** Puts plain rules in place of uses of patterns. A document that uses none is not looked into. */
export function withPlainRules(value: unknown, formats: TextFormats): PlainDocument {
  if (!isPlainObject(value) || !Array.isArray(value.rules) || !usesPatterns(value.rules))
    return asWritten(value);
  const { parameters, calculations, territories, profile } = value;
  const source = { form: factSchemaOf(value), parameters, calculations, territories, profile, formats };
  const { rules, uses, problems, writtenPlace, isAtFault, cases } = expandRules(value.rules, source);
  const plain = { ...value, rules };
  const beyond = beyondBounds(plain);
  if (beyond.length > 0) return { ...asWritten(value), problems: beyond, isAtFault: () => true };
  return { value: plain, expanded: true, uses, problems, writtenPlace, isAtFault, cases };
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
