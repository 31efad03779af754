import type { Problem } from "@opus/grant-rules/errors";
import type { Fraction } from "@opus/grant-rules/money";
import { checkProblem } from "../../document/check-problem.ts";
import { type Points, pointsOf, pointsWords, reaches } from "./points.ts";

/** OGW166: a threshold that somebody can reach. */
export function checkThreshold(threshold: Points, most: Fraction, pointer: string): readonly Problem[] {
  if (reaches(most, pointsOf(threshold))) return [];
  const have = pointsWords(most);
  return [
    checkProblem(
      "OGW166",
      pointer,
      {
        pl: `Progu ${threshold} nikt nie osiągnie: z wagami do zdobycia jest ${have.pl} punktów.`,
        en: `Nobody can reach the threshold of ${threshold}: ${have.en} points can be had, weights included.`,
      },
      {
        pl: "Obniż próg albo podnieś „max” lub wagę kryteriów.",
        en: "Lower the threshold or raise “max” or the weight of the criteria.",
      },
    ),
  ];
}
