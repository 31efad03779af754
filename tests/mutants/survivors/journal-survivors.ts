import type { Survivor } from "./survivor.ts";

/** Mutants of the journal that change nothing that anybody could see. */
export const journalSurvivors: readonly Survivor[] = [
  {
    file: "packages/core/src/journal/postings.ts",
    line: "for (const { source, amount } of postings) sums.set(source, (sums.get(source) ?? 0) + amount);",
    replacement: "(sums.get(source) ?? 0) - amount",
    why: "Sums of the opposite sign are nothing for the same sources.",
  },
  {
    file: "packages/core/src/journal/snapshot.ts",
    line: 'const place = error.issues[0]?.path.join(".") ?? "";',
    replacement: "error.issues[0].path",
    why: "An error of a schema has at least one issue; the compiler does not know it.",
  },
  {
    file: "packages/core/src/journal/snapshot.ts",
    line: 'const place = error.issues[0]?.path.join(".") ?? "";',
    replacement: '"Stryker was here!"',
    why: "An error of a schema has at least one issue; the compiler does not know it.",
  },
  {
    file: "packages/core/src/journal/canonical-text.ts",
    line: "return ordered === NOT_PLAIN ? canonicalJson(value) : textOf(ordered);",
    replacement: "true",
    why: "The slow and strict writer gives the same text; the quick one only saves time.",
  },
  {
    file: "packages/core/src/journal/canonical-text.ts",
    line: 'return text.includes("\\\\ud") && LONE_SURROGATE_ESCAPE.test(text) ? canonicalJson(ordered) : text;',
    replacement: "true",
    why: "The slow and strict writer gives the same text; the quick one only saves time.",
  },
  {
    file: "packages/core/src/journal/canonical-text.ts",
    line: 'return text.includes("\\\\ud") && LONE_SURROGATE_ESCAPE.test(text) ? canonicalJson(ordered) : text;',
    replacement: 'text.includes("\\\\ud") || LONE_SURROGATE_ESCAPE.test(text)',
    why: "The slow and strict writer gives the same text; the quick one only saves time.",
  },
  {
    file: "packages/core/src/journal/canonical-text.ts",
    line: 'return text.includes("\\\\ud") && LONE_SURROGATE_ESCAPE.test(text) ? canonicalJson(ordered) : text;',
    replacement: '""',
    why: "The slow and strict writer gives the same text; the quick one only saves time.",
  },
  {
    file: "packages/core/src/journal/canonical-text.ts",
    line: "if (name < before) isSorted = false;",
    replacement: "name <= before",
    why: "No name comes twice in an object.",
  },
  {
    file: "packages/core/src/journal/canonical-text.ts",
    line: "if (names.length > 32) return names.sort();",
    replacement: "true",
    why: "Both ways of sorting give the same order; which of them is quicker depends on the number of names.",
  },
  {
    file: "packages/core/src/journal/canonical-text.ts",
    line: "if (names.length > 32) return names.sort();",
    replacement: "false",
    why: "Both ways of sorting give the same order; which of them is quicker depends on the number of names.",
  },
  {
    file: "packages/core/src/journal/canonical-text.ts",
    line: "if (names.length > 32) return names.sort();",
    replacement: "names.length >= 32",
    why: "Both ways of sorting give the same order; which of them is quicker depends on the number of names.",
  },
  {
    file: "packages/core/src/journal/canonical-text.ts",
    line: "if (names.length > 32) return names.sort();",
    replacement: "names.length <= 32",
    why: "Both ways of sorting give the same order; which of them is quicker depends on the number of names.",
  },
  {
    file: "packages/core/src/journal/canonical-text.ts",
    line: "for (; place > 0 && (names[place - 1] as string) > name; place -= 1)",
    replacement: "true",
    why: "Names are different, and nothing stands before the first: the comparison ends the loop where its bound would.",
  },
  {
    file: "packages/core/src/journal/canonical-text.ts",
    line: "for (; place > 0 && (names[place - 1] as string) > name; place -= 1)",
    replacement: "place >= 0",
    why: "Names are different, and nothing stands before the first: the comparison ends the loop where its bound would.",
  },
  {
    file: "packages/core/src/journal/canonical-text.ts",
    line: "for (; place > 0 && (names[place - 1] as string) > name; place -= 1)",
    replacement: "names[place - 1] as string >= name",
    why: "Names are different, and nothing stands before the first: the comparison ends the loop where its bound would.",
  },
  {
    file: "packages/core/src/journal/sealed-snapshot.ts",
    line: "if (at === -1 || text.includes(place, at + 1) || !text.includes(NO_ROWS_OR_RECORDS)) return undefined;",
    replacement: "false",
    why: "Of a text without the place, all but its last letter is looked at, and no entry ends in a digest there.",
  },
  {
    file: "packages/core/src/journal/sealed-snapshot.ts",
    line: "if (at === -1 || text.includes(place, at + 1) || !text.includes(NO_ROWS_OR_RECORDS)) return undefined;",
    replacement: "+1",
    why: "Of a text without the place, all but its last letter is looked at, and no entry ends in a digest there.",
  },
  {
    file: "packages/core/src/journal/sealed-snapshot.ts",
    line: "return DIGEST.exec(text.slice(Math.max(0, at - SEAL), at))?.[1];",
    replacement: "DIGEST.exec(text.slice(Math.max(0, at - SEAL), at))[1]",
    why: "An entry that has its place has the seal of its snapshot right before it; the compiler does not know it.",
  },
  {
    file: "packages/core/src/journal/sealed-snapshot.ts",
    line: "return DIGEST.exec(text.slice(Math.max(0, at - SEAL), at))?.[1];",
    replacement: "Math.min(0, at - SEAL)",
    why: "A longer part of the text ends at the same letter, where the digest is looked for.",
  },
  {
    file: "packages/core/src/journal/sealed-snapshot.ts",
    line: 'const DIGEST = /"snapshot":"(sha256:[0-9a-f]{64})$/;',
    replacement: '/"snapshot":"(sha256:[0-9a-f]{64})/',
    why: "The part of the text is so short that it holds one digest of a snapshot.",
  },
];
