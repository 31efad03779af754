import type { Problem } from "@opus/grant-rules/errors";
import type { Fraction } from "@opus/grant-rules/money";
import { checkProblem } from "../../document/check-problem.ts";
import { countedPoints, type Points, pointsOf, reaches } from "./points.ts";

/** What can be had by those who are held against a threshold. */
export interface Reach {
  /** With the minima of all criteria. */
  readonly least: Fraction;
  readonly most: Fraction;
}

/** OGW166: a threshold that somebody can reach. OGW736, a warning: one below which nobody can be who has all minima. */
export function checkThreshold(
  threshold: Points,
  { least, most }: Reach,
  pointer: string,
): readonly Problem[] {
  const asked = pointsOf(threshold);
  if (asked.num > 0 && !reaches(asked, least)) return [idleThreshold(threshold, least, pointer)];
  if (reaches(most, asked)) return [];
  const have = countedPoints(most);
  return [
    checkProblem(
      "OGW166",
      pointer,
      {
        pl: `Progu ${threshold} nikt nie osiągnie: z wagami można zdobyć ${have.pl}.`,
        en: `Nobody can reach the threshold of ${threshold}: ${have.en} can be had, weights included.`,
      },
      {
        pl: "Obniż próg albo podnieś „max” lub wagę kryteriów.",
        en: "Lower the threshold or raise “max” or the weight of the criteria.",
      },
    ),
  ];
}

/** A threshold of exactly what the minima come to says the same in other words, and is let be. */
function idleThreshold(threshold: Points, least: Fraction, pointer: string): Problem {
  const have = countedPoints(least);
  return checkProblem(
    "OGW736",
    pointer,
    {
      pl: `Próg ${threshold} niczego nie rozstrzyga: kto osiąga minima kryteriów, ma już co najmniej ${have.pl}.`,
      en: `The threshold of ${threshold} decides nothing: who has the minima of the criteria has ${have.en} at least.`,
    },
    {
      pl: "Podnieś próg albo obniż minima kryteriów; próg 0 mówi, że decydują same minima.",
      en: "Raise the threshold, or lower the minima of criteria; a threshold of 0 says that the minima alone decide.",
    },
    "warning",
  );
}
