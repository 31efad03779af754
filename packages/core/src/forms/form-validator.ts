import type { JsonSchema, Problem } from "@opus/grant-rules";

/**
 * Validates answers against one form. A missing required answer is a warning (the fact stays unknown), anything
 * that cannot be read as the form says is an error. Pointers lead into the answers; one problem per mistake.
 */
export interface FormValidator {
  validate(answers: unknown): readonly Problem[];
}

/** Makes validators: by ajv on servers, by an interpreter where code generation is forbidden. */
export type FormValidatorFactory = (form: JsonSchema) => FormValidator;
