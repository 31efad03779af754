/** Names that no field, parameter or operator may have. */
export const RESERVED_NAMES: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/** Why a name cannot be part of a fact path, or undefined when it can. */
export function nameFault(name: string): { readonly pl: string; readonly en: string } | undefined {
  if (RESERVED_NAMES.has(name)) return { pl: "jest zastrzeżona", en: "it is reserved" };
  if (!/^[\p{L}_][\p{L}\p{N}_-]*$/u.test(name)) {
    return {
      pl: "dozwolone są litery, cyfry, „_” i „-”, na początku litera",
      en: 'letters, digits, "_" and "-" are allowed, with a letter first',
    };
  }
  return undefined;
}
