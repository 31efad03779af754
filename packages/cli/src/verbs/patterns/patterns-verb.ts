import { patternNames, rulePattern } from "@opus/grant-rules/patterns";
import { jsonOption } from "../../verb/shared-options.ts";
import { defineVerb } from "../../verb/verb.ts";
import { patternNamed } from "./pattern-named.ts";
import { printPattern, printPatterns } from "./print-patterns.ts";

/** `patterns [name]`: the patterns of rules with their sentences; one of them with its slots and an example. */
export const patternsVerb = defineVerb({
  name: "patterns",
  about: {
    pl: "wypisz wzory reguł: zdania, miejsca na wartości, przykłady",
    en: "print the patterns of rules: sentences, slots, examples",
  },
  arguments: {
    pattern: {
      syntax: "[pattern]",
      about: { pl: "jeden wzór, z miejscami i przykładem", en: "one pattern, with its slots and an example" },
    },
  },
  options: { json: jsonOption },
  run({ pattern, json }, session) {
    const one = pattern === undefined ? undefined : patternNamed(pattern);
    const all = patternNames().flatMap((name) => rulePattern(name) ?? []);
    if (json) return session.printJson(one ?? all);
    if (one === undefined) printPatterns(all, session);
    else printPattern(one, session);
  },
});
