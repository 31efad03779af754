import type { Problem } from "@opus/grant-rules";
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
}

/** What reading a programme document came to; `programme` is missing when a problem is an error. */
export interface LoadedProgramme {
  readonly programme?: Programme;
  readonly problems: readonly Problem[];
  /** Line and column, from 1, of a JSON Pointer in the text that was read. */
  placeOf(pointer: string): { readonly line: number; readonly column: number } | undefined;
}
