import { minimalProgramme } from "@opus/grant-workflow-testing";

/** A programme document as its parts may be changed; nothing of it is known to be right any more. */
// biome-ignore lint/suspicious/noExplicitAny: attacks put anything anywhere
export type Hacked = any;

/** The text of a sound programme that somebody has changed. */
export function changedProgramme(change: (document: Hacked) => void): string {
  const document: Hacked = minimalProgramme();
  change(document);
  return JSON.stringify(document);
}
