import type { Problem } from "@opus/grant-rules";
import type { BoundCases, PatternUse } from "@opus/grant-rules/patterns";

/**
 * A parsed document with plain rules in place of uses of patterns and of decision tables, and plain fields in place of parts
 * of forms: what is hashed, checked, kept and shown.
 */
export interface PlainDocument {
  readonly value: unknown;
  /** Whether a pattern, a table or a part was used at all. */
  readonly expanded: boolean;
  readonly uses: readonly PatternUse[];
  /** What is wrong with uses of patterns and parts, and with tables. */
  readonly problems: readonly Problem[];
  /** Leads a pointer into the plain document to what the designer wrote there. */
  writtenPlace(pointer: string): string;
  /** Whether a pointer leads into a use that is at fault, of which nothing more is to be said. */
  isAtFault(pointer: string): boolean;
  /** The cases of the patterns, bound to the slots of each use. */
  cases(): readonly BoundCases[];
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
