import { needObject, needText, type Place, type Problem } from "../errors/index.ts";
import { countValues } from "./count-values.ts";
import { DEFAULT_DOCUMENT_LIMITS, type DocumentLimits, isLongerThan } from "./document-limits.ts";
import { tooLong, tooManyNodes } from "./document-problems.ts";
import { findNode, placeReader, placesOf } from "./place-index.ts";
import { readWithPlaces } from "./read-with-places.ts";
import { soundPlaces } from "./sound-places.ts";
import { type SoundValue, soundValue } from "./sound-value.ts";

/** A document that was read: its value when it is sound, what is wrong with it, and where its parts stand. */
export interface ParsedDocument {
  /** Plain JSON without dangerous names; absent when the document has a problem. */
  readonly value?: unknown;
  readonly problems: readonly Problem[];
  /** Where the value named by a JSON Pointer starts; in a document that broke off, as far as it was read. */
  placeOf(pointer: string): Place | undefined;
  /** Where the name of that member starts; for list items and the root the value itself. */
  placeOfName(pointer: string): Place | undefined;
}

const DOCUMENT = { of: "parseDocument", name: "the document", is: "the text of a JSON document" };
const LIMITS = {
  of: "parseDocument",
  name: "the object of limits",
  is: "an object such as { maxDepth: 50 }, or nothing",
};

/**
 * Reads a JSON document (RFC 8259, nothing looser) and keeps the place of everything in it.
 *
 * Never throws for what an author wrote. Malformed JSON, comments, trailing commas, duplicate names, reserved names
 * (`__proto__`, `constructor`, `prototype`), numbers that cannot be held, lone surrogates and documents beyond the
 * limits come back as problems OGW100-107, and then there is no value. Reading is iterative and linear in the text.
 *
 * @param text the document, already decoded
 * @param limits bounds that replace single defaults (512 KiB, 100 deep, 30 000 values)
 * @example
 * const document = parseDocument('{"rules": []}');
 * document.value; // { rules: [] }
 * document.placeOf("/rules"); // { line: 1, column: 11 }
 */
export function parseDocument(text: string, limits: Partial<DocumentLimits> = {}): ParsedDocument {
  needText(text, DOCUMENT);
  needObject(limits, LIMITS);
  const bounds: DocumentLimits = { ...DEFAULT_DOCUMENT_LIMITS, ...limits };
  if (isLongerThan(text, bounds.maxBytes)) {
    return { problems: [tooLong(bounds)], placeOf: () => undefined, placeOfName: () => undefined };
  }
  const isFew = holdsFew(text, bounds);
  const early = isFew ? soundValue(text, bounds) : undefined;
  const beyond = early === undefined ? countValues(text, bounds) : undefined;
  if (beyond?.of === "values") {
    const place = placesOf(text)(beyond.offset);
    return {
      problems: [tooManyNodes("", place, bounds)],
      placeOf: () => undefined,
      placeOfName: () => undefined,
    };
  }
  const sound = early ?? (beyond === undefined && !isFew ? soundValue(text, bounds) : undefined);
  const read = once(() => (sound === undefined ? readWithPlaces(text, bounds) : placesIn(text, sound)));
  const problems = sound === undefined ? read().problems : [];
  const value = sound === undefined ? read().value : sound.value;
  return {
    ...(problems.length === 0 ? { value } : {}),
    problems,
    // The root stands where white space ends.
    placeOf: (pointer) =>
      pointer === "" && sound !== undefined
        ? placesOf(text)(text.search(/[^ \t\n\r]/))
        : read().placeAt(findNode(read().root, pointer)?.offset),
    placeOfName: (pointer) => {
      const node = findNode(read().root, pointer);
      return read().placeAt(node?.nameOffset ?? node?.offset);
    },
  };
}

/** How many times what a document may hold is made of a text at most, before its values are counted. */
const MADE_UNCOUNTED = 4;

/**
 * Whether a text is so short that it cannot hold many values more than it may, so that it need not be counted before it is
 * read: each value but the last has a comma or a bracket beside it.
 */
function holdsFew(text: string, { maxNodes }: DocumentLimits): boolean {
  return text.length / 2 <= maxNodes * MADE_UNCOUNTED;
}

/** Finds the places of a sound document, when somebody asks for one. */
function placesIn(text: string, { value }: SoundValue) {
  return { value, root: soundPlaces(text), problems: [], placeAt: placeReader(text) };
}

function once<Result>(make: () => Result): () => Result {
  let made: { readonly result: Result } | undefined;
  return () => {
    made ??= { result: make() };
    return made.result;
  };
}
