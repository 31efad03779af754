const PREFIX = /^(?:ulica|ul\.?|aleja|aleje|al\.?|plac|pl\.?|osiedle|os\.?|skwer|rondo|bulwar)\s+/u;

/**
 * Folds a name of a street or locality for exact comparison: NFC, small letters, single spaces,
 * typographic apostrophes and dashes made plain, "ul.", "al.", "pl." and the like left out.
 */
export function foldName(name: string): string {
  const plain = name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\u2019`\u00b4]/gu, "'")
    .replace(/[\u2010-\u2015]/gu, "-")
    .replace(/[\s ]+/gu, " ")
    .replace(/^(ul|al|pl|os)\.(?=\S)/u, "$1. ")
    .trim()
    .replace(/[.,;]+$/u, "");
  return plain.replace(PREFIX, "");
}
