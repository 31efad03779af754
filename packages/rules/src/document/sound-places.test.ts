import fc from "fast-check";
import { expect, it } from "vitest";
import { DEFAULT_DOCUMENT_LIMITS } from "./document-limits.ts";
import { DocumentReader } from "./document-reader.ts";
import { placesOf } from "./place-index.ts";
import { soundPlaces } from "./sound-places.ts";

it("finds every value and name where the reader of tokens finds it", () => {
  fc.assert(
    fc.property(fc.json(), fc.constantFrom(undefined, 1, "\t"), (json, space) => {
      const text = JSON.stringify(JSON.parse(json), undefined, space);
      const reader = new DocumentReader(text, DEFAULT_DOCUMENT_LIMITS, placesOf(text));
      reader.read();
      fc.pre(reader.problems.length === 0);
      expect(soundPlaces(text)).toEqual(reader.root);
    }),
  );
});
