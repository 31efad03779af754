import { createFormValidator } from "./create-form-validator.ts";
import { findFaults } from "./find-faults.ts";
import type { FormValidatorFactory } from "./form-validator.ts";

/**
 * Makes a form validator that interprets the schema: for browsers, edge workers and every place where code
 * generation is forbidden. Gives the same problems as the validator of `@opus/grant-workflow/ajv`.
 *
 * @throws OgwError OGW151 when the form cannot be used.
 * @example
 * const form = { type: "object", properties: { title: { type: "string" } }, required: ["title"] };
 * createInterpretedFormValidator(form).validate({})[0]?.code; // "OGW210"
 */
export const createInterpretedFormValidator: FormValidatorFactory = (form, options) =>
  createFormValidator(
    form,
    options,
    (prepared, keywords) => (value) => findFaults(prepared, keywords, value),
  );
