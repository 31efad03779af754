import type { Place, Problem } from "../errors/index.ts";
import type { DocumentLimits } from "./document-limits.ts";
import { DocumentReader } from "./document-reader.ts";
import { type PlaceNode, placeReader, placesOf } from "./place-index.ts";

/** A document as it was read token by token. */
export interface ReadDocument {
  readonly value: unknown;
  /** Where its parts stand; undefined when it has none. */
  readonly root: PlaceNode | undefined;
  readonly problems: readonly Problem[];
  placeAt(offset: number | undefined): Place | undefined;
}

/** Reads token by token a document that is not sound, or may not be; hosts load this when they meet one. */
export function readWithPlaces(text: string, limits: DocumentLimits): ReadDocument {
  const reader = new DocumentReader(text, limits, placesOf(text));
  reader.read();
  const { value, root, problems } = reader;
  return { value, root, problems, placeAt: placeReader(text) };
}
