import { isPlainObject, joinPointer } from "@opus/grant-rules/document";
import type { LocalisedText } from "@opus/grant-rules/errors";

/** A text in both languages that stands in a document, and where. */
export interface PlacedText {
  readonly text: LocalisedText;
  readonly pointer: string;
}

/** Every text in both languages anywhere in a document, in the order of its members. */
export function textsOf(value: unknown, pointer = ""): readonly PlacedText[] {
  if (Array.isArray(value)) return value.flatMap((one, index) => textsOf(one, joinPointer(pointer, index)));
  if (!isPlainObject(value)) return [];
  const { pl, en } = value;
  if (typeof pl === "string" && typeof en === "string") return [{ text: { pl, en }, pointer }];
  return Object.entries(value).flatMap(([name, member]) =>
    typeof member === "object" ? textsOf(member, joinPointer(pointer, name)) : [],
  );
}
