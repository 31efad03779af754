import { latePattern } from "../document/late-pattern.ts";
import { NO_STREET, PlaceValue } from "../values/place-value.ts";
import { foldName } from "./fold-name.ts";
import type { Register } from "./register.ts";

/** What an applicant wrote about a place. */
export interface WrittenPlace {
  readonly locality?: string;
  readonly street?: string;
  readonly number?: string;
}

/** Recognises a place in a register by exact names; never guesses. */
export function resolvePlace(register: Register, written: WrittenPlace): PlaceValue {
  const localities =
    written.locality === undefined ? [] : (register.localityByName.get(foldName(written.locality)) ?? []);
  const locality = localities.length === 1 ? localities[0] : undefined;
  const byName = locality === undefined ? undefined : register.streetByName.get(locality);
  const split =
    written.street === undefined
      ? undefined
      : splitStreet(written.street, (name) => byName?.has(foldName(name)) ?? false);
  const found = split === undefined ? [] : (byName?.get(foldName(split.name)) ?? []);
  const streets = found.map((street) => street.code);
  return new PlaceValue({
    register: register.id,
    locality,
    streets,
    streetNumber:
      (streets.length === 1 ? register.streets.get(streets[0] as string)?.number : undefined) ?? NO_STREET,
    numbers: readNumbers(written.number ?? split?.number),
    written,
    recognised:
      streets.length === 0 ? "no" : streets.length > 1 ? "ambiguous" : found[0]?.alias ? "alias" : "name",
  });
}

const STREET_AND_NUMBER = latePattern(
  String.raw`^(.*?\p{L}.*?)\s+(\d{1,4}\s*\p{L}?(?:\s*[/\-]\s*\d{1,4}\s*\p{L}?)?)\s*$`,
);
const NUMBERS = latePattern(String.raw`^\s*(\d{1,4})\s*\p{L}?\s*(?:-\s*(\d{1,4})\s*\p{L}?|\/.*)?\s*$`);

/** Takes a house number off the end of a street ("Długa 87/3") when the rest is a known street. */
function splitStreet(
  written: string,
  isStreet: (name: string) => boolean,
): { name: string; number?: string } {
  if (isStreet(written) || !/\d/.test(written)) return { name: written };
  const match = STREET_AND_NUMBER().exec(written);
  return match?.[1] !== undefined && match[2] !== undefined && isStreet(match[1])
    ? { name: match[1], number: match[2] }
    : { name: written };
}

/** House numbers that "12", "12a", "12/14" (flat 14) or "12-14" (both) may mean. */
function readNumbers(written: string | undefined): readonly number[] {
  if (written === undefined) return [];
  const match = NUMBERS().exec(written);
  if (match === null) return [];
  return match[2] === undefined ? [Number(match[1])] : [Number(match[1]), Number(match[2])];
}
