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
  /** Whether some of its texts are in one language only, so that it can be tried and not published. */
  readonly isDraft?: boolean;
}

/** What reading a programme document came to; `programme` is missing when a problem is an error. */
export interface LoadedProgramme {
  readonly programme?: Programme;
  readonly problems: readonly Problem[];
  /** The document with a plain rule in place of each use of a pattern, as it is hashed; JSON as it was written otherwise. */
  readonly plain?: unknown;
  /** The cases of the patterns that its rules use, bound to the slots of each use. */
  patternCases(): readonly BoundCases[];
  /** Line and column, from 1, of a JSON Pointer in the text that was read. */
  placeOf(pointer: string): { readonly line: number; readonly column: number } | undefined;
}
