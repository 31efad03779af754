import { exampleUse, familyTitles, type NamedPattern, PATTERN_FAMILIES } from "@opus/grant-rules/patterns";
import type { Session } from "../../terminal/session.ts";

/** Prints all patterns, family by family: name, and what the rule says. */
export function printPatterns(patterns: readonly NamedPattern[], { lang, print, say }: Session): void {
  const widest = Math.max(...patterns.map(({ name }) => name.length));
  for (const family of PATTERN_FAMILIES) {
    print(familyTitles[family][lang]);
    for (const { name, sentence } of patterns.filter((one) => one.family === family))
      print(`  ${name.padEnd(widest)}  ${sentence[lang]}`);
    print();
  }
  print(
    say({
      pl: "Jeden wzór z przykładem: grant-workflow patterns <nazwa>",
      en: "One pattern with an example: grant-workflow patterns <name>",
    }),
  );
}

/** Prints one pattern: when to use it, its slots, an example. */
export function printPattern(pattern: NamedPattern, { lang, print, say }: Session): void {
  const { name, title, explanation, sentence, slots } = pattern;
  print(`${name}: ${title[lang]}`, "", sentence[lang], "", explanation[lang], "");
  const widest = Math.max(...Object.keys(slots).map((slot) => slot.length));
  for (const [slot, { words, otherwise }] of Object.entries(slots)) {
    const usual = say({ pl: "zwykle", en: "usually" });
    const left = otherwise === undefined ? "" : ` (${usual} ${JSON.stringify(otherwise)})`;
    print(`  ${slot.padEnd(widest)}  ${words[lang]}${left}`);
  }
  print("", ...JSON.stringify(exampleUse(pattern), null, 2).split("\n"));
}
