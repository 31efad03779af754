import type { CompiledRuleSet, Problem } from "@opus/grant-rules";
import type { LifecycleOptions } from "../machines/lifecycle-options.ts";
import type { FormValidator } from "./form-validator.ts";
import type { ProgrammeDocument } from "./programme-schema.ts";

/** A programme that was read, checked and compiled; immutable, shared by all its cases. */
export interface Programme {
  readonly id: string;
  readonly version: string;
  /** `sha256:…` over the canonical JSON of the document; cases and entries pin it. */
  readonly hash: string;
  readonly document: ProgrammeDocument;
  readonly options: LifecycleOptions;
  readonly rules: CompiledRuleSet;
  /** Validates answers to the application form. */
  readonly form: FormValidator;
  /** Validates the final report. */
  readonly reportForm: FormValidator;
}

/** What reading a programme document came to; `programme` is missing when a problem is an error. */
export interface LoadedProgramme {
  readonly programme?: Programme;
  readonly problems: readonly Problem[];
  /** Line and column, from 1, of a JSON Pointer in the text that was read. */
  placeOf(pointer: string): { readonly line: number; readonly column: number } | undefined;
}
