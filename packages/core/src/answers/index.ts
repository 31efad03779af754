/**
 * Answers to a form as plain JSON: reading by path, changing at known places, what is the officer's, what is personal.
 *
 * @module
 */
export { factAt, valueAt } from "./fact-at.ts";
export { factPathToPointer, pointerToFactPath } from "./fact-path.ts";
export { isOfficerPointer, officerPointers, withoutOfficerFields } from "./officer-fields.ts";
export { joinRecords, splitRecords, splitValue } from "./split-records.ts";
export { type Patch, withValues } from "./with-values.ts";
