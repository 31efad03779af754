import type { LocalisedText } from "../errors/index.ts";
import { listed, meant } from "../errors/remedy-words.ts";
import { didYouMean } from "./did-you-mean.ts";
import { joinPointer } from "./json-pointer.ts";
import type { PlainObject } from "./plain-object.ts";

/** Tells of every key of an object that may not stand there, with the one that may be meant. */
export function tellUnknownKeys(
  written: PlainObject,
  { allowed, at, list }: { readonly allowed: readonly string[]; readonly at: string; readonly list?: number },
  tell: (pointer: string, text: LocalisedText, remedy: LocalisedText) => void,
): void {
  for (const key of Object.keys(written)) {
    if (allowed.includes(key)) continue;
    const names = listed(allowed, list);
    tell(
      joinPointer(at, key),
      { pl: `Nieznane pole „${key}”.`, en: `Unknown key "${key}".` },
      meant(didYouMean(key, allowed), { pl: `Dozwolone: ${names}.`, en: `Allowed: ${names}.` }),
    );
  }
}
