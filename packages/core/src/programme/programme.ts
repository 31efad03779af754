import type { Problem } from "@opus/grant-rules";
import type { BoundCases } from "@opus/grant-rules/patterns";
import type { Regulations } from "../document/regulations.ts";
import type { OptionsOf } from "../kernel/composite.ts";
import type { aggregates } from "../lifecycle/lifecycle.ts";
import type { ProgrammeDocument } from "./shape/programme-schema.ts";

/** The finite settings that shape the machines, by stage. */
export type ProgrammeOptions = OptionsOf<(typeof aggregates)[number]["stages"]>;

/** A programme that was read, checked and compiled; immutable, shared by all its cases. */
export interface Programme extends Regulations {
  readonly document: ProgrammeDocument;
  readonly options: ProgrammeOptions;
  /**
   * The programmes of calls that state members of their own (`calls[].own`), one each; left out when none does. Each is an
   * ordinary programme of the same id and version, with its one call and a hash of its own.
   */
  readonly ofCalls?: readonly Programme[];
  /** Whether some of its texts are in one language only, so that it can be tried and not published. */
  readonly isDraft?: boolean;
}

/** What reading a programme document came to; `programme` is missing when a problem is an error. */
export interface LoadedProgramme {
  readonly programme?: Programme;
  readonly problems: readonly Problem[];
  /**
   * The document with a plain rule in place of each use of a pattern, as it is hashed; JSON as it was written otherwise. Of
   * one whose calls state members of their own the document of all other calls.
   */
  readonly plain?: unknown;
  /** The cases of the patterns that its rules use, bound to the slots of each use. */
  patternCases(): readonly BoundCases[];
  /** The same of each call that states members of its own, in their order; their problems stand with those of the whole. */
  readonly ofCalls?: readonly LoadedProgramme[];
  /** Line and column, from 1, of a JSON Pointer in the text that was read. */
  placeOf(pointer: string): { readonly line: number; readonly column: number } | undefined;
}
