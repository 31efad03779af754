import type { Problem } from "../errors/index.ts";
import type { JsonSchema } from "../form/json-schema.ts";
import type { TextFormats } from "../formats/text-format.ts";

/**
 * Validates answers against one form. A missing required answer is a warning (the fact stays unknown), anything
 * that cannot be read as the form says is an error. Pointers lead into the answers; one problem per mistake.
 */
export interface FormValidator {
  validate(answers: unknown): readonly Problem[];
}

/** What a form may be compiled with. */
export interface FormOptions {
  /** Formats that fields may have beside those of every form. */
  readonly formats?: TextFormats;
}

/** Makes validators: by ajv on servers, by an interpreter where code generation is forbidden. */
export type FormValidatorFactory = (form: JsonSchema, options?: FormOptions) => FormValidator;
