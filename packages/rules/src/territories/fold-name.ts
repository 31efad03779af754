const PREFIX = /^(?:ulica|ul\.?|aleja|aleje|al\.?|plac|pl\.?|osiedle|os\.?|skwer|rondo|bulwar)\s+/u;

/** What a street may be, by the letters that all ways to write it begin with. */
const KINDS = ["ul", "al", "pl", "os", "skwer", "rondo", "bulwar"] as const;

/** What a street is: a street, an avenue, a square, … */
export type StreetKind = (typeof KINDS)[number];

/**
 * Folds a name of a street or locality for exact comparison: NFC, small letters, single spaces,
 * typographic apostrophes and dashes made plain, "ul.", "al.", "pl." and the like left out.
 */
export function foldName(name: string): string {
  return plainName(name).replace(PREFIX, "");
}

/** What a name says the street is; undefined when it says nothing of it. */
export function streetKind(name: string): StreetKind | undefined {
  const [prefix] = PREFIX.exec(plainName(name)) ?? [];
  return prefix === undefined ? undefined : KINDS.find((kind) => prefix.startsWith(kind));
}

function plainName(name: string): string {
  return name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\u2019`\u00b4]/gu, "'")
    .replace(/[\u2010-\u2015]/gu, "-")
    .replace(/[\s ]+/gu, " ")
    .replace(/^(ul|al|pl|os)\.(?=\S)/u, "$1. ")
    .trim()
    .replace(/[.,;]+$/u, "");
}
