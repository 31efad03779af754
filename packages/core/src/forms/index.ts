/**
 * Checking answers against a form, with every finding in Polish and English.
 *
 * @module
 */
export { createInterpretedFormValidator } from "./interpreted-form-validator.ts";
