/** Parts of forms by name: fields, groups and whole forms that programmes use with `x-part`. */
export { type ExpandedForm, expandForm } from "./expand-form.ts";
export { formPart, formPartNames } from "./form-parts.ts";
export { type FormPart, PART_FAMILIES, type PartFamily } from "./shape/form-part.ts";
export { usesParts } from "./uses-parts.ts";
