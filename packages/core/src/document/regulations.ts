import type { CompiledRuleSet } from "@opus/grant-rules";
import type { FormValidator } from "@opus/grant-rules/form";
import type { ProgrammeHead } from "./head-schema.ts";
import type { TermDocument } from "./term-schema.ts";

/** A loaded programme as the stages see it: its head, its rules, its forms; their own section they get apart. */
export interface Regulations {
  readonly id: string;
  readonly version: string;
  /** `sha256:…` over the canonical JSON of the document; streams and entries pin it. */
  readonly hash: string;
  readonly document: ProgrammeHead & {
    readonly deadlines: Readonly<Record<string, TermDocument | undefined>>;
  };
  readonly rules: CompiledRuleSet;
  /** Validates answers to the application form. */
  readonly form: FormValidator;
  /** Validates the final report. */
  readonly reportForm: FormValidator;
}
