import type { CompiledRuleSet } from "@opus/grant-rules";
import type { FormValidator, Json, JsonObject, Patch } from "@opus/grant-rules/form";
import type { ProgrammeHead } from "./head-schema.ts";
import type { TermDocument } from "./term-schema.ts";

/** What answers are rewritten by before they are kept: numbers in one form, without what does not apply. */
export interface CanonicalForms {
  application(answers: JsonObject): JsonObject;
  /** With what was typed into fields that do not apply, as long as the applicant still works on the answers. */
  draft(answers: JsonObject): JsonObject;
  report(answers: JsonObject): JsonObject;
  /** One value for a place of the application. */
  applicationValue(patch: Patch): Json;
}

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
  /** Ways to keep what answers write in many: numbers of each form in the one way in which rules read them. */
  readonly canonical: CanonicalForms;
}
