/**
 * Answers to a form as plain JSON: by path, and what compiled forms of the rules know of them.
 *
 * @module
 */
export {
  inapplicableFields,
  isOfficerPointer,
  joinRecords,
  officerPointers,
  type Patch,
  splitRecords,
  splitValue,
  withoutOfficerFields,
  withValues,
} from "@opus/grant-rules/form";
export {
  type Attachment,
  attachmentsIn,
  hashFaults,
  isAttachment,
  repeatedFiles,
  wholeAttachment,
} from "./attachments.ts";
export { factAt, valueAt } from "./fact-at.ts";
export { factPathToPointer, pointerToFactPath } from "./fact-path.ts";
