import { latePattern } from "./late-pattern.ts";

/** Names that no field, parameter or operator may have. */
export const RESERVED_NAMES: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

const PATH_NAME = latePattern(String.raw`^[\p{L}_][\p{L}\p{N}_-]*$`);

/** Why a name cannot be part of a fact path, or undefined when it can. */
export function nameFault(name: string): { readonly pl: string; readonly en: string } | undefined {
  if (RESERVED_NAMES.has(name)) return { pl: "jest zastrzeżona", en: "it is reserved" };
  if (!PATH_NAME().test(name)) {
    return {
      pl: "dozwolone są litery, cyfry, „_” i „-”, na początku litera",
      en: 'letters, digits, "_" and "-" are allowed, with a letter first',
    };
  }
  return undefined;
}
