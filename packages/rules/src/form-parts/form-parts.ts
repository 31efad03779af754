import { attachmentParts } from "./library/attachments.ts";
import { contentParts } from "./library/contents.ts";
import { groupParts } from "./library/groups.ts";
import { peopleParts } from "./library/people.ts";
import type { FormPart, FormPartLibrary } from "./shape/form-part.ts";

const library = (): FormPartLibrary => ({
  ...groupParts,
  ...peopleParts,
  ...contentParts,
  ...attachmentParts,
});

let makers: FormPartLibrary | undefined;

/**
 * The names of all parts of forms, in the order of the reference.
 *
 * @example
 * formPartNames().includes("applicant"); // true
 */
export function formPartNames(): readonly string[] {
  makers ??= library();
  return Object.keys(makers);
}

/**
 * A part of forms by its name; undefined when there is none.
 *
 * @example
 * formPart("yesNo")?.schema.type; // "boolean"
 */
export function formPart(name: string): FormPart | undefined {
  makers ??= library();
  return Object.hasOwn(makers, name) ? makers[name]?.() : undefined;
}
