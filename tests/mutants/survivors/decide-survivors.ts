import type { Survivor } from "./survivor.ts";

/** Mutants of decisions that change nothing that anybody could see. */
export const decideSurvivors: readonly Survivor[] = [
  {
    file: "packages/core/src/decide/decide.ts",
    line: "sectionsKnown.set(document, known);",
    replacement: ";",
    why: "What is remembered is worked out anew without it, and is the same.",
  },
  {
    file: "packages/core/src/decide/situation.ts",
    line: 'return "missing" in found ? [] : [found];',
    replacement: '["Stryker was here"]',
    why: "With a call that the programme does not state the ground refuses before it looks at any stream beside.",
  },
];
