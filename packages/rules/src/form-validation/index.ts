/**
 * Forms for those who fill them in and those who read what was filled in: validators, text formats, labels, answers by
 * their places, what only an officer answers, personal values apart.
 *
 * @module @opus/grant-rules/form
 */
export { formNodeAt, labelOfField, labelOfValue } from "../form/form-labels.ts";
export { type FormNode, formTree } from "../form/form-tree.ts";
export { applicableAnswers, inapplicableFields } from "../form-answers/applicable-answers.ts";
export { canonicalAnswers, canonicalDraft, canonicalValue } from "../form-answers/canonical-answers.ts";
export { fieldPointers } from "../form-answers/field-pointers.ts";
export { formFieldAt } from "../form-answers/form-field.ts";
export type { Json, JsonObject } from "../form-answers/json.ts";
export { isOfficerPointer, officerPointers, withoutOfficerFields } from "../form-answers/officer-fields.ts";
export { joinRecords, type SplitAnswers, splitRecords, splitValue } from "../form-answers/split-records.ts";
export { type ChangedAnswers, type Patch, withValues } from "../form-answers/with-values.ts";
export { bankFormats } from "../formats/bank-formats.ts";
export { everyFormat } from "../formats/every-format.ts";
export { patternFormats, textFormats, withTextFormats } from "../formats/standard-formats.ts";
export type { TextFormat, TextFormats } from "../formats/text-format.ts";
export { checkForm } from "./check-form.ts";
export { checkWhen } from "./check-when.ts";
export { createFormValidator } from "./create-form-validator.ts";
export type { Fault, FaultFinder } from "./fault.ts";
export { findFaults } from "./find-faults.ts";
export { conditionalKeywords } from "./form-keywords.ts";
export type { FormOptions, FormValidator, FormValidatorFactory } from "./form-validator.ts";
export { createInterpretedFormValidator } from "./interpreted-form-validator.ts";
export type { OwnKeywords } from "./own-keywords.ts";
