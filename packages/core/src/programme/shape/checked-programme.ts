import type { Lifecycle } from "../../kernel/lifecycle.ts";
import type { DocumentPlace } from "./places-below.ts";
import type { ProgrammeDocument } from "./programme-schema.ts";

/** A document of the right shape, with the lifecycle that it is for and all its places by the schema that follows from it. */
export interface CheckedProgramme {
  readonly document: ProgrammeDocument;
  readonly places: readonly DocumentPlace[];
  readonly lifecycle: Lifecycle;
}

/** What a document states for a stage; undefined when the stage has no section, or an optional one is left out. */
export function sectionOf(document: object, stage: string): unknown {
  return (document as Readonly<Record<string, unknown>>)[stage];
}
