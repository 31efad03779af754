import { summarise } from "@opus/grant-workflow";
import { type Difference, plain } from "./failure.ts";
import type { Outcome } from "./outcome.ts";

const WORDS = {
  signed: { pl: "cele, podpisane umowy", en: "targets, agreements signed" },
  lost: { pl: "cele, umowy rozwiązane", en: "targets, agreements terminated" },
  settled: { pl: "cele, rozliczone dotacje", en: "targets, grants settled" },
  open: { pl: "cele, umowy w toku", en: "targets, agreements open" },
  missing: { pl: "cele, brakuje", en: "targets, missing" },
  toSign: { pl: "cele, umowy do podpisania", en: "targets, agreements to be signed" },
  standing: { pl: "cele, czy osiągalne", en: "targets, whether they can be reached" },
} as const;

/** Compares how far the targets of the programme are; a programme that states none has nothing to compare with. */
export async function targetDifferences({ scene, step }: Outcome): Promise<readonly Difference[]> {
  const { targets: wanted } = step.expect;
  if (wanted === undefined) return [];
  const { targets } = await summarise(scene.store, scene.programme);
  return Object.entries(wanted).flatMap(([name, one]): readonly Difference[] => {
    const key = name as keyof typeof WORDS;
    const found = targets === undefined ? "–" : String(targets[key]);
    return String(one) === found
      ? []
      : [
          {
            at: `/expect/targets/${key}`,
            what: WORDS[key],
            expected: plain(String(one)),
            found: plain(found),
          },
        ];
  });
}
