import { type Difference, listed } from "./failure.ts";
import type { Outcome } from "./outcome.ts";

/** Compares the letters of a case since its step before, in their order. */
export function letterDifferences({ step, letters }: Outcome): readonly Difference[] {
  const wanted = step.expect.letters;
  if (wanted === undefined || wanted.join(" ") === letters.join(" ")) return [];
  return [
    {
      at: "/expect/letters",
      what: { pl: "pisma", en: "letters" },
      expected: listed(wanted),
      found: listed(letters),
    },
  ];
}
