import type { Problem } from "@opus/grant-rules/errors";
import { checkProblem } from "../../document/check-problem.ts";
import { mostPoints, stepOf, weightOf } from "./criterion-points.ts";
import type { CriterionDocument } from "./criterion-schema.ts";
import { isOnStep, MOST_TOTAL, type Points, pointsOf, reaches } from "./points.ts";

/**
 * OGW166: no minimum is above the most points. OGW682: a scale has points to give, and ends on one of its steps. OGW683:
 * no weight is nothing.
 */
export function checkCriteria(criteria: readonly CriterionDocument[], at: string): readonly Problem[] {
  return [
    ...criteria.flatMap((criterion, index) => [
      ...checkScale(criterion, `${at}/${index}`),
      ...checkMinimum(criterion, `${at}/${index}/min`),
      ...checkWeight(criterion, `${at}/${index}/weight`),
    ]),
    ...checkExactness(criteria, at),
  ];
}

/** More than that could not be added exactly over all cards. */
function checkExactness(criteria: readonly CriterionDocument[], at: string): readonly Problem[] {
  if (reaches({ num: MOST_TOTAL, den: 1 }, mostPoints(criteria))) return [];
  return [
    checkProblem(
      "OGW682",
      at,
      {
        pl: `Na jednej karcie można dostać z wagami więcej niż ${MOST_TOTAL} punktów; takich sum nie da się liczyć dokładnie.`,
        en: `With weights one card may come to more than ${MOST_TOTAL} points; such totals cannot be counted exactly.`,
      },
      { pl: "Zmniejsz wagi albo „max”.", en: "Lower weights or “max”." },
    ),
  ];
}

function checkScale(criterion: CriterionDocument, at: string): readonly Problem[] {
  const { max, step } = criterion;
  if (pointsOf(max).num === 0) {
    return [
      checkProblem(
        "OGW682",
        `${at}/max`,
        { pl: "W tym kryterium nie ma punktów do zdobycia.", en: "This criterion has no points to give." },
        { pl: "Podaj „max” większe od zera.", en: "Give a “max” above nothing." },
      ),
    ];
  }
  if (stepOf(criterion).num === 0) {
    return [
      checkProblem(
        "OGW682",
        `${at}/step`,
        {
          pl: "Krok skali to zero, więc nie ma na niej punktów.",
          en: "The step is nothing, so the scale has no points.",
        },
        {
          pl: "Podaj krok większy od zera, na przykład „0.5”.",
          en: "Give a step above nothing, such as “0.5”.",
        },
      ),
    ];
  }
  if (isOnStep(pointsOf(max), stepOf(criterion))) return [];
  return [
    checkProblem(
      "OGW682",
      `${at}/max`,
      {
        pl: `Największa liczba punktów (${max}) nie jest wielokrotnością kroku (${step ?? 1}), więc nikt jej nie dostanie.`,
        en: `The most points (${max}) are no multiple of the step (${step ?? 1}), so nobody is ever given them.`,
      },
      { pl: "Popraw „max” albo „step”.", en: "Correct “max” or “step”." },
    ),
  ];
}

function checkMinimum({ min, max }: CriterionDocument, pointer: string): readonly Problem[] {
  if (min === undefined) return [];
  if (typeof min === "object") {
    const [num = 0, den = 1] = min.ofMax.split("/").map(Number);
    return num <= den ? [] : [aboveMost(`${pointer}/ofMax`, min.ofMax, max)];
  }
  return reaches(pointsOf(max), pointsOf(min)) ? [] : [aboveMost(pointer, String(min), max)];
}

function aboveMost(pointer: string, min: string, max: Points): Problem {
  return checkProblem(
    "OGW166",
    pointer,
    {
      pl: `Najmniejsza liczba punktów (${min}) jest większa od największej (${max}).`,
      en: `The least number of points (${min}) is above the greatest (${max}).`,
    },
    { pl: "Podaj najwyżej tyle, ile wynosi „max”.", en: "Give at most what “max” is." },
  );
}

function checkWeight(criterion: CriterionDocument, pointer: string): readonly Problem[] {
  if (weightOf(criterion).num !== 0) return [];
  return [
    checkProblem(
      "OGW683",
      pointer,
      {
        pl: "Waga zero sprawia, że punkty tego kryterium nie liczą się nigdzie; kandydaci nic za nie nie dostaną.",
        en: "With a weight of nothing the points of this criterion count nowhere; applicants gain nothing by them.",
      },
      {
        pl: "Podaj wagę większą od zera albo usuń kryterium.",
        en: "Give a weight above nothing, or remove the criterion.",
      },
    ),
  ];
}
